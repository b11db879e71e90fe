import { expect, test } from 'vitest';
import { isWriting } from './isWriting';

function page(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

test.each([
  '<textarea>a draft</textarea>',
  '<div contenteditable="true">a draft</div>',
  '<input value="Ane" />',
  '<div role="dialog"></div>',
])('a text or a dialog is not taken away: %s', (html) => expect(isWriting(page(html))).toBe(true));

test.each(['<textarea></textarea>', '<input type="checkbox" value="on" checked />', '<p>read only</p>'])(
  'nothing is lost with %s',
  (html) => expect(isWriting(page(html))).toBe(false),
);
