import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { asNobody, directory, freePort, run, Torv } from '../torv.js';

const OLD_POSTGRES = '/usr/lib/postgresql/15/bin';
const isRoot = process.getuid() === 0;

let torv, here;

before(async () => {
  here = await directory();
  torv = await Torv.demo();
});

after(() => torv?.kill());

test('a second start on the same data is refused, and the first goes on', async () => {
  await refused(['start', '--port', `${await freePort()}`, '--data', torv.data], /in use by another Torv/);
  assert.ok((await fetch(`${torv.address}/q/health/ready`)).ok);
});

test('a port in use is named', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address();
  const data = join(here, 'never-made');
  await refused(['start', '--port', `${port}`, '--data', data], new RegExp(`Port ${port} is in use`));
  server.close();
  await assert.rejects(stat(data));
});

test('what cannot be meant is refused in one sentence', async () => {
  const data = ['--data', join(here, 'never-made')];
  await refused(['start', '--nonsense', ...data], /--nonsense/);
  await refused(['dance', ...data], /dance/);
  await refused(['start', '--port', 'eighty', ...data], /eighty/);
  await refused(['start', '--port', '99999', ...data], /65535/);
  await refused(['start', '--host', 'no.such.host.invalid', ...data], /no\.such\.host/);
  await refused(['token', ...data], /no Torv in/);
  await refused(['user', 'add', 'ane', '--name', 'Ane', ...data], /no Torv in/);
  await refused(['user', 'add', 'ane', '--name', 'Ane', '--role', 'king', '--data', torv.data], /--role/);
  await assert.rejects(stat(join(here, 'never-made')));
});

test('a public address needs https, and is never given to a demo', async () => {
  const data = join(here, 'public');
  const start = ['start', '--port', `${await freePort()}`, '--data', data];
  await refused([...start, '--host', '0.0.0.0'], /--public-url/);
  const http = { env: { TORV_PUBLIC_URL: 'http://torv.example.org' } };
  await refused([...start, '--host', '0.0.0.0'], /https/, http);
  const https = { env: { TORV_PUBLIC_URL: 'https://torv.example.org' } };
  await refused([...start, '--host', '0.0.0.0', '--demo'], /demo/, https);
  await assert.rejects(stat(data));
});

test(
  'a directory that cannot be written to is named',
  { skip: !isRoot && 'needs root to become nobody' },
  async () => {
    const data = join(here, 'locked');
    await mkdir(data);
    await chmod(data, 0o700);
    const start = ['start', '--port', `${await freePort()}`, '--data'];
    await refused([...start, data], /cannot be written to/, { prefix: asNobody });
    await refused([...start, join(data, 'below')], /permission denied/, { prefix: asNobody });
    assert.deepEqual(await readdir(data), []);
  },
);

test('a full disk is named', { skip: !mountsTiny() && 'needs to mount a small disk' }, async () => {
  const disk = join(here, 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]);
  try {
    await refused(
      ['start', '--port', `${await freePort()}`, '--data', join(disk, 'data')],
      /disk .* is full/,
    );
    await refused(['backup', join(disk, 'backup'), '--data', torv.data], /[Nn]o space left/);
  } finally {
    execFileSync('umount', [disk]);
  }
});

test('an outside database that refuses or is not there is told in one sentence', async () => {
  const port = (await readFile(join(torv.data, 'postgres/postmaster.pid'), 'utf8')).split('\n')[3];
  const start = ['start', '--port', `${await freePort()}`, '--data', join(here, 'outside'), '--database'];
  await refused([...start, `postgresql://torv:wrong@127.0.0.1:${port}/postgres`], /password/);
  await refused([...start, `postgresql://torv:x@127.0.0.1:${await freePort()}/postgres`], /does not answer/);
  await refused([...start, 'postgresql://torv:x@no.such.host.invalid/postgres'], /does not answer/);
  await refused([...start, 'what is this'], /--database must look like/);
});

test(
  'a PostgreSQL that is too old is refused',
  { skip: !hasOldPostgres() && 'needs PostgreSQL 15' },
  async () => {
    const cluster = join(here, 'old');
    const [command, ...words] = isRoot ? asNobody : ['env'];
    const old = (name, ...rest) =>
      execFileSync(command, [...words, join(OLD_POSTGRES, name), ...rest], { cwd: '/tmp' });
    execFileSync('install', ['-d', '-m', '700', ...(isRoot ? ['-o', '65534', '-g', '65534'] : []), cluster]);
    const port = await freePort();
    old('initdb', '-D', cluster, '-A', 'trust', '-U', 'torv');
    old('pg_ctl', '-D', cluster, '-w', '-l', join(cluster, 'log'), '-o', `-p ${port} -k ${cluster}`, 'start');
    try {
      const url = `postgresql://torv:x@127.0.0.1:${port}/postgres`;
      const start = [
        'start',
        '--port',
        `${await freePort()}`,
        '--data',
        join(here, 'outside'),
        '--database',
        url,
      ];
      await refused(start, /PostgreSQL 15 is too old: Torv needs 16/);
    } finally {
      old('pg_ctl', '-D', cluster, '-m', 'immediate', 'stop');
    }
  },
);

test('a backup into a directory with something in it and a restore over data are refused', async () => {
  const full = join(here, 'full');
  await mkdir(full);
  await writeFile(join(full, 'precious'), 'mine');
  await refused(['backup', full, '--data', torv.data], /full is not empty/);
  await refused(['restore', full, '--data', join(here, 'new')], /not a complete backup/);
  await writeFile(join(full, 'torv-backup'), '1\n');
  await refused(['restore', full, '--data', torv.data], /is not empty/);
  await refused(['backup', join(here, 'b'), '--data', join(here, 'never-made')], /no Torv in/);
  assert.equal(await readFile(join(full, 'precious'), 'utf8'), 'mine');
  assert.ok((await fetch(`${torv.address}/q/health/ready`)).ok);
});

test('a schema that a newer Torv has made, and one that somebody has changed, are left alone', async () => {
  await torv.kill();
  const start = ['start', '--port', `${torv.options.port}`, '--data', torv.data];
  torv.sql(
    'INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, ' +
      "execution_time, success) VALUES (9999, '9999', 'f', 'SQL', 'V9999__f.sql', 1, 'torv', 1, true)",
  );
  await refused(start, /newer Torv/);
  assert.equal(torv.databasePid, undefined);
  torv.sql('DELETE FROM flyway_schema_history WHERE installed_rank = 9999');
  torv.sql("UPDATE flyway_schema_history SET checksum = checksum + 1 WHERE version = '1'");
  await refused(start, /cannot be brought up to date/);
  assert.equal(torv.databasePid, undefined);
  torv.sql("UPDATE flyway_schema_history SET checksum = checksum - 1 WHERE version = '1'");
  await torv.start();
});

/** Ends within seconds with one sentence, a code that is not zero and no trace, and leaves nothing running. */
async function refused(words, sentence, options) {
  const { code, stderr, seconds } = await run(words, { millis: 40_000, ...options });
  const lines = stderr.split('\n').filter((line) => line.startsWith('torv: ') && !line.endsWith(' …'));
  assert.match(stderr, sentence, `${words.join(' ')} says:\n${stderr}`);
  assert.equal(lines.length, 1, `one sentence, not:\n${stderr}`);
  assert.match(lines[0], sentence);
  assert.doesNotMatch(stderr, /\n\s+at |Exception/);
  assert.ok(code > 0, `exit code ${code}`);
  assert.ok(seconds < 30, `${seconds} s`);
}

function mountsTiny() {
  return isRoot && spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}

function hasOldPostgres() {
  return spawnSync(join(OLD_POSTGRES, 'postgres'), ['--version']).status === 0;
}
