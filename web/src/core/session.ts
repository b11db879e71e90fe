import type { Clock } from './clock';
import type { Device as ThisDevice } from './device';
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
  /** The server cannot say who is here. */
  onUnreachable: (problem: Problem) => void = () => undefined;
  /** Called once, before the server has answered: shows what this browser kept, by {@link show}. */
  onWake: () => Promise<void> = () => Promise.resolve();
  /** What a person opens with is about to be asked for. */
  onAsk: () => void = () => undefined;
  /** Somebody is here, before anything of them is shown or kept. */
  onMeet: (person: Id) => Promise<void> = () => Promise.resolve();
  /** The server has ended the session. */
  onRevoked: () => Promise<void> = () => Promise.resolve();
  /** Nothing may stay in this browser. */
  onWipe: () => Promise<void> = () => Promise.resolve();

  readonly #http: Http;
  readonly #clock: Clock;
  readonly #vault: Vault;
  readonly #device: ThisDevice;
  #isAwake = false;
  #isAsking = false;
  #again?: () => void;
  /** Set while signing out: the server may close the socket before it answers. */
  #leaving?: { isOver: boolean };
  #changing = Promise.resolve();

  constructor(http: Http, clock: Clock, vault: Vault, device: ThisDevice) {
    this.#http = http;
    this.#clock = clock;
    this.#vault = vault;
    this.#device = device;
  }

  get me(): Id | undefined {
    return this.state.get().me?.id;
  }

  /** Takes up the session that the browser still has, as soon as the server can be reached; what was kept shows before. */
  async start(): Promise<void> {
    if (this.#isAsking || !this.#isUnsure) return;
    this.#isAsking = true;
    this.#again?.();
    this.#again = undefined;
    try {
      if (this.#device.isUnused) await this.leaveDevice();
      else if (this.#device.isLeft) await this.#endLeft();
      else await this.#takeUp();
    } finally {
      this.#isAsking = false;
    }
  }

  /** The network may be back. */
  hurry(): void {
    if (this.#again) void this.start();
  }

  /** What this browser kept, until the server has said who is here. */
  show({ me, organisation, may, banner, limits }: Bootstrap): void {
    this.#http.language = me.language;
    this.state.set({
      status: 'signedIn',
      me,
      organisation: organisation.name,
      may,
      banner,
      limits,
      isCached: true,
    });
  }

  /** Nobody has used this device for long, and others do: nothing of whoever was here stays, and their session ends. */
  async leaveDevice(): Promise<void> {
    const wasHere = this.state.get().status === 'signedIn';
    this.#device.leave(true);
    await this.#forget(wasHere ? 'ended' : 'signedOut');
    await this.#endLeft();
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
    await this.#forget('signedOut');
  }

  /** The server says that the session is over. Unsent text stays where it is stored, unless that was asked for. */
  ended(): void {
    if (this.#leaving) this.#leaving.isOver = true;
    else if (this.state.get().status === 'signedIn') {
      this.state.set({ status: 'ended' });
      this.onEnd();
      void this.onRevoked();
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

  get #isUnsure(): boolean {
    const { status, isCached } = this.state.get();
    return status === 'unknown' || isCached === true;
  }

  async #takeUp(): Promise<void> {
    const asked = this.#ask();
    asked.catch(() => undefined);
    if (!this.#isAwake) {
      this.#isAwake = true;
      await this.onWake();
    }
    try {
      await this.#begin(await asked);
    } catch (error) {
      const problem = Problem.of(error);
      const { status, isCached } = this.state.get();
      if (problem.status === 401) {
        if (status !== 'ended') this.state.set({ status: 'signedOut' });
        if (isCached) this.onEnd();
        await this.onRevoked();
      } else if (this.#isUnsure) {
        this.onUnreachable(problem);
        const pause = problem.retryAfterSeconds * 1_000 || AGAIN_MILLIS;
        this.#again = this.#clock.later(() => void this.start(), pause);
      }
    }
  }

  async #endLeft(): Promise<void> {
    try {
      await this.#http.send('DELETE', '/session');
      this.#device.leave(false);
    } catch (error) {
      if (Problem.of(error).status === 401) this.#device.leave(false);
    }
    if (this.state.get().status === 'unknown') this.state.set({ status: 'signedOut' });
  }

  async #forget(status: 'signedOut' | 'ended'): Promise<void> {
    this.onEnd();
    this.#vault.wipe();
    this.#vault.remember(false);
    this.state.set({ status });
    await this.onWipe();
  }

  async #load(): Promise<void> {
    this.#device.leave(false);
    await this.#begin(await this.#ask());
  }

  #ask(): Promise<Bootstrap> {
    this.onAsk();
    return this.#http.get<Bootstrap>('/bootstrap');
  }

  async #begin(boot: Bootstrap): Promise<void> {
    await this.onMeet(boot.me.id);
    this.#http.language = boot.me.language;
    this.onBegin(boot);
    const { me, may, banner, limits } = boot;
    this.state.set({ status: 'signedIn', me, organisation: boot.organisation.name, may, banner, limits });
  }
}
