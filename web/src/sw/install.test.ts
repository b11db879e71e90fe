import { expect, test } from 'vitest';
import { Installing } from './install';

/** A window as far as installing asks it. */
class FakeWindow extends EventTarget {
  constructor(
    readonly navigator: { vendor: string; maxTouchPoints: number },
    readonly isInstalled = false,
  ) {
    super();
  }

  matchMedia(): { matches: boolean } {
    return { matches: this.isInstalled };
  }
}

const CHROMIUM = { vendor: 'Google Inc.', maxTouchPoints: 0 };
const IPHONE = { vendor: 'Apple Computer, Inc.', maxTouchPoints: 5 };
const MAC = { vendor: 'Apple Computer, Inc.', maxTouchPoints: 0 };

function listening(page: FakeWindow): Installing {
  const installing = new Installing();
  installing.listen(page as unknown as Window);
  return installing;
}

test('nothing is offered before the browser offers it', () => {
  expect(listening(new FakeWindow(CHROMIUM)).way.get()).toBeUndefined();
});

test('the browser asks when somebody wants it, once for each offer', async () => {
  const page = new FakeWindow(CHROMIUM);
  const installing = listening(page);
  let asked = 0;
  const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
    prompt: async () => void asked++,
  });
  page.dispatchEvent(offer);
  expect(offer.defaultPrevented).toBe(true);
  expect(installing.way.get()).toBe('ask');
  expect(asked).toBe(0);
  await installing.ask();
  await installing.ask();
  expect(asked).toBe(1);
  expect(installing.way.get()).toBeUndefined();
});

test('in Safari it is told how, unless it is installed', () => {
  expect(listening(new FakeWindow(IPHONE)).way.get()).toBe('phone');
  expect(listening(new FakeWindow(MAC)).way.get()).toBe('mac');
  expect(listening(new FakeWindow(IPHONE, true)).way.get()).toBeUndefined();
});

test('what is installed is not offered again', () => {
  const page = new FakeWindow(CHROMIUM);
  const installing = listening(page);
  page.dispatchEvent(new Event('beforeinstallprompt'));
  page.dispatchEvent(new Event('appinstalled'));
  expect(installing.way.get()).toBeUndefined();
});
