-- People and how they sign in -------------------------------------------------------------------------------------

CREATE TABLE organisation (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    name       text NOT NULL,
    epoch      uuid NOT NULL DEFAULT gen_random_uuid(), -- renewed after a restore: clients start afresh
    demo       boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE person (
    id          uuid PRIMARY KEY,
    login       text NOT NULL UNIQUE CHECK (login = lower(login)),
    name        text NOT NULL,
    folded      text NOT NULL, -- lower case, æøå folded to ae/oe/aa, for finding
    title       text,
    unit        text,
    role        text NOT NULL CHECK (role IN ('member', 'guest', 'administrator')),
    language    text NOT NULL DEFAULT 'da' CHECK (language IN ('da', 'en')),
    theme       text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark', 'contrast')),
    presence    text CHECK (presence IN ('available', 'busy', 'dnd', 'away', 'offline')), -- chosen by hand
    active      boolean NOT NULL DEFAULT true,
    created_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX person_folded ON person (folded text_pattern_ops, id);
CREATE INDEX person_name ON person (name COLLATE "da-x-icu", id);

CREATE TABLE credential (
    person     uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    hash       text NOT NULL, -- Argon2id in PHC string form
    changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE session (
    id         uuid PRIMARY KEY,
    person     uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE, -- SHA-256 of 256 random bits; the token itself is nowhere
    kind       text NOT NULL CHECK (kind IN ('browser', 'program')),
    device     text NOT NULL,
    remember   boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at    timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person);

CREATE TABLE setup (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    secret_hash bytea NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE audit (
    number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at      timestamptz NOT NULL DEFAULT now(),
    actor   uuid,
    action  text NOT NULL,
    subject uuid,
    detail  jsonb NOT NULL DEFAULT '{}' -- structure only, never what a user wrote
);

-- Teams and conversations -----------------------------------------------------------------------------------------

CREATE TABLE team (
    id             uuid PRIMARY KEY,
    name           text NOT NULL,
    access_version bigint NOT NULL DEFAULT 0,
    members        int NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE team_member (
    team      uuid NOT NULL REFERENCES team,
    person    uuid NOT NULL REFERENCES person,
    role      text NOT NULL CHECK (role IN ('owner', 'member', 'guest')),
    joined_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (team, person)
);
CREATE INDEX team_member_person ON team_member (person);

CREATE TABLE conversation (
    id         uuid PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('self', 'direct', 'group', 'channel')),
    team       uuid REFERENCES team, -- a standard channel takes its members from it
    name       text,
    pair_key   text UNIQUE, -- direct: the two ids in order; self: the id
    created_by uuid REFERENCES person,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK ((kind = 'channel') = (team IS NOT NULL)),
    CHECK ((kind IN ('self', 'direct')) = (pair_key IS NOT NULL))
);
CREATE INDEX conversation_team ON conversation (team) WHERE team IS NOT NULL;

-- Small and often updated: no index but the key and half-empty pages, so that updates stay HOT.
CREATE TABLE conversation_head (
    conversation   uuid PRIMARY KEY REFERENCES conversation,
    rev            bigint NOT NULL DEFAULT 0, -- counts changes
    roots          bigint NOT NULL DEFAULT 0, -- counts people's messages in the timeline, deleted ones included
    last_seq       bigint NOT NULL DEFAULT 0, -- place of the newest message in the timeline
    last_at        timestamptz,
    members        int NOT NULL DEFAULT 0,    -- of chats; a channel's are its team's
    hidden_seq     bigint NOT NULL DEFAULT 0, -- the largest from_seq ever given: up to here somebody may not see
    access_version bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE member (
    conversation uuid NOT NULL REFERENCES conversation,
    person       uuid NOT NULL REFERENCES person,
    from_seq     bigint NOT NULL DEFAULT 0, -- sees messages with a greater seq
    joined_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (conversation, person)
);
CREATE INDEX member_person ON member (person);

-- Messages --------------------------------------------------------------------------------------------------------

CREATE TABLE message (
    conversation uuid NOT NULL REFERENCES conversation,
    seq          bigint NOT NULL, -- rev at birth: the message's place
    id           uuid NOT NULL UNIQUE,
    rev          bigint NOT NULL, -- rev at the last change
    author       uuid REFERENCES person,
    client_id    uuid NOT NULL,
    thread       bigint, -- seq of the thread's first message; null in the timeline
    root_number  bigint, -- running number among people's messages of the timeline
    reply_number bigint, -- running number within the thread
    markdown     text NOT NULL,
    system       jsonb, -- {code, params} instead of text
    created_at   timestamptz NOT NULL,
    edited_at    timestamptz,
    deleted_at   timestamptz,
    moved_at     timestamptz, -- when a reaction or reply last moved rev
    PRIMARY KEY (conversation, seq)
);
-- Not unique on purpose: changing a column of a unique index would lock out those who insert reactions to the message.
CREATE INDEX message_rev ON message (conversation, rev);
CREATE INDEX message_timeline ON message (conversation, seq) WHERE thread IS NULL;
CREATE INDEX message_thread ON message (conversation, thread, seq) WHERE thread IS NOT NULL;
CREATE INDEX message_created ON message (conversation, created_at) WHERE root_number IS NOT NULL;
CREATE INDEX message_deleted ON message (conversation, root_number) WHERE deleted_at IS NOT NULL AND root_number IS NOT NULL;

CREATE TABLE thread (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    replies      int NOT NULL DEFAULT 0,   -- not deleted
    numbered     bigint NOT NULL DEFAULT 0, -- ever written
    last_at      timestamptz,
    people       uuid[] NOT NULL DEFAULT '{}', -- the latest three who replied
    PRIMARY KEY (conversation, seq),
    FOREIGN KEY (conversation, seq) REFERENCES message
) WITH (fillfactor = 70);

-- Makes posting idempotent; rows live 30 days.
CREATE TABLE posted (
    author       uuid NOT NULL,
    client_id    uuid NOT NULL,
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    body_hash    bytea NOT NULL,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (author, client_id)
);
CREATE INDEX posted_age ON posted USING brin (created_at);

CREATE TABLE reaction (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    emoji        text NOT NULL,
    person       uuid NOT NULL REFERENCES person,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (conversation, seq, emoji, person),
    FOREIGN KEY (conversation, seq) REFERENCES message
);

-- Messages whose reactions or replies changed and whose rev has not moved for it yet.
CREATE TABLE unmoved (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    due_at       timestamptz NOT NULL,
    PRIMARY KEY (conversation, seq)
);

CREATE TABLE mention (
    person       uuid NOT NULL,
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    PRIMARY KEY (person, conversation, seq)
);

CREATE TABLE read_mark (
    person       uuid NOT NULL REFERENCES person,
    conversation uuid NOT NULL REFERENCES conversation,
    seq          bigint NOT NULL,
    roots        bigint NOT NULL, -- root_number reached
    PRIMARY KEY (person, conversation)
) WITH (fillfactor = 70);

-- The change feed: read only below the oldest running transaction, kept 48 hours. --------------------------------------

CREATE TABLE change (
    txid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
    number       bigint GENERATED ALWAYS AS IDENTITY,
    kind         text NOT NULL CHECK (kind IN ('message', 'access', 'session', 'erasure')),
    conversation uuid,
    rev          bigint,
    subject      uuid, -- access: the person; session: the session
    at           timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (txid, number)
);
CREATE INDEX change_age ON change USING brin (at);
