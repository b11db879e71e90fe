-- A message whose text is a question with answers to choose from.
CREATE TABLE poll (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    options      text[] NOT NULL,
    anonymous    boolean NOT NULL,
    several      boolean NOT NULL, -- whether one may choose more than one
    salt         bytea,            -- of an anonymous one, until it is closed: then nobody can tell any more whose a vote was
    closes_at    timestamptz,
    closed_at    timestamptz,
    votes        int[] NOT NULL,   -- for each option, when the message's rev last moved
    voters       int NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation, seq),
    FOREIGN KEY (conversation, seq) REFERENCES message
) WITH (fillfactor = 50);

CREATE TABLE poll_vote (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    voter        bytea NOT NULL, -- the person's id; in an anonymous poll its HMAC-SHA256 under the salt
    choice       smallint NOT NULL, -- of the options, from 1
    PRIMARY KEY (conversation, seq, voter, choice)
);
