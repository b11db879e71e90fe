-- What is brought to one device by push, once, whichever node does it. A row stays for an hour after it is done: another node may come
-- to the same message a little later.
CREATE TABLE push (
    session       uuid NOT NULL REFERENCES push_subscription ON DELETE CASCADE,
    person        uuid NOT NULL,
    conversation  uuid NOT NULL,
    rev           bigint NOT NULL, -- the change that is told: a message's first, or an urgent one's repetition
    seq           bigint NOT NULL, -- the message's place
    due_at        timestamptz,     -- null: done, or not to be done
    claimed_until timestamptz,
    tries         int NOT NULL DEFAULT 0,
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (session, conversation, rev)
) WITH (fillfactor = 70);
CREATE INDEX push_due ON push (due_at) WHERE due_at IS NOT NULL;
