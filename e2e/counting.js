import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Program } from './program.js';
import { Torv } from './torv.js';

/**
 * Measures what counting costs per post, in CPU of Torv and PostgreSQL together: prints lines for docs/performance/insights.md.
 * First people post, while counting is held back by taking its place in the feed away. Then the same changes are counted again and
 * again without anybody posting, by putting that place back. The two are divided: both come from one run on one machine.
 *
 *   node counting.js       needs psql
 */
const POSTING_SECONDS = Number(process.env.SECONDS ?? 40);
const ROUNDS = 8;
/** The server counts every five seconds; the idle time that is taken off lasts as long. */
const ROUND_MILLIS = 6_000;
const TICK_MILLIS = 10;

const torv = await Torv.demo();
const people = await Promise.all(
  ['administrator', 'owner', 'member'].map((role) => Program.signIn(torv.address, torv.people[role])),
);
const chat = (await people[0].openGroup('Måling', people[1], people[2])).id;
await sleep(ROUND_MILLIS * 2); // the demo is counted and the program warm

query('CREATE TABLE measured AS SELECT * FROM insight_cursor; DELETE FROM insight_cursor');
await sleep(ROUND_MILLIS);
const quiet = await during(() => sleep(POSTING_SECONDS * 1_000));
let posts = 0;
const busy = await during(() => Promise.all(people.map(write)));
const perPost = (busy.cpu - (quiet.cpu * busy.millis) / quiet.millis) / posts;
console.log(
  `${posts} posts in ${(busy.millis / 1_000).toFixed(1)} s, not counted: ${perPost.toFixed(2)} ms CPU a post`,
);

const back = 'DELETE FROM insight_cursor; INSERT INTO insight_cursor SELECT * FROM measured';
const changes = Number(
  query('SELECT count(*) FROM change f, measured m WHERE (f.txid, f.number) > (m.txid, m.number)'),
);
query(back);
await sleep(ROUND_MILLIS);
const still = await during(() => sleep(ROUNDS * ROUND_MILLIS));
const counted = await during(async () => {
  for (let round = 0; round < ROUNDS; round++) {
    query(back);
    await sleep(ROUND_MILLIS);
  }
});
const perCount = (counted.cpu - (still.cpu * counted.millis) / still.millis) / (changes * ROUNDS);
console.log(`${changes} changes counted ${ROUNDS} times: ${perCount.toFixed(3)} ms CPU a change`);
console.log(`counting costs ${((perCount / perPost) * 100).toFixed(1)} % of a post`);
await torv.kill();
process.exit(0);

async function write(person) {
  const end = Date.now() + POSTING_SECONDS * 1_000;
  while (Date.now() < end) {
    await person.postSurely(chat, `Måling ${posts}`);
    posts++;
  }
}

async function during(work) {
  const before = { cpu: cpuMillis(), at: Date.now() };
  await work();
  return { cpu: cpuMillis() - before.cpu, millis: Date.now() - before.at };
}

/** Of the program, PostgreSQL and all its processes, also those that have ended. */
function cpuMillis() {
  let ticks = 0;
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [pid, parent] = [Number(entry), fields[1]];
      if (![torv.pid, torv.databasePid].includes(pid) && parent !== torv.databasePid) continue;
      ticks += fields[11] + fields[12];
      if (pid === torv.databasePid) ticks += fields[13] + fields[14];
    } catch {
      // it has ended
    }
  }
  return ticks * TICK_MILLIS;
}

function query(sql) {
  const port = readFileSync(join(torv.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const { status, stdout, stderr } = spawnSync(
    'psql',
    ['-h', '127.0.0.1', '-p', port, '-U', 'torv', '-qAt', '-c', sql, 'postgres'],
    {
      env: { ...process.env, PGPASSWORD: readFileSync(join(torv.data, 'database-password'), 'utf8').trim() },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

function sleep(millis) {
  return new Promise((done) => setTimeout(done, millis));
}
