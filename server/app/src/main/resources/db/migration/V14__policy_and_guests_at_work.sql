-- The policy is there from the beginning, as the columns' defaults say. ----------------------------------------------------------

INSERT INTO policy DEFAULT VALUES ON CONFLICT DO NOTHING;

-- How many guests a conversation has is asked for every line of everybody's list.
UPDATE member m SET role = 'guest' FROM person p WHERE p.id = m.person AND p.role = 'guest' AND m.role <> 'guest';
UPDATE team_member m SET role = 'guest' FROM person p WHERE p.id = m.person AND p.role = 'guest' AND m.role <> 'guest';
CREATE INDEX member_guest ON member (conversation) WHERE role = 'guest';
CREATE INDEX team_member_guest ON team_member (team) WHERE role = 'guest';
