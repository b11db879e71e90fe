import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepFocus } from './keptFocus';

let stop: () => void;
const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const later = () => new Promise((done) => setTimeout(done, 5));

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'getClientRects').mockReturnValue([{}] as unknown as DOMRectList);
  document.body.innerHTML = `
    <div id="root">
      <main data-pane>
        <article data-message-id="one" data-roving tabindex="0"><button id="answer">Læst</button></article>
        <article data-message-id="two" tabindex="-1"><button id="tool">Mere</button></article>
        <textarea></textarea>
      </main>
    </div>`;
  stop = keepFocus(find('#root') as HTMLElement);
});

afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

test('what is pressed and goes leaves the keys at its message', async () => {
  find('#tool')?.focus();
  find('#tool')?.remove();
  await later();
  expect(document.activeElement).toBe(find('[data-message-id=two]'));
});

test('a dialog that closes gives them back, also to a message whose tools are gone by then', async () => {
  find('#tool')?.focus();
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog"><button id="ok">Ok</button></div>');
  find('#ok')?.focus();
  find('#tool')?.remove();
  find('[role=dialog]')?.remove();
  await later();
  expect(document.activeElement).toBe(find('[data-message-id=two]'));
});

test('what goes from a dialog that stays leaves them in it', async () => {
  find('#tool')?.focus();
  const dialog = '<div role="dialog"><button id="close">Luk</button><button id="unpin">Fjern</button></div>';
  document.body.insertAdjacentHTML('beforeend', dialog);
  find('#unpin')?.focus();
  find('#unpin')?.remove();
  await later();
  expect(document.activeElement).toBe(find('#close'));
});

test('whoever takes them first keeps them', async () => {
  find('#tool')?.focus();
  find('#tool')?.remove();
  find('textarea')?.focus();
  await later();
  expect(document.activeElement).toBe(find('textarea'));
});

test('a message that is gone leaves them in its pane, and a pane that is gone leaves them', async () => {
  find('#tool')?.focus();
  find('[data-message-id=two]')?.remove();
  await later();
  expect(document.activeElement).toBe(find('[data-message-id=one]'));
  find('main')?.remove();
  await later();
  expect(document.activeElement).toBe(document.body);
});

test('whoever leaves on purpose is let, whatever goes after that', async () => {
  find('#tool')?.focus();
  find('#tool')?.blur();
  await later();
  find('#tool')?.remove();
  await later();
  expect(document.activeElement).toBe(document.body);
});
