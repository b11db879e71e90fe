-- How far a person has read a thread they follow: in replies, as read_mark counts roots. -----------------------------------------

CREATE TABLE thread_mark (
    person       uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    conversation uuid NOT NULL,
    thread       bigint NOT NULL, -- seq of the thread's first message
    seq          bigint NOT NULL DEFAULT 0, -- place of the newest reply read
    replies      bigint NOT NULL DEFAULT 0, -- reply_number reached
    follows      boolean NOT NULL DEFAULT true,
    PRIMARY KEY (person, conversation, thread),
    FOREIGN KEY (conversation, thread) REFERENCES message
) WITH (fillfactor = 70);
