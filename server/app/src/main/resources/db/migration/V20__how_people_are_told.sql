-- How somebody wants to be told of messages. No row: as everybody. --------------------------------------------------------------
CREATE TABLE notification_setting (
    person   uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    chats    text NOT NULL CHECK (chats IN ('all', 'mentions', 'none')),
    channels text NOT NULL CHECK (channels IN ('all', 'mentions', 'none')),
    threads  text NOT NULL CHECK (threads IN ('all', 'mentions', 'none')), -- those one follows
    keywords text[] NOT NULL, -- as they were written
    quiet    text[] NOT NULL, -- '1 17:00 08:00': from 17 on Mondays until the next 8 o'clock
    zone     text NOT NULL    -- where the person's clock hangs
);

-- Whoever wants to be told of more than everybody is asked for with each message in a channel; the others are not.
CREATE INDEX notification_setting_wide ON notification_setting (person) WHERE channels = 'all' OR keywords <> '{}';

-- The same for one conversation or thread; null: as in the settings.
ALTER TABLE choice ADD COLUMN level text CHECK (level IN ('all', 'mentions', 'none'));
ALTER TABLE thread_mark ADD COLUMN level text CHECK (level IN ('all', 'mentions', 'none'));
CREATE INDEX choice_all ON choice (conversation) WHERE level = 'all';
CREATE INDEX thread_mark_follower ON thread_mark (conversation, thread) WHERE follows;

-- What somebody shows of themselves for a while. -------------------------------------------------------------------------------
ALTER TABLE person
    ADD COLUMN presence_until timestamptz, -- then it is automatic again; null: until chosen otherwise
    ADD COLUMN status_text    text,
    ADD COLUMN status_emoji   text,
    ADD COLUMN status_until   timestamptz; -- null: until taken back
