-- Messages that everybody in a conversation is to find again.
ALTER TABLE message
    ADD COLUMN pinned_at timestamptz,
    ADD COLUMN pinned_by uuid;
CREATE INDEX message_pinned ON message (conversation, pinned_at) WHERE pinned_at IS NOT NULL;

-- What stood in a message before its edits. Goes with the message's text.
CREATE TABLE message_version (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    number       int NOT NULL, -- 1 is what was first written
    markdown     text NOT NULL,
    written_at   timestamptz NOT NULL,
    PRIMARY KEY (conversation, seq, number),
    FOREIGN KEY (conversation, seq) REFERENCES message
);

-- Who may see them; nobody: none are kept.
ALTER TABLE policy
    ADD COLUMN edit_history text NOT NULL DEFAULT 'author' CHECK (edit_history IN ('everyone', 'author', 'nobody'));
