-- How the organisation looks to its people: a colour of its own and a logo; without them Torv's. -----------------------------------
ALTER TABLE organisation
    ADD COLUMN colour     text CHECK (colour ~ '^#[0-9a-f]{6}$'),
    ADD COLUMN logo       text,  -- the name of the image; null: none
    ADD COLUMN logo_image bytea; -- drawn anew from what was uploaded
