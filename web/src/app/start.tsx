import { createDOMRenderer } from '@griffel/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Core, Language } from '../core';
import { App } from './App';
import { keepFocus } from '../ui/keptFocus';
import { isTouched } from '../ui/media';
import { sayBroken } from './broken';
import { startI18n } from './i18n';
import { letGo } from './lastScreen';
import { keepWhenQuiet } from './updates';
import { whenIdle } from './whenIdle';
import type { Words } from './words';

/**
 * Draws the client.
 *
 * @param last what was on the screen when it was last open, which covers the page until then
 */
export function start(core: Core, language: Language, words: Words, last?: HTMLElement): void {
  startI18n(language, words, (spoken) => core.hears(spoken));
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
  const renderer = createDOMRenderer(document, { styleElementAttributes: nonce ? { nonce } : {} });
  const root = document.getElementById('root');
  if (!root) return;
  if (last) letGo(last, root);
  createRoot(root, { onUncaughtError: sayBroken }).render(
    <StrictMode>
      <App core={core} renderer={renderer} />
    </StrictMode>,
  );
  keepFocus(root);
  // Only fingers write on a keyboard on the screen.
  if (isTouched)
    void import('./keyboardRoom').then(
      (it) => it.makeRoomForKeyboard(),
      () => undefined,
    );
  keepWhenQuiet();
  whenIdle(
    () =>
      void import('./takeScreen').then(
        (it) => it.keepLastScreen(core, root),
        () => undefined,
      ),
  );
}
