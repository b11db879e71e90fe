import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connectionLine, open, shownInAll, write } from '../conversation.js';
import { assertQuiet, FULL, launch, signedIn, until } from '../lib.js';
import { Program } from '../program.js';
import { Torv } from '../torv.js';

const ROUNDS = FULL ? 20 : 5;
const VICTIMS = ['Torv', 'PostgreSQL', 'both'];

let torv, browser, soeren, maria, writers, chat;

before(async () => {
  torv = await Torv.demo();
  browser = await launch();
  writers = await Promise.all(
    ['member', 'administrator'].map((role) => Program.signIn(torv.address, torv.people[role])),
  );
  const asSoeren = await Program.signIn(torv.address, torv.people.owner);
  chat = (await asSoeren.openGroup('Strømsvigt', ...writers)).id;
  [soeren, maria] = await Promise.all([
    signedIn(browser, torv.address, torv.people.owner),
    signedIn(browser, torv.address, torv.people.member),
  ]);
  await Promise.all([open(soeren.page, torv.address, chat), open(maria.page, torv.address, chat)]);
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test(`killed ${ROUNDS} times while people write, every message is there once and in its author's order`, async (t) => {
  let isOver = false;
  const counts = { p0: 0, p1: 0, ui: 0 };
  const programs = writers.map(async (writer, i) => {
    while (!isOver) {
      await writer.postSurely(chat, `p${i}-${counts[`p${i}`]++};`);
      await pause(40 + Math.random() * 80);
    }
  });
  const person = (async () => {
    while (!isOver) {
      await write(soeren.page, `ui-${counts.ui++};`);
      await pause(300);
    }
  })();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const since = counts.p0;
      await until(() => counts.p0 > since + 3, 'messages flow', 60_000);
      await pause(Math.random() * 700);
      const victim = VICTIMS[round % VICTIMS.length];
      await strike(victim);
      if (victim !== 'PostgreSQL') t.diagnostic(`${victim} killed, ready again after ${torv.readyAfter} ms`);
    }
    const since = counts.p0;
    await until(() => counts.p0 > since + 3, 'messages flow again', 60_000);
  } finally {
    isOver = true;
  }
  await Promise.all([...programs, person]);

  const expected = Object.entries(counts).flatMap(([who, count]) =>
    Array.from({ length: count }, (_, i) => `${who}-${i};`),
  );
  t.diagnostic(`${expected.length} messages`);
  const pattern = /(?:p0|p1|ui)-\d+;/;
  const isSent = async () => (await shownInAll(soeren.page, pattern)).every((one) => one.state === 'sent');
  await until(isSent, 'the person has no message left to send', FULL ? 180_000 : 60_000);
  const fresh = await Program.signIn(torv.address, torv.people.owner);
  const kept = (await fresh.history(chat)).map((message) => message.markdown);
  assertComplete(kept, expected);
  const textsOf = async (page) => (await shownInAll(page, pattern)).map((one) => one.text);
  t.diagnostic('the database has every message once and in order');
  for (const { page } of [soeren, maria]) {
    const missing = async () => {
      const texts = await textsOf(page);
      return kept.map((text, i) => (texts.includes(text) ? '' : `${i + 1} (${text})`)).filter(Boolean);
    };
    await until(async () => (await missing()).length === 0, 'all are shown', 30_000).catch(async () =>
      assert.deepEqual(await missing(), [], 'these are not shown'),
    );
    assertComplete(await textsOf(page), expected);
    await connectionLine(page).waitFor({ state: 'hidden' });
  }
  assert.deepEqual(await textsOf(soeren.page), kept);
  assert.deepEqual(await textsOf(maria.page), kept);
  assertQuiet(soeren, maria);
});

/** A killed PostgreSQL is started again by Torv itself; everything else by us. */
async function strike(victim) {
  if (victim !== 'Torv') torv.killDatabase().catch(() => undefined);
  if (victim === 'PostgreSQL') return;
  await torv.kill('SIGKILL');
  await torv.start();
}

/** Each once, and each author's in the order they were written. */
function assertComplete(found, expected) {
  assert.equal(found.length, new Set(found).size, 'none is there twice');
  for (const who of ['p0', 'p1', 'ui']) {
    const from = (all) => all.filter((text) => text.startsWith(`${who}-`));
    assert.deepEqual(from(found), from(expected));
  }
}

/** Time between one message and the next, and until the power goes. */
function pause(millis) {
  return new Promise((done) => setTimeout(done, millis));
}
