-- What teams need that follow the organisation, and lists that people keep. -----------------------------------------------------

-- Whose members a conversation's events go to: the team's for a standard channel, otherwise its own.
ALTER TABLE conversation
    ADD COLUMN topic uuid GENERATED ALWAYS AS (CASE WHEN private THEN id ELSE coalesce(team, id) END) STORED;

-- Who is in a team has changed, or how it looks. With a subject: this person; without: ask about everybody.
ALTER TABLE change ADD COLUMN team uuid;

-- The newest message when the conversation was hidden.
ALTER TABLE choice ADD COLUMN hidden_seq bigint NOT NULL DEFAULT 0;

-- The form in which job titles are compared: as person.folded, without the spaces before words.
CREATE FUNCTION folded_title(title text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN replace(replace(replace(
               translate(lower(btrim(title) COLLATE "da-x-icu"), 'øåéèüö', 'oaeeuo'), 'æ', 'ae'), 'oe', 'o'), 'aa', 'a');
