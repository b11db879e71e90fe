-- Work for a later moment. A node that takes it up claims it for some seconds; when it does not finish, another does. -----------
CREATE TABLE job (
    id            uuid PRIMARY KEY, -- of what it is about
    kind          text NOT NULL CHECK (kind IN ('send')),
    due_at        timestamptz NOT NULL,
    claimed_until timestamptz,
    tries         int NOT NULL DEFAULT 0
);
CREATE INDEX job_due ON job (due_at);

-- Messages that wait to be sent: until a moment of their author's choice, or for the seconds in which sending can be undone.
CREATE TABLE scheduled_message (
    id           uuid PRIMARY KEY,
    author       uuid NOT NULL REFERENCES person,
    client_id    uuid NOT NULL, -- under which it will be posted, once
    conversation uuid NOT NULL REFERENCES conversation,
    reply_to     uuid,
    markdown     text NOT NULL,
    local_at     timestamp, -- what the author's clock shows then; null while it only waits to be undone
    zone         text,
    due_at       timestamptz NOT NULL,
    problem      text, -- why it could not be sent
    created_at   timestamptz NOT NULL,
    UNIQUE (author, client_id),
    CHECK ((local_at IS NULL) = (zone IS NULL))
);
CREATE INDEX scheduled_message_author ON scheduled_message (author, due_at);

-- What somebody has begun to write, the same on all their devices. --------------------------------------------------------------
CREATE TABLE draft (
    person       uuid NOT NULL REFERENCES person,
    conversation uuid NOT NULL REFERENCES conversation,
    thread       uuid NOT NULL, -- its first message; the conversation itself when it is not in a thread
    markdown     text NOT NULL,
    version      uuid NOT NULL, -- another with every change
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (person, conversation, thread)
) WITH (fillfactor = 70);
