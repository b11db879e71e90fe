-- What Indsigt says of the organisation, beside a recount from the messages themselves: one row for each figure that differs.
-- For periods that nobody but writers took part in, as in `start --demo lockdown`: whoever reads leaves no row to recount.
--   PGOPTIONS='-c statement_timeout=0' psql -h 127.0.0.1 -p PORT -U torv postgres -f load/recount.sql
-- with PORT from the fourth line of DATA/postgres/postmaster.pid and the password from DATA/database-password.
WITH happening AS (
    SELECT m.created_at AT TIME ZONE 'Europe/Copenhagen' AS at, p.id AS person,
           CASE WHEN c.kind <> 'channel' THEN 'chat' WHEN m.thread IS NULL THEN 'post' ELSE 'reply' END AS kind
      FROM message m
      JOIN conversation c ON c.id = m.conversation AND c.kind <> 'self'
      JOIN person p ON p.id = m.author AND p.role <> 'guest'
     WHERE m.system IS NULL
     UNION ALL
    SELECT r.created_at AT TIME ZONE 'Europe/Copenhagen', p.id, 'reaction'
      FROM reaction r
      JOIN person p ON p.id = r.person AND p.role <> 'guest'
), period AS (
    SELECT unnest(ARRAY['day', 'week', 'month']) AS period
), recounted AS (
    SELECT period, date_trunc(period, at)::date AS start, count(DISTINCT person) AS active,
           count(*) FILTER (WHERE kind = 'post') AS posts, count(*) FILTER (WHERE kind = 'reply') AS replies,
           count(*) FILTER (WHERE kind = 'chat') AS chats, count(*) FILTER (WHERE kind = 'reaction') AS reactions
      FROM happening CROSS JOIN period
     GROUP BY 1, 2
), told AS (
    SELECT f.period, f.start, f.active, sum(d.posts) AS posts, sum(d.replies) AS replies, sum(d.chats) AS chats,
           sum(d.reactions) AS reactions
      FROM insight_figure f
      LEFT JOIN insight_day d ON date_trunc(f.period, d.day)::date = f.start
     WHERE f.unit = '00000000-0000-0000-0000-000000000000'
     GROUP BY 1, 2, 3
), figure AS (
    SELECT period, start, name, counted, recounted
      FROM told
      LEFT JOIN recounted r USING (period, start)
     CROSS JOIN LATERAL (VALUES
           ('active', told.active, coalesce(r.active, 0)),
           ('posts', coalesce(told.posts, 0), coalesce(r.posts, 0)),
           ('replies', coalesce(told.replies, 0), coalesce(r.replies, 0)),
           ('chats', coalesce(told.chats, 0), coalesce(r.chats, 0)),
           ('reactions', coalesce(told.reactions, 0), coalesce(r.reactions, 0))) AS one (name, counted, recounted)
     UNION ALL
    SELECT 'day', coalesce(h.day, d.day), 'hour ' || coalesce(h.hour, d.hour), coalesce(d.messages, 0), coalesce(h.messages, 0)
      FROM (SELECT at::date AS day, extract(hour FROM at)::int AS hour, count(*) AS messages
              FROM happening WHERE kind <> 'reaction' GROUP BY 1, 2) h
      FULL JOIN (SELECT day, place::int - 1 AS hour, messages
                   FROM insight_day CROSS JOIN unnest(hours) WITH ORDINALITY AS one (messages, place)
                  WHERE messages > 0) d ON d.day = h.day AND d.hour = h.hour
)
SELECT period, start, name, counted, recounted FROM figure WHERE counted IS DISTINCT FROM recounted ORDER BY 1, 2, 3;
