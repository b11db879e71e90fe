import { Problem } from '../../core';
import type { Push, PushAddress, PushState } from '../../core/push';

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
  permission: NotificationPermission | 'unsupported';
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
    isApple: /iPhone|iPad|Macintosh.*Mobile/.test(navigator.userAgent),
    permission: 'Notification' in window ? Notification.permission : 'unsupported',
    hasWorker: Boolean(registration?.active),
    endpoint: subscription?.endpoint,
    server,
  };
}

/** Asks the browser for a subscription, anew where it has one for another key, and tells the server. */
export async function subscribe(push: Push): Promise<void> {
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
}

export async function unsubscribe(push: Push): Promise<void> {
  await push.end();
  const registration = await worker();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
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
