import type { Id } from '../../core';

/** What is on the person's screen outside Torv: one notification for each conversation, replaced by the next. */
export interface Shown {
  title: string;
  body: string;
  /** Where a press leads. */
  path: string;
  /** Its place, and the thread it is in: by these it is known later whether it has been read. */
  seq?: number;
  thread?: Id;
}

const PREFIX = 'torv-';
const open = new Map<Id, Notification>();

function workers(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}

/** By the service worker where there is one: then one that a push has brought is replaced too, and phones show it at all. */
export async function show(conversation: Id, { title, body, ...data }: Shown): Promise<void> {
  const options = {
    tag: PREFIX + conversation,
    body,
    icon: '/icons/icon-192.png',
    silent: true,
    data,
  };
  const registration = await workers()?.getRegistration();
  if (registration?.active) {
    await registration.showNotification(title, options);
    return;
  }
  const notification = new Notification(title, options);
  open.set(conversation, notification);
  notification.onclick = () => {
    window.focus();
    window.dispatchEvent(new CustomEvent(OPENED, { detail: data.path }));
    notification.close();
  };
}

/** It has been read, here or elsewhere. */
export async function close(conversation: Id): Promise<void> {
  open.get(conversation)?.close();
  open.delete(conversation);
  const registration = await workers()?.getRegistration();
  const those = await registration?.getNotifications({ tag: PREFIX + conversation });
  those?.forEach((one) => one.close());
}

/** A notification that a push has brought, or another tab has shown: of which message it tells. */
export interface Earlier {
  conversation: Id;
  seq: number;
  replyTo?: Id;
}

/** Those that are on the screen from before. */
export async function listEarlier(): Promise<Earlier[]> {
  const registration = await workers()?.getRegistration();
  const those = (await registration?.getNotifications()) ?? [];
  return those.flatMap(({ tag, data }: { tag: string; data?: { seq?: unknown; thread?: unknown } }) =>
    tag.startsWith(PREFIX) && typeof data?.seq === 'number'
      ? [
          {
            conversation: tag.slice(PREFIX.length),
            seq: data.seq,
            ...(typeof data.thread === 'string' && { replyTo: data.thread }),
          },
        ]
      : [],
  );
}

const OPENED = 'torv-notification';

/** Calls back with the address to go to when a notification is pressed, be it one of the service worker's. */
export function whenPressed(go: (path: string) => void): () => void {
  const here = (event: Event) => go(String((event as CustomEvent<string>).detail));
  const fromWorker = ({ data }: MessageEvent<{ type?: string; path?: string } | undefined>) => {
    if (data?.type === OPENED && data.path?.startsWith('/')) go(data.path);
  };
  window.addEventListener(OPENED, here);
  workers()?.addEventListener('message', fromWorker);
  return () => {
    window.removeEventListener(OPENED, here);
    workers()?.removeEventListener('message', fromWorker);
  };
}
