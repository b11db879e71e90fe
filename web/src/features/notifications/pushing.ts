import { type Id, Problem } from '../../core';
import type { Push, PushAddress, PushState } from '../../core/push';
import { preferences } from '../../ui/preferences';
import { permission, type Permission } from './permission';
import { rememberedPush, rememberPush } from './rememberedPush';

/**
 * What stands in the way of being told while Torv is closed, the first thing first: the browser cannot, or on an iPhone only once
 * installed; it is not allowed; whoever runs Torv has not turned it on; the part of Torv that waits is not there; nothing is
 * asked for yet; the server does not know of it.
 */
export type Obstacle =
  'unsupported' | 'ios' | 'denied' | 'notAsked' | 'off' | 'noWorker' | 'notSubscribed' | 'unknown';

export interface Circumstances {
  hasPush: boolean;
  isApple: boolean;
  permission: Permission;
  hasWorker: boolean;
  /** Of this browser's own subscription. */
  endpoint?: string;
  server: PushState;
}

export function obstacleOf(now: Circumstances): Obstacle | undefined {
  if (!now.hasPush) return now.isApple ? 'ios' : 'unsupported';
  if (!now.server.on) return 'off';
  if (now.permission === 'unsupported') return 'unsupported';
  if (now.permission === 'denied') return 'denied';
  if (!now.hasWorker) return 'noWorker';
  if (now.permission === 'default') return 'notAsked';
  if (!now.endpoint) return 'notSubscribed';
  return now.endpoint === now.server.endpoint ? undefined : 'unknown';
}

/** How it stands here and at the server. */
export async function look(push: Push): Promise<Circumstances> {
  const [server, registration] = await Promise.all([push.state(), worker()]);
  const subscription = await registration?.pushManager?.getSubscription();
  return {
    hasPush: 'serviceWorker' in navigator && 'PushManager' in window,
    isApple: isOfApple(),
    permission: permission.get(),
    hasWorker: Boolean(registration?.active),
    endpoint: subscription?.endpoint,
    server,
  };
}

/** An iPhone or iPad; iPads say that they are Macs, which have no touch. */
function isOfApple(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}

/** Asks the browser for a subscription, anew where it has one for another key, and tells the server. */
export async function subscribe(push: Push, me: Id): Promise<void> {
  const { key } = await push.state();
  const registration = await worker();
  if (!key || !registration) throw new Problem(409, { code: 'push-is-off' });
  const old = await registration.pushManager.getSubscription();
  if (old && textOf(old.options.applicationServerKey) !== key) await old.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: key,
  });
  await push.subscribe(addressOf(subscription));
  if (preferences.get().remembers) rememberPush(me);
}

export async function unsubscribe(push: Push): Promise<void> {
  rememberPush(undefined);
  await push.end();
  const registration = await worker();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}

/**
 * A subscription goes with the session, and browsers give new ones now and then. Whoever has turned it on in a browser of their own
 * is reached there again once they are back.
 */
export async function keepUp(push: Push, me: Id): Promise<void> {
  if (!preferences.get().remembers || rememberedPush() !== me || permission.get() !== 'granted') return;
  const obstacle = obstacleOf(await look(push));
  if (obstacle === 'notSubscribed' || obstacle === 'unknown') await subscribe(push, me);
}

/** Whether a push under this tag comes to this browser before the time is over. */
export function comes(tag: string, millis: number): Promise<boolean> {
  return new Promise((done) => {
    const end = (came: boolean) => {
      navigator.serviceWorker.removeEventListener('message', hear);
      clearTimeout(timer);
      done(came);
    };
    const hear = ({ data }: MessageEvent<{ type?: string; tag?: string } | undefined>) => {
      if (data?.type === 'torv-pushed' && data.tag === tag) end(true);
    };
    const timer = setTimeout(() => end(false), millis);
    navigator.serviceWorker.addEventListener('message', hear);
  });
}

export function addressOf(subscription: Pick<PushSubscription, 'endpoint' | 'getKey'>): PushAddress {
  return {
    endpoint: subscription.endpoint,
    publicKey: textOf(subscription.getKey('p256dh')),
    secret: textOf(subscription.getKey('auth')),
  };
}

async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return 'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration() : undefined;
}

/** In Base64 for URLs, without padding. */
function textOf(bytes: ArrayBuffer | null | undefined): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
