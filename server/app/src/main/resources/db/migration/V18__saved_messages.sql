-- Messages that somebody wants to find again. The id sorts by when it was saved.
CREATE TABLE saved (
    person       uuid NOT NULL REFERENCES person,
    id           uuid NOT NULL,
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    PRIMARY KEY (person, id),
    UNIQUE (person, conversation, seq),
    FOREIGN KEY (conversation, seq) REFERENCES message
);
