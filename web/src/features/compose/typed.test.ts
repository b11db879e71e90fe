import { Editor } from '@tiptap/core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadEmoji } from '../messages/emojiLater';
import { newLine } from './actions';
import { Page } from './Page';
import { extensions } from './views';

let editor: Editor;

beforeAll(loadEmoji);

beforeEach(() => {
  const nameOf = () => ({ get: () => '@', subscribe: () => () => undefined });
  editor = new Editor({ extensions: extensions({ nameOf, done: 'Udført' }), injectCSS: false });
});

afterEach(() => editor.destroy());

/** Types letter by letter; a line end is a new line. */
function typed(text: string): string {
  for (const letter of text) {
    const { view, state } = editor;
    const { from, to } = state.selection;
    if (letter === '\n') newLine(editor);
    else if (
      !view.someProp('handleTextInput', (f) => f(view, from, to, letter, () => state.tr.insertText(letter)))
    )
      view.dispatch(state.tr.insertText(letter));
  }
  return new Page(editor.schema).write(editor.state.doc);
}

test.each([
  ['**fed** og *skrå*', '**fed** og *skrå*'],
  ['(**fed**)', '(**fed**)'],
  ['snake_case_navn og 2 * 3 * 4', 'snake_case_navn og 2 * 3 * 4'],
  ['a ~~b~~ `c*`', 'a ~~b~~ `c*`'],
  ['[planen](kk.dk)', '[planen](https://kk.dk)'],
  ['- et\nto', '- et\n- to'],
  ['hej\n- et\n[x] to', 'hej\n\n- et\n- [x] to'],
  ['hej\n2. et', 'hej\n\n2. et'],
  ['> citat\nmere', '> citat\n> mere'],
  ['fest :tada: (:+1:)', 'fest 🎉 (👍)'],
  ['kl:100: og :findes_ikke:', 'kl:100: og :findes_ikke:'],
  ['```js\nlet a', '```js\nlet a\n```'],
  ['## Titel\nbrød', '## Titel\n\nbrød'],
  ['[ ] ring', '- [ ] ring'],
  ['```js\na\nb', '```js\na\nb\n```'],
  ['|a|b|\n1', '| a | b |\n| --- | --- |\n| 1 |  |'],
  ['a\n\nb', 'a\n\nb'],
  ['- et\n\nb', '- et\n\nb'],
])('%j typed is %j', (keys, markdown) => {
  expect(typed(keys)).toBe(markdown);
});

test('one step back brings the signs back', () => {
  typed('**fed**');
  editor.commands.undoInputRule();
  expect(editor.getText()).toBe('**fed**');
});
