-- Teams whose members are chosen, or follow the organisation by rules; channels that are private or only for announcements. --

ALTER TABLE team
    ADD COLUMN description text,
    ADD COLUMN folded      text NOT NULL DEFAULT '', -- of the name, as person.folded, for finding
    ADD COLUMN visibility  text NOT NULL DEFAULT 'private' CHECK (visibility IN ('public', 'private')),
    ADD COLUMN home        uuid REFERENCES unit,     -- the unit whose leader inherits a team without an owner
    ADD COLUMN created_by  uuid REFERENCES person,
    ADD COLUMN archived_at timestamptz;
UPDATE team SET folded = ' ' || lower(name);
CREATE INDEX team_folded ON team USING gin (folded gin_trgm_ops);
CREATE INDEX team_name ON team (name COLLATE "da-x-icu", id);

-- Everybody who matches one of a team's rules is in it. All three empty: everyone in the organisation but guests.
CREATE TABLE team_rule (
    id         uuid PRIMARY KEY,
    team       uuid NOT NULL REFERENCES team,
    unit       uuid REFERENCES unit,
    below      boolean NOT NULL DEFAULT false, -- the units below it too
    title      text,                           -- a job title, compared folded
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE NULLS NOT DISTINCT (team, unit, below, title)
);
CREATE INDEX team_rule_unit ON team_rule (unit);

-- A row lives as long as the person is chosen or matches a rule.
ALTER TABLE team_member
    ADD COLUMN chosen boolean NOT NULL DEFAULT true,  -- by hand: invited, joined, or an owner
    ADD COLUMN ruled  boolean NOT NULL DEFAULT false, -- matches a rule
    ADD CHECK (chosen OR ruled);
CREATE INDEX team_member_owner ON team_member (team) WHERE role = 'owner';

ALTER TABLE conversation
    ADD COLUMN private     boolean NOT NULL DEFAULT false, -- a channel with members of its own, in the table member
    ADD COLUMN posting     text NOT NULL DEFAULT 'everyone' CHECK (posting IN ('everyone', 'owners')),
    ADD COLUMN description text,
    ADD COLUMN archived_at timestamptz;

ALTER TABLE member ADD COLUMN role text NOT NULL DEFAULT 'member' CHECK (role IN ('owner', 'member', 'guest'));

-- How one person keeps their list. No row: as everybody.
CREATE TABLE section (
    id       uuid PRIMARY KEY,
    person   uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    name     text NOT NULL,
    position int NOT NULL
);
CREATE INDEX section_person ON section (person);

CREATE TABLE choice (
    person       uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    conversation uuid NOT NULL REFERENCES conversation,
    favourite    boolean NOT NULL DEFAULT false,
    muted        boolean NOT NULL DEFAULT false,
    hidden       boolean NOT NULL DEFAULT false, -- from the list; a new message in a chat brings it back
    section      uuid REFERENCES section ON DELETE SET NULL,
    PRIMARY KEY (person, conversation)
);
