import { Store } from '../../core/store';

/** What the browser lets Torv show. */
export type Permission = NotificationPermission | 'unsupported';

export const permission = new Store<Permission>(read());

/** Asks the browser, which asks the person: only when they have pressed something that says so. */
export async function askPermission(): Promise<Permission> {
  if (read() !== 'unsupported') await Notification.requestPermission();
  look();
  return permission.get();
}

/** What was chosen in the browser's own settings holds from when the window is looked at again. */
export function look(): void {
  permission.set(read());
}

function read(): Permission {
  return 'Notification' in globalThis ? Notification.permission : 'unsupported';
}
