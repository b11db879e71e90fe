import { randomUUID } from 'node:crypto';

/** Somebody signed in without a browser. */
export class Program {
  /** @param {string} address of Torv */
  constructor(address, token) {
    this.address = address;
    this.token = token;
  }

  static async signIn(address, { login, password }) {
    const answer = await new Program(address).send('POST', '/session', { login, password });
    return Object.assign(new Program(address, answer.token), { me: answer.me });
  }

  /** @returns the body of the answer; refusals are errors with {@code status} and {@code code} */
  async send(method, path, body) {
    const response = await fetch(`${this.address}/api${path}`, {
      method,
      headers: {
        ...(this.token && { Authorization: `Bearer ${this.token}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    const answer = response.status === 204 ? undefined : await response.json().catch(() => ({}));
    if (response.ok) return answer;
    throw Object.assign(new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`), {
      status: response.status,
      code: answer?.code,
      retryAfter: Number(response.headers.get('Retry-After') ?? 0),
    });
  }

  get(path) {
    return this.send('GET', path);
  }

  post(conversation, markdown, { clientId = randomUUID(), replyTo } = {}) {
    return this.send('POST', `/conversations/${conversation}/messages`, { clientId, markdown, replyTo });
  }

  /** Posts as a careful program does: the same client id again until there is an answer. */
  async postSurely(conversation, markdown, patienceMillis = 90_000) {
    const clientId = randomUUID();
    const end = Date.now() + patienceMillis;
    for (;;) {
      try {
        return await this.post(conversation, markdown, { clientId });
      } catch (error) {
        if (error.status && error.status < 500 && error.status !== 429) throw error;
        if (Date.now() > end) throw error;
        await new Promise((done) => setTimeout(done, (error.retryAfter ?? 0) * 1000 || 100));
      }
    }
  }

  /** The whole timeline, oldest first. */
  async history(conversation) {
    const messages = [];
    for (let more = true, before = ''; more;) {
      const page = await this.get(`/conversations/${conversation}/messages?limit=100${before}`);
      messages.unshift(...page.messages);
      more = page.more;
      before = `&before=${page.messages[0]?.seq}`;
    }
    return messages;
  }

  /** A new group with these people. */
  async openGroup(name, ...others) {
    return this.send('POST', '/chats', { name, members: others.map((one) => one.me.id) });
  }
}
