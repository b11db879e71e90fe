-- What the organisation decides for everybody, who administers a part of it, and guests. --------------------------------------

CREATE TABLE policy (
    one            boolean PRIMARY KEY DEFAULT true CHECK (one),
    create_teams   text NOT NULL DEFAULT 'employees' CHECK (create_teams IN ('employees', 'unit-administrators', 'administrators')),
    edit_minutes   int CHECK (edit_minutes >= 0),   -- how long one may edit one's message; null: always
    delete_minutes int CHECK (delete_minutes >= 0), -- likewise for deleting
    guests         boolean NOT NULL DEFAULT true,   -- whether employees may invite any
    guest_days     int NOT NULL DEFAULT 90 CHECK (guest_days BETWEEN 1 AND 730), -- the longest a guest may stay at a time
    banner         text,
    banner_level   text NOT NULL DEFAULT 'info' CHECK (banner_level IN ('info', 'warning', 'urgent')),
    banner_until   timestamptz,
    changed_at     timestamptz NOT NULL DEFAULT now()
);

-- Administers a unit and everything below it.
CREATE TABLE unit_administrator (
    unit       uuid NOT NULL REFERENCES unit,
    person     uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (person, unit)
);
CREATE INDEX unit_administrator_unit ON unit_administrator (unit);

CREATE TABLE guest (
    person      uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    sponsor     uuid NOT NULL REFERENCES person,
    company     text,
    expires_at  timestamptz NOT NULL,
    reminded_at timestamptz -- when the sponsor was told that it ends
);
CREATE INDEX guest_expiry ON guest (expires_at);
CREATE INDEX guest_sponsor ON guest (sponsor);

-- A link that makes one guest. It works once.
CREATE TABLE invitation (
    id            uuid PRIMARY KEY,
    secret_hash   bytea NOT NULL UNIQUE,
    sponsor       uuid NOT NULL REFERENCES person,
    name          text NOT NULL,
    email         text NOT NULL,
    company       text,
    conversations uuid[] NOT NULL,
    stays_until   timestamptz NOT NULL, -- of the guest
    expires_at    timestamptz NOT NULL, -- of the link
    created_at    timestamptz NOT NULL DEFAULT now(),
    accepted_by   uuid REFERENCES person
);
CREATE INDEX invitation_sponsor ON invitation (sponsor);
