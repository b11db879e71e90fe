import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIns, until } from './lib.js';

const JAVA = join(process.env.JAVA_HOME ?? '/usr', 'bin/java');
const JAR =
  process.env.TORV_JAR ??
  new URL('../server/app/target/quarkus-app/quarkus-run.jar', import.meta.url).pathname;
const OPTIONS = ['--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow', '-jar', JAR];
const PATIENCE_MILLIS = 90_000;

/** Everything that was started here and must not outlive the tests. */
const started = new Set();
const directories = new Set();

function leaveNothing() {
  for (const torv of started) torv.end();
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
}
process.on('exit', leaveNothing);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

/** A directory that is gone after the tests, readable by everyone so that PostgreSQL's ordinary user gets in. */
export async function directory() {
  const path = await mkdtemp(join(tmpdir(), 'torv-e2e-'));
  await chmod(path, 0o755);
  directories.add(path);
  return path;
}

export function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** The command line of another user's process, where that is possible. */
export const asNobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'];

/**
 * Runs one of Torv's commands to its end.
 *
 * @param {string[]} words the command and its options
 * @param {{input?: string, env?: object, prefix?: string[], millis?: number, cwd?: string}} options
 * @returns {Promise<{code: number, stdout: string, stderr: string, seconds: number}>} code is null when it had to be killed
 */
export function run(words, { input = '', env = {}, prefix = [], millis = 60_000, cwd } = {}) {
  const [command, ...rest] = [...prefix, JAVA, ...OPTIONS, ...words];
  const since = Date.now();
  return new Promise((done, fail) => {
    const child = spawn(command, rest, {
      env: { ...process.env, ...env },
      cwd,
      timeout: millis,
      killSignal: 'SIGKILL',
    });
    const output = { stdout: '', stderr: '' };
    child.stdout.on('data', (data) => (output.stdout += data));
    child.stderr.on('data', (data) => (output.stderr += data));
    child.on('error', fail);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('close', (code) => done({ code, ...output, seconds: (Date.now() - since) / 1000 }));
  });
}

/** The real program on a data directory: started, killed with any signal, started again. */
export class Torv {
  /** Milliseconds from the start of the process until it was ready. */
  readyAfter = 0;
  output = '';
  #child;
  #exited = Promise.resolve(0);

  /** @param {{data: string, port: number, args?: string[], env?: object, prefix?: string[]}} options */
  constructor(options) {
    this.options = options;
    this.data = options.data;
    this.address = `http://localhost:${options.port}`;
    started.add(this);
  }

  /** A demo of sixty people in a directory of its own. */
  static async demo(options = {}) {
    const data = join(await directory(), 'data');
    const torv = new Torv({ data, port: await freePort(), args: ['--demo', '--people', '60'], ...options });
    await torv.start();
    torv.people = await signIns(data);
    return torv;
  }

  get isRunning() {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get pid() {
    return this.#child?.pid;
  }

  launch() {
    const { data, port, args = [], env = {}, prefix = [] } = this.options;
    const [command, ...rest] = [
      ...prefix,
      JAVA,
      ...OPTIONS,
      'start',
      '--port',
      `${port}`,
      '--data',
      data,
      ...args,
    ];
    const child = spawn(command, rest, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.stdout.on('data', (text) => (this.output += text));
    child.stderr.on('data', (text) => (this.output += text));
    this.#exited = new Promise((done) => child.on('close', (code, signal) => done(code ?? signal)));
  }

  /** Starts it and returns when it is ready to serve. */
  async start() {
    const since = Date.now();
    this.launch();
    await until(
      async () => {
        if (!this.isRunning) return 'gone';
        return (await fetch(`${this.address}/q/health/ready`, { signal: AbortSignal.timeout(2_000) })).ok;
      },
      `Torv is ready\n${this.output}`,
      PATIENCE_MILLIS,
    );
    if (!this.isRunning) throw new Error(`Torv did not start:\n${this.output}`);
    this.readyAfter = Date.now() - since;
    return this;
  }

  /** Sends a signal and waits for the end; answers with the exit code or the signal. */
  async kill(signal = 'SIGTERM') {
    if (this.isRunning) this.#child.kill(signal);
    return this.#exited;
  }

  /** The process id of its PostgreSQL, if one runs. */
  get databasePid() {
    const file = join(this.data, 'postgres/postmaster.pid');
    if (!existsSync(file)) return undefined;
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return isPostgres(pid) ? pid : undefined;
  }

  /** What another program is started with to be a second node on this one's database. */
  get database() {
    const port = readFileSync(join(this.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
    const password = readFileSync(join(this.data, 'database-password'), 'utf8').trim();
    return `postgresql://torv:${password}@127.0.0.1:${port}/postgres`;
  }

  /** Kills PostgreSQL's first process and waits for its end. */
  async killDatabase(signal = 'SIGKILL') {
    const pid = this.databasePid;
    if (pid === undefined) return;
    process.kill(pid, signal);
    await until(() => !isPostgres(pid), 'PostgreSQL has ended');
  }

  /** Changes the stopped database, past Torv. */
  sql(statement) {
    const postgres = join(this.data, 'engine/postgresql-18/bin/postgres');
    const words = ['--single', '-D', join(this.data, 'postgres'), 'postgres'];
    const [command, ...rest] =
      process.getuid() === 0 ? [...asNobody, postgres, ...words] : [postgres, ...words];
    const { status, stderr } = spawnSync(command, rest, {
      input: `${statement}\n`,
      encoding: 'utf8',
      cwd: '/tmp',
    });
    if (status !== 0 || /ERROR|FATAL/.test(stderr)) throw new Error(stderr);
  }

  /** Ends whatever is left, at once. */
  end() {
    if (this.isRunning) this.#child.kill('SIGKILL');
    const pid = this.databasePid;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  }
}

function isPostgres(pid) {
  try {
    const state = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return state.includes('(postgres)') && !state.includes(') Z ');
  } catch {
    return false;
  }
}
