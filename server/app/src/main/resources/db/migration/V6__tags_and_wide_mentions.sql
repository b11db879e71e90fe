-- Mentions of many are one row, merged with a person's own when read. -----------------------------------------------------------

CREATE TABLE tag (
    id         uuid PRIMARY KEY,
    team       uuid NOT NULL REFERENCES team,
    name       text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX tag_name ON tag (team, lower(name));

CREATE TABLE tag_member (
    tag    uuid NOT NULL REFERENCES tag ON DELETE CASCADE,
    person uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    PRIMARY KEY (tag, person)
);
CREATE INDEX tag_member_person ON tag_member (person);

CREATE TABLE wide_mention (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    audience     text NOT NULL CHECK (audience IN ('channel', 'team', 'tag')), -- channel: everyone in the conversation
    tag          uuid REFERENCES tag ON DELETE CASCADE,
    UNIQUE NULLS NOT DISTINCT (conversation, seq, audience, tag),
    CHECK ((audience = 'tag') = (tag IS NOT NULL))
);
