import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertQuiet, launch, newPage, until } from '../lib.js';
import { Program } from '../program.js';
import { directory, freePort, run, Torv } from '../torv.js';

const PASSWORD = 'en lang adgangskode';

let torv, browser;

before(async () => {
  torv = new Torv({ data: join(await directory(), 'data'), port: await freePort() });
  await torv.start();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await torv?.kill();
});

test('the link of the first start makes the administrator, and only once', async () => {
  const link = await until(() => /http:\/\/\S+\/setup#\S+/.exec(torv.output)?.[0], 'the link is printed');
  const first = await newPage(browser);
  await first.page.goto(link);
  await first.page.getByLabel('Organisationens navn').fill('Nordby Kommune');
  await first.page.getByLabel('Dit navn').fill('Ane Møller');
  await first.page.getByLabel('Brugernavn').fill('ane');
  await first.page.getByLabel('Adgangskode', { exact: true }).fill(PASSWORD);
  await first.page.getByRole('button', { name: 'Opret' }).click();
  await first.page.getByRole('navigation', { name: 'Samtaler' }).waitFor();
  const ane = await Program.signIn(torv.address, { login: 'ane', password: PASSWORD });
  assert.equal(ane.me.role, 'administrator');

  const second = new Program(torv.address).send('POST', '/setup', {
    secret: link.split('#')[1],
    organisation: 'En anden',
    login: 'bo',
    name: 'Bo',
    password: PASSWORD,
  });
  await assert.rejects(second, { status: 404 });
  assertQuiet(first);
  await first.context.close();
});

test('an account is added while Torv runs, with the password from standard input', async () => {
  const added = await add('bo', 'Bo Aagaard');
  assert.deepEqual([added.code, added.stderr], [0, ''], added.stderr);
  assert.match(added.stdout, /Added bo\./);
  assert.equal(
    (await Program.signIn(torv.address, { login: 'bo', password: PASSWORD })).me.name,
    'Bo Aagaard',
  );
});

test('a taken name, a bad one and a short password are refused in one sentence', async () => {
  for (const [login, password] of [
    ['bo', PASSWORD],
    ['Bo & Co', PASSWORD],
    ['dina', 'kort'],
  ]) {
    const { code, stderr } = await add(login, 'Nogen', password);
    assert.equal(code, 1);
    assert.match(stderr, /^torv: The account was not added: [A-Z][^\n]+\.\n$/);
  }
});

test('tokens are for demos only', async () => {
  const { code, stderr } = await run(['token', '--people', '3', '--data', torv.data]);
  assert.equal(code, 1);
  assert.equal(stderr, 'torv: Tokens are written for demo data only.\n');
});

test('an account is added while Torv is stopped, and the next start prints no link', async () => {
  await torv.kill();
  torv.output = '';
  assert.equal((await add('cilla', 'Cilla Dam')).code, 0);
  assert.equal(torv.databasePid, undefined);
  await torv.start();
  assert.doesNotMatch(torv.output, /setup#/);
  assert.ok(await Program.signIn(torv.address, { login: 'cilla', password: PASSWORD }));
});

test('nothing secret lies open in the data directory', async () => {
  assert.equal((await stat(join(torv.data, 'postgres'))).mode & 0o077, 0);
  assert.equal((await stat(join(torv.data, 'database-password'))).mode & 0o077, 0);
  assert.doesNotMatch(await readFile(join(torv.data, 'postgres.log'), 'utf8'), /Møller|adgangskode/);
});

function add(login, name, password = PASSWORD) {
  return run(['user', 'add', login, '--name', name, '--data', torv.data], { input: `${password}\n` });
}
