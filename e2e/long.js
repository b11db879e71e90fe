const TEXTS = [
  'Ruten er ændret, vi mødes ved pumpehuset klokken otte.',
  'Tak, jeg tager nøglen med.',
  'Hvis nogen mangler handsker, ligger de i bilen. Husk også de nye lister, og skriv lige når I er fremme, så jeg kan give besked videre til dem, der venter på stationen.',
  'Ja',
  '**Dagens rækkefølge**\n\n- Valby først\n- derefter skolen på Vigerslev Allé\n- til sidst lageret',
  'Kan du se på døren til skuret? Den binder igen, og der kommer vand ind, når det regner fra vest. Jeg har lagt en klud i karmen, men det holder ikke længe, og vi skal helst have den lavet, før frosten kommer. Sig til, hvis du skal bruge noget værktøj fra depotet, så sætter jeg det frem i morgen tidlig sammen med de to stiger.',
  'Det er fint',
  '```\npumpe 3: 4,2 bar\npumpe 4: 3,9 bar\n```',
  'Vi ses i morgen 👍',
];

/**
 * Puts so many messages into conversations past the running Torv, which is stopped for it: posting them would take an hour.
 * All of the people have read them.
 *
 * @param {import('./torv.js').Torv} torv
 * @param {Record<string, number>} counts how many, by conversation
 * @param {string[]} people who have written them, by turns
 */
export async function fill(torv, counts, people) {
  await torv.kill();
  torv.sql(
    Object.entries(counts)
      .map(([conversation, count]) => statement(conversation, count, people))
      .join('\n'),
  );
  await torv.start();
}

/** One statement on one line, as the database's single-user mode wants it. */
function statement(conversation, count, people) {
  const quoted = (text) =>
    `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\n', '\\n')}'`;
  const texts = `(ARRAY[${TEXTS.map(quoted).join(', ')}])`;
  const authors = `(ARRAY['${people.join("', '")}']::uuid[])`;
  return `
    WITH head AS (SELECT * FROM conversation_head WHERE conversation = '${conversation}'),
    numbers AS (SELECT n, head.rev + n AS seq, head.roots + n AS root FROM head, generate_series(1, ${count}) AS n),
    written AS (
      INSERT INTO message (conversation, seq, id, rev, author, client_id, root_number, markdown, created_at)
      SELECT '${conversation}', seq, uuidv7(), seq, ${authors}[1 + (n / 3) % ${people.length}], gen_random_uuid(), root,
        ${texts}[1 + (n * 7 + n / 11) % ${TEXTS.length}] || CASE WHEN n % 4 = 0 THEN ' (' || n || ')' ELSE '' END,
        now() - (${count} - n) * interval '4 minutes'
      FROM numbers RETURNING seq),
    liked AS (
      INSERT INTO reaction (conversation, seq, emoji, person, created_at)
      SELECT '${conversation}', seq, '👍', '${people[0]}', now() FROM numbers WHERE n % 10 = 0),
    marked AS (
      INSERT INTO read_mark (person, conversation, seq, roots)
      SELECT person, '${conversation}', max(seq), max(root) FROM numbers, unnest(${authors}) AS person GROUP BY person
      ON CONFLICT (person, conversation) DO UPDATE SET seq = excluded.seq, roots = excluded.roots)
    UPDATE conversation_head SET rev = rev + ${count}, roots = roots + ${count}, last_seq = rev + ${count}, last_at = now()
    WHERE conversation = '${conversation}'`.replaceAll(/\s*\n\s*/g, ' ');
}
