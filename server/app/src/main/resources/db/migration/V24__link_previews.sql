-- What the pages are called that a message links to, for at most thirty days. Without a title: there was nothing to show.
CREATE TABLE link_preview (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    address      text NOT NULL,
    host         text,
    title        text,
    description  text,
    fetched_at   timestamptz NOT NULL,
    PRIMARY KEY (conversation, seq, address),
    FOREIGN KEY (conversation, seq) REFERENCES message,
    CHECK ((host IS NULL) = (title IS NULL))
);
CREATE INDEX link_preview_fetched ON link_preview (fetched_at);
