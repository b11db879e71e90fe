import type { Clock } from './clock';
import { type Http, Problem } from './http';
import { Store } from './store';
import type { Bootstrap, Id, Language, Me, Presence, Session as Device, SessionState, Theme } from './types';
import type { Vault } from './vault';

const AGAIN_MILLIS = 3_000;

export interface NewOrganisation {
  secret: string;
  organisation: string;
  login: string;
  name: string;
  password: string;
}

/** Who is signed in, and how that begins and ends. */
export class Session {
  readonly state = new Store<SessionState>({ status: 'unknown' });
  /** Somebody is signed in, and this is what they open with. */
  onBegin: (boot: Bootstrap) => void = () => undefined;
  /** Nothing of the person may stay in memory. */
  onEnd: () => void = () => undefined;
  onUnreachable: () => void = () => undefined;

  readonly #http: Http;
  readonly #clock: Clock;
  readonly #vault: Vault;
  /** Set while signing out: the server may close the socket before it answers. */
  #leaving?: { isOver: boolean };
  #changing = Promise.resolve();

  constructor(http: Http, clock: Clock, vault: Vault) {
    this.#http = http;
    this.#clock = clock;
    this.#vault = vault;
  }

  get me(): Id | undefined {
    return this.state.get().me?.id;
  }

  /** Takes up the session that the browser still has, as soon as the server can be reached. */
  async start(): Promise<void> {
    if (this.state.get().status === 'signedIn') return;
    try {
      await this.#load();
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.status === 401) this.state.set({ status: 'signedOut' });
      else if (this.state.get().status === 'unknown') {
        this.onUnreachable();
        this.#clock.later(() => void this.start(), problem.retryAfterSeconds * 1_000 || AGAIN_MILLIS);
      }
    }
  }

  async signIn(login: string, password: string, remember: boolean): Promise<void> {
    await this.#http.send('POST', '/session', { login, password, remember });
    this.#vault.remember(remember);
    await this.#load();
  }

  async setUp(first: NewOrganisation): Promise<void> {
    await this.#http.send('POST', '/setup', first);
    this.#vault.remember(false);
    await this.#load();
  }

  /** Whom a link for choosing a password is for. */
  welcome(secret: string): Promise<{ login: string; name: string }> {
    return this.#http.send('POST', '/welcome', { secret });
  }

  async choosePassword(secret: string, password: string): Promise<void> {
    await this.#http.send('POST', '/welcome/password', { secret, password });
    this.#vault.remember(false);
    await this.#load();
  }

  async signOut(): Promise<void> {
    this.#leaving = { isOver: false };
    try {
      await this.#http.send('DELETE', '/session');
    } catch (error) {
      if (Problem.of(error).status !== 401 && !this.#leaving.isOver) throw error;
    } finally {
      this.#leaving = undefined;
    }
    this.onEnd();
    this.#vault.wipe();
    this.#vault.remember(false);
    this.state.set({ status: 'signedOut' });
  }

  /** The server says that the session is over. Unsent text stays where it is stored, unless that was asked for. */
  ended(): void {
    if (this.#leaving) this.#leaving.isOver = true;
    else if (this.state.get().status === 'signedIn') {
      this.state.set({ status: 'ended' });
      this.onEnd();
    }
  }

  devices(): Promise<Device[]> {
    return this.#http.get<{ sessions: Device[] }>('/sessions').then((answer) => answer.sessions);
  }

  endDevice(id: Id): Promise<void> {
    return this.#http.send('DELETE', `/sessions/${id}`);
  }

  endOtherDevices(): Promise<void> {
    return this.#http.send('DELETE', '/sessions');
  }

  /** One change after the other: what was chosen last holds. */
  updateMe(change: { language?: Language; theme?: Theme }): Promise<void> {
    const { me } = this;
    const changed = this.#changing.then(async () => {
      if (this.me !== me) return;
      const now = await this.#http.send<Me>('PATCH', '/me', change);
      if (this.me === me) this.setMe(now);
    });
    this.#changing = changed.catch(() => undefined);
    return changed;
  }

  /** What is true of oneself changed on another device. */
  async refresh(): Promise<void> {
    this.setMe(await this.#http.get<Me>('/me'));
  }

  async setPresence(presence?: Presence, until?: Date): Promise<void> {
    const presenceUntil = until?.toISOString();
    await this.#http.send('PUT', '/me/presence', { presence, until: presenceUntil });
    const { me } = this.state.get();
    if (me) this.setMe({ ...me, presence: presence ?? 'available', presenceUntil });
  }

  setMe(me: Me, may = this.state.get().may): void {
    this.#http.language = me.language;
    this.state.update((now) => ({ ...now, me, may }));
  }

  /** What the organisation has decided may have changed. */
  decided(change: Pick<SessionState, 'banner' | 'limits'>): void {
    this.state.update((now) => ({ ...now, ...change }));
  }

  async #load(): Promise<void> {
    const boot = await this.#http.get<Bootstrap>('/bootstrap');
    this.#http.language = boot.me.language;
    this.onBegin(boot);
    const { me, may, banner, limits } = boot;
    this.state.set({ status: 'signedIn', me, organisation: boot.organisation.name, may, banner, limits });
  }
}
