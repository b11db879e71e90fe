-- An edit, a deletion and a thread's first reply ask whom one message mentions.
CREATE INDEX mention_message ON mention (conversation, seq);

-- Whoever began a thread, wrote in it or is mentioned in it follows it from now on; what is there is read. ----------------------
INSERT INTO thread_mark (person, conversation, thread, seq, replies)
SELECT part.person, t.conversation, t.seq, h.rev, t.numbered
  FROM (SELECT conversation, coalesce(thread, seq) AS thread, author AS person FROM message WHERE author IS NOT NULL
         UNION
        SELECT m.conversation, coalesce(m.thread, m.seq), n.person
          FROM mention n JOIN message m ON m.conversation = n.conversation AND m.seq = n.seq) AS part
  JOIN thread t ON t.conversation = part.conversation AND t.seq = part.thread
  JOIN conversation_head h ON h.conversation = t.conversation
    ON CONFLICT DO NOTHING;
