-- What Indsigt says of units, beside a recount from the messages themselves: one row for each figure that differs.
-- For periods that nobody but writers took part in and in which no unit was closed or moved, as in `start --demo lockdown`.
-- Called as recount.sql is. A sum is an array: employees, active ones, posts, replies, chat messages, reactions.
WITH RECURSIVE happening AS MATERIALIZED (
    SELECT period, date_trunc(period, at)::date AS start, person, kind
      FROM (SELECT m.created_at AT TIME ZONE 'Europe/Copenhagen' AS at, m.author AS person,
                   CASE WHEN c.kind <> 'channel' THEN 'chat' WHEN m.thread IS NULL THEN 'post' ELSE 'reply' END AS kind
              FROM message m
              JOIN conversation c ON c.id = m.conversation AND c.kind <> 'self'
             WHERE m.system IS NULL
             UNION ALL
            SELECT created_at AT TIME ZONE 'Europe/Copenhagen', person, 'reaction' FROM reaction) AS happened
     CROSS JOIN (VALUES ('week'), ('month')) AS both_periods (period)
), employee AS (
    SELECT id AS person, coalesce(home, '00000000-0000-0000-0000-000000000000') AS unit, active FROM person WHERE role <> 'guest'
), node AS ( -- zero, above all units, is the organisation
    SELECT '00000000-0000-0000-0000-000000000000'::uuid AS unit, NULL::uuid AS parent
     UNION ALL
    SELECT id, coalesce(parent, '00000000-0000-0000-0000-000000000000') FROM unit
), own AS MATERIALIZED ( -- of those who work in the unit itself
    SELECT told.period, told.start, unit, parent,
           ARRAY[coalesce(people, 0), coalesce(did.active, 0), coalesce(posts, 0), coalesce(replies, 0), coalesce(chats, 0),
                 coalesce(reactions, 0)] AS sum
      FROM (SELECT DISTINCT period, start FROM insight_figure WHERE parent IS NOT NULL) AS told
     CROSS JOIN node
      LEFT JOIN (SELECT unit, count(*) AS people FROM employee WHERE active GROUP BY 1) AS working USING (unit)
      LEFT JOIN (SELECT period, start, unit, count(DISTINCT person) AS active, count(*) FILTER (WHERE kind = 'post') AS posts,
                        count(*) FILTER (WHERE kind = 'reply') AS replies, count(*) FILTER (WHERE kind = 'chat') AS chats,
                        count(*) FILTER (WHERE kind = 'reaction') AS reactions
                   FROM happening JOIN employee USING (person) GROUP BY 1, 2, 3) AS did USING (period, start, unit)
), above AS (
    SELECT unit, unit AS top FROM node
     UNION ALL
    SELECT above.unit, node.parent FROM above JOIN node ON node.unit = above.top WHERE node.parent IS NOT NULL
), size AS (
    SELECT period, start, top AS unit, sum(sum[1]) AS people, least(sum(sum[1]), sum(sum[2])) AS size
      FROM own JOIN above USING (unit) GROUP BY 1, 2, 3
), largest AS ( -- of those right below a unit, if it is large enough to take in others
    SELECT period, start, parent, unit
      FROM (SELECT DISTINCT ON (period, start, parent) *
              FROM size JOIN node USING (unit)
             WHERE parent IS NOT NULL
             ORDER BY period, start, parent, size DESC, people DESC, unit DESC) AS first
      JOIN policy ON size >= insights_group
), handed AS ( -- from the top down: the few who work in a unit of units itself are counted with the largest of these
    SELECT period, start, unit, sum FROM own WHERE parent IS NULL
     UNION ALL
    SELECT own.period, own.start, own.unit,
           CASE WHEN own.unit = largest.unit AND least(handed.sum[1], handed.sum[2]) < insights_group
                THEN ARRAY(SELECT a + b FROM unnest(own.sum, handed.sum) WITH ORDINALITY AS both_sums (a, b, n) ORDER BY n)
                ELSE own.sum END
      FROM handed
      JOIN own ON (own.period, own.start, own.parent) = (handed.period, handed.start, handed.unit)
      LEFT JOIN largest ON (largest.period, largest.start, largest.parent) = (handed.period, handed.start, handed.unit)
     CROSS JOIN policy
), stays AS ( -- what was not handed on
    SELECT handed.period, handed.start, handed.unit, sum
      FROM handed
     CROSS JOIN policy
      LEFT JOIN largest ON (largest.period, largest.start, largest.parent) = (handed.period, handed.start, handed.unit)
     WHERE largest.unit IS NULL OR least(sum[1], sum[2]) >= insights_group
), recounted AS (
    SELECT period, start, top AS unit, sum(sum[1]) AS people, sum(sum[2]) AS active, sum(sum[3]) AS posts, sum(sum[4]) AS replies,
           sum(sum[5]) AS chats, sum(sum[6]) AS reactions
      FROM stays JOIN above USING (unit) GROUP BY 1, 2, 3
)
SELECT period, start, name || ' of ' || unit AS name, counted, recounted
  FROM insight_figure f
  LEFT JOIN recounted r USING (period, start, unit)
 CROSS JOIN LATERAL (VALUES
       ('people', f.people::numeric, r.people), ('active', f.active, r.active),
       ('posts', f.posts, r.posts), ('replies', f.replies, r.replies),
       ('chats', f.chats, r.chats), ('reactions', f.reactions, r.reactions)) AS one (name, counted, recounted)
 WHERE f.parent IS NOT NULL AND NOT f.hidden AND (counted IS NOT NULL OR period = 'week')
   AND counted IS DISTINCT FROM coalesce(recounted, 0)
 ORDER BY 1, 2, 3;
