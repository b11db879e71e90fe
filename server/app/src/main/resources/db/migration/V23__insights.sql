-- The numbers of the organisation. No column here names a person: people are counted by keyed hashes whose key and rows are
-- destroyed when their period ends. -------------------------------------------------------------------------------------------

ALTER TABLE policy
    ADD COLUMN insights_group    int NOT NULL DEFAULT 10 CHECK (insights_group BETWEEN 5 AND 1000), -- smaller ones are hidden
    ADD COLUMN insights_everyone boolean NOT NULL DEFAULT false; -- whether all employees see the organisation's figures

-- Who gives a reaction tells the feed, so that it is counted once.
ALTER TABLE change DROP CONSTRAINT change_kind_check;
ALTER TABLE change ADD CONSTRAINT change_kind_check
    CHECK (kind IN ('message', 'access', 'session', 'erasure', 'reaction')) NOT VALID;

-- How far the feed has been counted, and which periods are still open. It moves in the transaction that counts.
CREATE TABLE insight_cursor (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    txid        xid8 NOT NULL,
    number      bigint NOT NULL,
    caught_up   timestamptz,     -- when the feed was last followed; null: first comes what was there before it
    since       date,            -- the first day that was counted
    open_day    date,            -- the oldest that has not been closed
    open_week   date,
    open_month  date
);
INSERT INTO insight_cursor (txid, number)
VALUES ((pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text::xid8, 0);

-- What all employees together did on a day.
CREATE TABLE insight_day (
    day       date PRIMARY KEY,
    posts     bigint NOT NULL DEFAULT 0,
    replies   bigint NOT NULL DEFAULT 0,
    chats     bigint NOT NULL DEFAULT 0,
    reactions bigint NOT NULL DEFAULT 0,
    hours     int[] NOT NULL -- 24: messages in each hour of the clock
);

-- What the people of each unit have done in a week that is not over. Emptied when it is.
CREATE TABLE insight_running (
    week      date NOT NULL,
    unit      uuid NOT NULL, -- zero: none
    posts     bigint NOT NULL,
    replies   bigint NOT NULL,
    chats     bigint NOT NULL,
    reactions bigint NOT NULL,
    PRIMARY KEY (week, unit)
);

-- The key under which people of an open period are hashed. Destroyed with it.
CREATE TABLE insight_key (
    period text NOT NULL CHECK (period IN ('day', 'week', 'month')),
    start  date NOT NULL,
    key    bytea NOT NULL,
    PRIMARY KEY (period, start)
);

-- Who has been active in an open period. Emptied when it ends.
CREATE TABLE insight_active (
    period  text NOT NULL CHECK (period IN ('day', 'week', 'month')),
    start   date NOT NULL,
    hash    bytea NOT NULL,
    unit    uuid NOT NULL,     -- where they worked when they were first seen; zero: none
    devices smallint NOT NULL, -- 1 computer, 2 phone; 0: not known
    PRIMARY KEY (period, start, hash)
);

-- What stays of a period that has ended. What is hidden was never written; it stays hidden.
CREATE TABLE insight_figure (
    period    text NOT NULL CHECK (period IN ('day', 'week', 'month')),
    start     date NOT NULL,
    unit      uuid NOT NULL, -- with all below it; zero: the organisation
    parent    uuid,          -- as the tree was then
    people    int NOT NULL,
    hidden    boolean NOT NULL,
    active    int,
    computer  int,
    phone     int,
    posts     bigint,
    replies   bigint,
    chats     bigint,
    reactions bigint,
    PRIMARY KEY (unit, period, start),
    CHECK (NOT hidden OR num_nonnulls(active, computer, phone, posts, replies, chats, reactions) = 0)
);
CREATE INDEX insight_figure_start ON insight_figure (period, start, parent);

-- What growth is compared with, and days that explain the curve.
CREATE TABLE insight_baseline (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    from_day   date NOT NULL,
    until_day  date NOT NULL,
    CHECK (from_day <= until_day)
);

CREATE TABLE insight_mark (
    id   uuid PRIMARY KEY,
    day  date NOT NULL,
    text text NOT NULL
);
