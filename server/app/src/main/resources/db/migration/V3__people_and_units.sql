-- The organisation's tree, what colleagues may know of each other, and finding both by any part of a word. -----------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE unit (
    id         uuid PRIMARY KEY,
    code       text NOT NULL UNIQUE, -- its key in the staff system that the import reads
    name       text NOT NULL,
    folded     text NOT NULL,        -- as person.folded
    parent     uuid REFERENCES unit, -- null for the organisation's own top
    manager    uuid REFERENCES person,
    active     boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX unit_parent ON unit (parent);
CREATE INDEX unit_manager ON unit (manager) WHERE manager IS NOT NULL;
CREATE INDEX unit_folded ON unit USING gin (folded gin_trgm_ops);

ALTER TABLE person
    ADD COLUMN home          uuid REFERENCES unit, -- the unit where the person works; its name is no longer kept in person.unit
    ADD COLUMN manager       uuid REFERENCES person, -- null: whoever leads the unit
    ADD COLUMN email         text,
    ADD COLUMN phone         text,
    ADD COLUMN mobile        text,
    ADD COLUMN about         text,
    ADD COLUMN avatar        text,   -- the name of the picture in the table avatar; null: none
    ADD COLUMN absent_from   date,
    ADD COLUMN absent_until  date,   -- last day away
    ADD COLUMN absence_note  text,
    ADD COLUMN stands_in     uuid REFERENCES person,
    ADD COLUMN findable      text NOT NULL DEFAULT ''; -- folded name, title and unit: what the directory searches

CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX person_home ON person (home);
CREATE INDEX person_manager ON person (manager) WHERE manager IS NOT NULL;
CREATE INDEX person_findable ON person USING gin (findable gin_trgm_ops);

-- What people wrote as their unit so far becomes a unit.
INSERT INTO unit (id, code, name, folded)
SELECT gen_random_uuid(), name, name, ' ' || lower(name) FROM (SELECT DISTINCT unit AS name FROM person WHERE unit IS NOT NULL) AS named;
UPDATE person SET home = unit.id FROM unit WHERE unit.name = person.unit;
UPDATE person SET findable = folded || ' ' || lower(coalesce(title, '')) || ' ' || lower(coalesce(unit, ''));
COMMENT ON COLUMN person.unit IS 'not used any more; goes with the next release';

CREATE TABLE avatar (
    person uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    image  bytea NOT NULL, -- square, drawn anew from what was uploaded
    small  bytea NOT NULL
);
