import { pressed, type Windows } from './pressed';
import { arrive, count, type Shown, type Surroundings, type There } from './pushed';
import { type Files, Shell } from './shell';

// Written into the built worker; the server puts its own build in place of the word in it.
declare const __SHELL_BUILD__: string;
declare const __SHELL_FILES__: Files;

/** What is used here of a service worker's own types, which do not go together with those of a page. */
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Event {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Pressed extends Extendable {
  notification: { data?: { path?: unknown }; close(): void };
}
interface Push extends Extendable {
  data: { text(): string } | null;
}
interface Scope {
  addEventListener(type: 'install' | 'activate' | 'message', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'notificationclick' | 'notificationclose', listener: (event: Pressed) => void): void;
  addEventListener(type: 'push', listener: (event: Push) => void): void;
  registration: {
    showNotification(title: string, options: Shown['options']): Promise<void>;
    getNotifications(filter?: { tag: string }): Promise<readonly There[]>;
  };
  skipWaiting(): Promise<void>;
  clients: Windows & { claim(): Promise<void> };
}

const scope = self as unknown as Scope;
const shell = new Shell(__SHELL_BUILD__, __SHELL_FILES__, caches, (input, init) => fetch(input, init));

const browser: Surroundings = {
  there: (tag) => scope.registration.getNotifications(tag ? { tag } : undefined),
  show: (title, options) => scope.registration.showNotification(title, options),
  // Not in every browser, and refused where Torv is not installed.
  badge: async (conversations) => navigator.setAppBadge?.(conversations).catch(() => undefined),
  tell: async (message) => {
    const open = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    open.forEach((one) => one.postMessage(message));
  },
};

scope.addEventListener('install', (event) => event.waitUntil(shell.keep()));
scope.addEventListener('activate', (event) =>
  event.waitUntil(shell.tidy().then(() => scope.clients.claim())),
);
// The only message there is: somebody chose to update.
scope.addEventListener('message', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('push', (event) => event.waitUntil(arrive(event.data?.text(), browser)));
scope.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(Promise.all([pressed(scope.clients, event.notification.data?.path), count(browser)]));
});
scope.addEventListener('notificationclose', (event) => event.waitUntil(count(browser)));
scope.addEventListener('fetch', (event) => {
  const answer = shell.answer(event.request);
  if (answer) event.respondWith(answer);
});
