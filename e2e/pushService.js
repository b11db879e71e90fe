import { execFileSync } from 'node:child_process';
import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { until } from './lib.js';
import { directory } from './torv.js';

const KEYTOOL = join(process.env.JAVA_HOME ?? '/usr', 'bin/keytool');
const PASSWORD = 'only-a-test';
const POINT = 65;
const SALT = 16;
/** Salt, four bytes for the size of a record, one for the length of the key. */
const HEAD = SALT + 5;

/** A push service of the test's own, on this machine, with a certificate of its own. */
export class PushService {
  /** What has come, oldest first. */
  received = [];
  /** Answers a request; 201 unless a test wants otherwise. */
  answer = (response) => response.writeHead(201).end();
  #server;

  static async start() {
    const service = new PushService();
    const place = await directory();
    const keys = join(place, 'keys.p12');
    const certificate = join(place, 'certificate.pem');
    service.trusted = join(place, 'trusted.p12');
    keytool('-genkeypair', '-alias', 'push', '-keyalg', 'EC', '-dname', 'CN=localhost', keys, [
      '-ext',
      'san=dns:localhost',
    ]);
    keytool('-exportcert', '-rfc', '-alias', 'push', '-file', certificate, keys);
    keytool('-importcert', '-noprompt', '-alias', 'push', '-file', certificate, service.trusted);
    service.#server = createServer({ pfx: readFileSync(keys), passphrase: PASSWORD }, (request, response) =>
      service.#take(request, response),
    );
    await new Promise((done) => service.#server.listen(0, 'localhost', done));
    return service;
  }

  /** With which Java trusts this service. */
  get environment() {
    const store = `-Djavax.net.ssl.trustStore=${this.trusted} -Djavax.net.ssl.trustStoreType=PKCS12`;
    return { JAVA_TOOL_OPTIONS: `${store} -Djavax.net.ssl.trustStorePassword=${PASSWORD}` };
  }

  /** The address of a browser that this service would reach. */
  endpoint(name = randomUUID()) {
    return `https://localhost:${this.#server.address().port}/${name}`;
  }

  /** The next that comes for an address, or has come since this was asked last. */
  async next(endpoint, millis) {
    const at = () => this.received.findIndex((one) => one.endpoint === endpoint);
    await until(() => at() >= 0, `a push to ${endpoint}`, millis);
    return this.received.splice(at(), 1)[0];
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #take(request, response) {
    const parts = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      this.received.push({
        endpoint: this.endpoint(request.url.slice(1)),
        headers: request.headers,
        body: Buffer.concat(parts),
      });
      this.answer(response, request);
    });
  }
}

/** The keys of a browser, with which it opens what was encrypted for it (RFC 8291 and RFC 8188). */
export class BrowserKeys {
  #ecdh = createECDH('prime256v1');
  #secret = randomBytes(16);

  constructor() {
    this.#ecdh.generateKeys();
  }

  get publicKey() {
    return this.#ecdh.getPublicKey('base64url');
  }

  get secret() {
    return this.#secret.toString('base64url');
  }

  open(body) {
    const salt = body.subarray(0, SALT);
    const sender = body.subarray(HEAD, HEAD + POINT);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.#ecdh.getPublicKey(), sender]);
    const material = derive(this.#secret, this.#ecdh.computeSecret(sender), info, 32);
    const key = derive(salt, material, 'Content-Encoding: aes128gcm\0', 16);
    const nonce = derive(salt, material, 'Content-Encoding: nonce\0', 12);
    const cipher = createDecipheriv('aes-128-gcm', key, nonce);
    cipher.setAuthTag(body.subarray(-16));
    const opened = Buffer.concat([cipher.update(body.subarray(HEAD + POINT, -16)), cipher.final()]);
    return opened.subarray(0, opened.lastIndexOf(2)).toString(); // the last octet marks the last record
  }
}

/** What a push says of its sender (RFC 8292), once its signature is true. */
export function senderOf({ headers }, publicKey) {
  const [, token, key] = headers.authorization.match(/^vapid t=([^,]+), ?k=(.+)$/);
  if (key !== publicKey) throw new Error(`signed with ${key}`);
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((one) => one.toString('base64url'));
  const [head, body, signature] = token.split('.');
  const isTrue = verify(
    'sha256',
    Buffer.from(`${head}.${body}`),
    {
      key: createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' }),
      dsaEncoding: 'ieee-p1363',
    },
    Buffer.from(signature, 'base64url'),
  );
  if (!isTrue) throw new Error('the signature is wrong');
  return JSON.parse(Buffer.from(body, 'base64url'));
}

function derive(salt, material, info, length) {
  return Buffer.from(hkdfSync('sha256', material, salt, info, length));
}

function keytool(...words) {
  const more = Array.isArray(words.at(-1)) ? words.pop() : [];
  const store = words.pop();
  const options = ['-keystore', store, '-storetype', 'PKCS12', '-storepass', PASSWORD];
  execFileSync(KEYTOOL, [...words, ...more, ...options], { stdio: 'pipe' });
}
