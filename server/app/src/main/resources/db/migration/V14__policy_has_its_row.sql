-- The policy is there from the beginning, as the columns' defaults say.

INSERT INTO policy DEFAULT VALUES ON CONFLICT DO NOTHING;
