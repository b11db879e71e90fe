-- People and units that a file keeps: whoever is missing from the next one leaves. Guests and people made by hand never do. -------

ALTER TABLE person ADD COLUMN imported boolean NOT NULL DEFAULT false;
ALTER TABLE unit ADD COLUMN imported boolean NOT NULL DEFAULT false;

-- A file that has been read and compared, and waits to be carried out. Nothing of it matters after a day or a crash.
CREATE UNLOGGED TABLE import_plan (
    id         uuid PRIMARY KEY,
    made_by    uuid, -- null: at the console
    created_at timestamptz NOT NULL
);

CREATE UNLOGGED TABLE import_file (
    plan      uuid NOT NULL,
    kind      text NOT NULL CHECK (kind IN ('units', 'people')),
    encoding  text NOT NULL,
    separator text NOT NULL,
    rows      int NOT NULL,
    columns   text[] NOT NULL, -- its fields; one that is missing is left as it is
    titles    text[] NOT NULL, -- how they are called in the file, in the same order
    ignored   text[] NOT NULL, -- titles that say nothing to Torv
    PRIMARY KEY (plan, kind)
);

CREATE UNLOGGED TABLE import_unit (
    plan    uuid NOT NULL,
    line    int NOT NULL,
    id      uuid NOT NULL, -- taken when the unit is new
    code    text NOT NULL,
    name    text NOT NULL,
    folded  text NOT NULL,
    parent  text,
    manager text,
    PRIMARY KEY (plan, line)
);
CREATE INDEX import_unit_code ON import_unit (plan, code);

CREATE UNLOGGED TABLE import_person (
    plan         uuid NOT NULL,
    line         int NOT NULL,
    id           uuid NOT NULL, -- taken when the person is new
    login        text NOT NULL,
    name         text NOT NULL,
    folded       text NOT NULL,
    email        text,
    title        text,
    folded_title text,
    unit         text,
    manager      text,
    phone        text,
    mobile       text,
    PRIMARY KEY (plan, line)
);
CREATE INDEX import_person_login ON import_person (plan, login);

CREATE UNLOGGED TABLE import_mistake (
    plan   uuid NOT NULL,
    kind   text NOT NULL, -- of the file
    line   int NOT NULL,
    field  text,
    value  text,
    code   text NOT NULL,
    across boolean NOT NULL -- seen by comparing lines, with each other and with what is there
);
CREATE INDEX import_mistake_place ON import_mistake (plan, kind, line);

CREATE UNLOGGED TABLE import_change (
    plan    uuid NOT NULL,
    number  int NOT NULL,
    subject text NOT NULL CHECK (subject IN ('unit', 'person')),
    kind    text NOT NULL CHECK (kind IN ('new', 'changed', 'moved', 'leaving', 'returning')),
    key     text NOT NULL, -- code or login
    name    text NOT NULL,
    field   text,
    old     text,
    new     text,
    PRIMARY KEY (plan, number)
);
CREATE INDEX import_change_key ON import_change (plan, subject, key);

-- A link by which somebody without a password chooses one. It works once.
CREATE TABLE password_link (
    person      uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    secret_hash bytea NOT NULL UNIQUE,
    expires_at  timestamptz NOT NULL
);
