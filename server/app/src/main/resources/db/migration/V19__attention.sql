-- What concerns one person is read from what is there anyway; only what nothing else tells is written. ---------------------------

-- When somebody began to be mentioned: with the message, or with an edit of it.
ALTER TABLE mention ADD COLUMN at timestamptz NOT NULL DEFAULT now();
UPDATE mention n SET at = m.created_at FROM message m WHERE m.conversation = n.conversation AND m.seq = n.seq;
CREATE INDEX mention_person ON mention (person, at DESC);

ALTER TABLE wide_mention ADD COLUMN at timestamptz NOT NULL DEFAULT now();
UPDATE wide_mention n SET at = m.created_at FROM message m WHERE m.conversation = n.conversation AND m.seq = n.seq;
CREATE INDEX wide_mention_at ON wide_mention (conversation, at DESC);

-- A person's messages that others have reacted to: one row each, however many they are.
CREATE TABLE reacted (
    person       uuid NOT NULL REFERENCES person ON DELETE CASCADE, -- who wrote it
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    at           timestamptz NOT NULL, -- of the latest, to the second
    PRIMARY KEY (person, conversation, seq)
);
INSERT INTO reacted (person, conversation, seq, at)
SELECT m.author, m.conversation, m.seq, max(r.created_at)
  FROM reaction r JOIN message m ON m.conversation = r.conversation AND m.seq = r.seq
 WHERE m.author <> r.person GROUP BY m.author, m.conversation, m.seq;
CREATE INDEX reacted_at ON reacted (person, at DESC);

-- A reply asks who follows its thread.
CREATE INDEX thread_mark_thread ON thread_mark (conversation, thread) WHERE follows;

-- Up to when somebody has read everything that concerns them; what is there now counts as read.
CREATE TABLE attention (
    person     uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
    read_until timestamptz NOT NULL
) WITH (fillfactor = 70);
INSERT INTO attention (person, read_until) SELECT id, now() FROM person;

-- Single things that have been read since. They live as long as anything can be unread.
CREATE TABLE attended (
    person       uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind         text NOT NULL CHECK (kind IN ('mention', 'reply', 'reaction', 'reminder')),
    conversation uuid NOT NULL,
    seq          bigint NOT NULL, -- of the message; of a reply, its thread's
    at           timestamptz NOT NULL, -- what came later is news again
    PRIMARY KEY (person, kind, conversation, seq)
);
CREATE INDEX attended_at ON attended (at);
CREATE INDEX attended_message ON attended (conversation, seq);

-- Messages of which somebody wants to be reminded.
CREATE TABLE reminder (
    id           uuid PRIMARY KEY,
    person       uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    local_at     timestamp NOT NULL, -- what the person's clock shows then
    zone         text NOT NULL,
    due_at       timestamptz NOT NULL,
    told_at      timestamptz, -- when it came
    UNIQUE (person, conversation, seq),
    FOREIGN KEY (conversation, seq) REFERENCES message
);
CREATE INDEX reminder_waiting ON reminder (person, due_at) WHERE told_at IS NULL;
CREATE INDEX reminder_told ON reminder (person, told_at DESC) WHERE told_at IS NOT NULL;
CREATE INDEX reminder_message ON reminder (conversation, seq);

-- The program knows its kinds of work.
ALTER TABLE job DROP CONSTRAINT IF EXISTS job_kind_check;
