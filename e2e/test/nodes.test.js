import assert from 'node:assert/strict';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { request as ask } from 'node:http';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { until } from '../lib.js';
import { Program } from '../program.js';
import { BrowserKeys, PushService } from '../pushService.js';
import { directory, freePort, Torv } from '../torv.js';

/** In which a second push would have come: each waits two seconds and is looked for every second. */
const WHILE_MILLIS = 4_500;
/** The claim of a node that has died holds for 30 seconds. */
const CLAIM_MILLIS = 60_000;

let service, nodes, asSoeren, maria, birgit, group;

before(async () => {
  service = await PushService.start();
  const push = ['--web-push', 'localhost'];
  const env = service.environment;
  const first = await Torv.demo({ args: ['--demo', '--people', '60', ...push], env });
  const second = new Torv({
    data: join(await directory(), 'data'),
    port: await freePort(),
    args: ['--database', first.database, ...push],
    env,
  });
  await second.start();
  nodes = [first, second];
  const { owner, member, administrator } = first.people;
  asSoeren = await Program.signIn(first.address, owner);
  [maria, birgit] = await Promise.all([member, administrator].map(device));
  group = (await asSoeren.openGroup('To maskiner', maria.program, birgit.program)).id;
});

afterEach(() => {
  service.answer = (response) => response.writeHead(201).end();
});

after(async () => {
  for (const node of nodes?.toReversed() ?? []) await node.kill();
  service?.close();
});

/** A device that is reached at this push service. */
async function device(person) {
  const program = await Program.signIn(nodes[0].address, person);
  const keys = new BrowserKeys();
  const endpoint = service.endpoint();
  await program.send('PUT', '/push', { endpoint, publicKey: keys.publicKey, secret: keys.secret });
  return { program, keys, endpoint };
}

/** Somebody at another of the nodes: a session is known to all of them. */
const at = (node, program) => Object.assign(new Program(node.address, program.token), { me: program.me });

const pathOf = ({ keys }, push) => JSON.parse(keys.open(push.body)).path;

const left = ({ endpoint }) => service.received.filter((one) => one.endpoint === endpoint).length;

const aWhile = () => new Promise((done) => setTimeout(done, WHILE_MILLIS));

test('a message is pushed once to each device, at whichever node it was written', async () => {
  for (const node of nodes) {
    const { id } = await at(node, asSoeren).post(group, `Fra ${node.address}`);
    for (const one of [maria, birgit])
      assert.equal(pathOf(one, await service.next(one.endpoint)), `/c/${group}/m/${id}`);
    await aWhile();
    assert.deepEqual([maria, birgit].map(left), [0, 0]);
  }
});

test('the node that has taken up a push is killed, and the other one sends it', async () => {
  const calls = [];
  service.answer = (response, { url, socket }) => {
    if (maria.endpoint.endsWith(url)) calls.push(socket.remotePort);
    else response.writeHead(201).end();
  };
  const { id } = await asSoeren.post(group, 'Den ene dør med den');
  await service.next(maria.endpoint);
  const taker = nodes.find(({ pid }) => holds(pid, calls[0]));
  assert.ok(taker, 'one of the two calls');
  await taker.kill('SIGKILL');
  service.answer = (response) => response.writeHead(201).end();
  assert.equal(pathOf(maria, await service.next(maria.endpoint, CLAIM_MILLIS)), `/c/${group}/m/${id}`);
  assert.equal(pathOf(birgit, await service.next(birgit.endpoint)), `/c/${group}/m/${id}`);
  await taker.start();
  await aWhile();
  assert.deepEqual([maria, birgit].map(left), [0, 0], 'once to each');
});

test('a device stays silent while somebody is active at the other node', async () => {
  for (const [written, active] of [nodes, nodes.toReversed()]) {
    const socket = await connect(active, maria.program);
    const { id } = await at(written, asSoeren).post(group, 'Maria sidder ved den anden');
    assert.equal(pathOf(birgit, await service.next(birgit.endpoint)), `/c/${group}/m/${id}`);
    await aWhile();
    assert.equal(left(maria), 0);
    socket.destroy();
  }
});

/** Whether a process has the connection from this port of its. */
function holds(pid, port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const lines = ['tcp', 'tcp6'].flatMap((name) => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'));
  const inode = lines
    .map((line) => line.trim().split(/\s+/))
    .find(([, local]) => local?.endsWith(`:${hex}`))?.[9];
  return readdirSync(`/proc/${pid}/fd`).some((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`;
    } catch {
      return false; // closed meanwhile
    }
  });
}

/** A client's line to a node: whoever has just opened one is active. */
async function connect(node, { token }) {
  const socket = await new Promise((done, fail) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': Buffer.alloc(16, 7).toString('base64'),
    };
    ask(`${node.address}/api/events`, { headers })
      .on('upgrade', (_, opened) => done(opened))
      .on('response', ({ statusCode }) => fail(new Error(`no line: ${statusCode}`)))
      .on('error', fail)
      .end();
  });
  let heard = '';
  socket.on('data', (data) => (heard += data));
  await until(() => heard.includes('"hello"'), 'the node says hello');
  return socket;
}
