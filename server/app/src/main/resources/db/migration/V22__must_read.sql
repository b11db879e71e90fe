-- Posts that everybody in a channel is asked to have read by a deadline. Whom that is, is a rule: docs/adr/0014.
CREATE TABLE must_read (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    topic        uuid NOT NULL, -- whose members are asked: conversation.topic
    local_at     timestamp NOT NULL, -- what the author's clock shows at the deadline
    zone         text NOT NULL,
    deadline     timestamptz NOT NULL,
    remind_at    timestamptz NOT NULL,
    reminded     text CHECK (reminded IN ('before', 'after')), -- the latest reminder there was
    answered     int NOT NULL DEFAULT 0, -- how many had answered when the message's rev last moved
    PRIMARY KEY (conversation, seq),
    FOREIGN KEY (conversation, seq) REFERENCES message
) WITH (fillfactor = 50);
CREATE INDEX must_read_topic ON must_read (topic, deadline);

-- A row for who has answered; none for who has not.
CREATE TABLE must_read_answer (
    conversation uuid NOT NULL,
    seq          bigint NOT NULL,
    person       uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    answered_at  timestamptz NOT NULL,
    PRIMARY KEY (conversation, seq, person)
);

-- Memberships that ended after the deadline of something in the conversation or team: there they still count.
CREATE TABLE past_member (
    topic     uuid NOT NULL,
    person    uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    from_seq  bigint NOT NULL,
    joined_at timestamptz NOT NULL,
    left_at   timestamptz NOT NULL
);
CREATE INDEX past_member_topic ON past_member (topic, left_at);
CREATE INDEX past_member_person ON past_member (person, topic);

-- Whichever way somebody leaves: by hand, by a rule, with the organisation. A version before this one keeps it too.
CREATE FUNCTION keep_past_team_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO past_member (topic, person, from_seq, joined_at, left_at)
    SELECT g.team, g.person, 0, g.joined_at, now() FROM gone g
     WHERE EXISTS (SELECT FROM must_read r WHERE r.topic = g.team AND r.deadline <= now());
    RETURN NULL;
END $$;
CREATE TRIGGER team_member_left AFTER DELETE ON team_member REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION keep_past_team_member();

CREATE FUNCTION keep_past_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO past_member (topic, person, from_seq, joined_at, left_at)
    SELECT g.conversation, g.person, g.from_seq, g.joined_at, now() FROM gone g
     WHERE EXISTS (SELECT FROM must_read r WHERE r.topic = g.conversation AND r.deadline <= now());
    RETURN NULL;
END $$;
CREATE TRIGGER member_left AFTER DELETE ON member REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION keep_past_member();

-- The program knows its kinds of work.
ALTER TABLE job DROP CONSTRAINT IF EXISTS job_kind_check;
