/** A browser in which the service worker is in place; with an address, one that a push service reaches there. */
export function holdPush(endpoint?: string): void {
  const registration = {
    active: {},
    getNotifications: () => Promise.resolve([]),
    pushManager: { getSubscription: () => Promise.resolve(endpoint ? { endpoint } : null) },
  };
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: Object.assign(new EventTarget(), { getRegistration: () => Promise.resolve(registration) }),
  });
}
