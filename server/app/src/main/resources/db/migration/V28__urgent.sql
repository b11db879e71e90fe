-- A message that tells its readers again until they have acknowledged it or answered.
CREATE TABLE urgent (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    author       uuid NOT NULL,
    sent_at      timestamptz NOT NULL,
    told         int NOT NULL DEFAULT 0,     -- how often it has been told again, the times that were missed included
    told_rev     bigint,                     -- the change with which it was told again the last time
    over         boolean NOT NULL DEFAULT false,
    people       uuid[] NOT NULL DEFAULT '{}', -- who has acknowledged, when the message's rev last moved
    PRIMARY KEY (conversation, seq),
    FOREIGN KEY (conversation, seq) REFERENCES message
) WITH (fillfactor = 50);

-- No foreign key: whoever answers while the message is being erased must not be refused; the next move takes the row out.
CREATE TABLE urgent_answer (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    person       uuid NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (conversation, seq, person)
);
