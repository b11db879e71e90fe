import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chown, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { message, open } from '../conversation.js';
import { assertQuiet, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { asNobody, directory, freePort, run, Torv } from '../torv.js';

const isRoot = process.getuid() === 0;

let torv, browser, soeren, asSoeren, chat;

before(async () => {
  torv = await Torv.demo();
  console.log(`first start of a demo: ${torv.readyAfter} ms`);
  browser = await launch();
  asSoeren = await Program.signIn(torv.address, torv.people.owner);
  chat = (await asSoeren.openGroup('Holdbar', await Program.signIn(torv.address, torv.people.member))).id;
  soeren = await signedIn(browser, torv.address, torv.people.owner);
  await open(soeren.page, torv.address, chat);
});

beforeEach(async () => {
  if (!torv.isRunning) await torv.start();
});

afterEach(() => assertQuiet(soeren));

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('every way to end leaves every acknowledged message', async (t) => {
  const ends = {
    SIGTERM: () => torv.kill('SIGTERM'),
    SIGINT: () => torv.kill('SIGINT'),
    'SIGKILL of Torv': () => torv.kill('SIGKILL'),
    'SIGKILL of both': () => Promise.all([torv.killDatabase(), torv.kill('SIGKILL')]),
  };
  for (const [end, happens] of Object.entries(ends)) {
    await asSoeren.post(chat, `før ${end}`);
    await happens();
    await torv.start();
    t.diagnostic(`after ${end}: ready after ${torv.readyAfter} ms`);
    const kept = (await asSoeren.history(chat)).map((one) => one.markdown);
    assert.equal(kept.at(-1), `før ${end}`);
    await message(soeren.page, `før ${end}`).waitFor();
  }
});

test('a PostgreSQL that is killed is started again', async () => {
  const pid = torv.databasePid;
  await asSoeren.post(chat, 'før PostgreSQL faldt');
  await torv.killDatabase();
  await asSoeren.postSurely(chat, 'efter PostgreSQL faldt');
  assert.ok(torv.isRunning);
  assert.notEqual(torv.databasePid, pid);
  await message(soeren.page, 'efter PostgreSQL faldt').waitFor();
});

test('a stop tells the browsers, takes less than ten seconds and leaves nothing running', async (t) => {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    await soeren.page.evaluate(
      () =>
        new Promise((done) => {
          const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/events`);
          globalThis.toldToClose = new Promise((told) => (socket.onclose = ({ code }) => told(code)));
          socket.onmessage = () => done();
        }),
    );
    const since = Date.now();
    const code = await torv.kill(signal);
    t.diagnostic(`${signal}: exit code ${code} after ${Date.now() - since} ms`);
    assert.ok(Date.now() - since < 10_000);
    assert.equal(torv.databasePid, undefined);
    assert.equal(await soeren.page.evaluate(() => globalThis.toldToClose), 4503);
    assert.doesNotMatch(torv.output, /ERROR|Exception/);
    await torv.start();
  }
});

test('a backup taken while people write has everything acknowledged before it ended', async () => {
  let isOver = false;
  const acknowledged = [];
  const writing = (async () => {
    for (let i = 0; !isOver; i++) acknowledged.push((await asSoeren.postSurely(chat, `sikret ${i}`)).id);
  })();
  await until(() => acknowledged.length > 5, 'messages flow');
  const place = await directory();
  const running = run(['backup', join(place, 'backup'), '--data', torv.data]);
  await until(() => existsSync(join(place, 'backup/postgres/PG_VERSION')), 'the copy is under way', 60_000);
  const certain = [...acknowledged];
  const backup = await running;
  isOver = true;
  await writing;
  assert.equal(backup.code, 0, backup.stderr);
  assert.equal((await stat(join(place, 'backup'))).mode & 0o077, 0);

  const restore = await run(['restore', join(place, 'backup'), '--data', join(place, 'data')]);
  assert.equal(restore.code, 0, restore.stderr);
  const restored = new Torv({ data: join(place, 'data'), port: await freePort() });
  await restored.start();
  const [there, here] = await Promise.all([
    Program.signIn(restored.address, torv.people.owner),
    Program.signIn(torv.address, torv.people.owner),
  ]);
  const kept = (await there.history(chat)).map((one) => one.id);
  assert.deepEqual(
    certain.filter((id) => !kept.includes(id)),
    [],
  );
  const all = (await here.history(chat)).map((one) => one.id);
  assert.deepEqual(kept, all.slice(0, kept.length), 'nothing is missing in between');
  const [{ epoch: newEpoch }, { epoch, cursor }] = [
    await there.get('/bootstrap'),
    await here.get('/bootstrap'),
  ];
  assert.notEqual(newEpoch, epoch);
  const phone = await signedIn(browser, restored.address, torv.people.owner);
  const hello = await phone.page.evaluate(
    (query) =>
      new Promise((done) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/events?${query}`);
        socket.onmessage = ({ data }) => done(JSON.parse(data.split('\n')[0]));
      }),
    new URLSearchParams({ cursor, epoch }).toString(),
  );
  assert.equal(hello.reset, true);
  await phone.context.close();
  await restored.kill();
});

test('it runs as an ordinary user', { skip: !isRoot && 'the other tests do' }, async () => {
  const place = await directory();
  await chown(place, 65534, 65534);
  const ordinary = new Torv({ data: join(place, 'data'), port: await freePort(), prefix: asNobody });
  await ordinary.start();
  assert.match(ordinary.output, /setup#/);
  assert.ok(ordinary.databasePid);
  await ordinary.kill();
  assert.equal(ordinary.databasePid, undefined);
});
