import { Extension, InputRule, markInputRule } from '@tiptap/core';
import type { NodeType } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { findWrapping } from '@tiptap/pm/transform';
import { preferences } from '../../ui/preferences';
import { noteEmoji, toned } from '../messages/emoji';
import { knownEmoji } from '../messages/emojiLater';
import { addressOf } from './actions';
import { linesApart } from './lines';

/** Markdown becomes what it means as it is typed, on each line of a paragraph; Ctrl+Z turns it back. */
export const Typed = Extension.create({
  name: 'typed',
  addInputRules() {
    const { nodes, marks } = this.editor.schema;
    const mark = (find: RegExp, name: string) => {
      const type = marks[name];
      return type ? [markInputRule({ find, type })] : [];
    };
    const wrap = (find: RegExp, name: string, attrs?: (match: string) => Record<string, unknown>) => {
      const type = nodes[name];
      return type ? [atLineStart(find, (state, match) => wrapped(state.tr, type, attrs?.(match)))] : [];
    };
    return [
      ...mark(/(?<![\p{L}\p{N}*])(\*\*(?!\s)([^*\n]+?)(?<!\s)\*\*)$/u, 'strong'),
      ...mark(/(?<![\p{L}\p{N}_])(__(?!\s)([^_\n]+?)(?<!\s)__)$/u, 'strong'),
      ...mark(/(?<![\p{L}\p{N}*])(\*(?![\s*])([^*\n]+?)(?<!\s)\*)$/u, 'emphasis'),
      ...mark(/(?<![\p{L}\p{N}_])(_(?![\s_])([^_\n]+?)(?<!\s)_)$/u, 'emphasis'),
      ...mark(/(?<!~)(~~(?!\s)([^~\n]+?)(?<!\s)~~)$/, 'strike'),
      ...mark(/(?<!`)(`([^`\n]+)`)$/, 'code'),
      linkTyped,
      codeTyped,
      ...wrap(/(?<=^|\n)([-*+]) $/, 'bullets'),
      ...wrap(/(?<=^|\n)(\d{1,3})[.)] $/, 'numbers', (number) => ({ start: Number(number) })),
      ...wrap(/(?<=^|\n)(>) $/, 'quote'),
      atLineStart(/(?<=^|\n)(\[[ xX]?\]) $/, tasked),
      atLineStart(/(?<=^|\n)(#{1,6}) $/, ({ tr }, match) => {
        if (nodes.heading)
          tr.setBlockType(tr.selection.from, undefined, nodes.heading, { level: match.length });
      }),
      atLineStart(/(?<=^|\n)(---)$/, ({ tr }) => {
        const { $from } = tr.selection;
        if (!nodes.rule || !nodes.paragraph || $from.parent.content.size > 0) return;
        tr.replaceWith($from.before(), $from.after(), [nodes.rule.create(), nodes.paragraph.create()]);
        tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + 2)));
      }),
    ];
  },
});

/** Does it to the line that begins with what was typed, which is taken away. */
function atLineStart(find: RegExp, then: (state: EditorState, match: string) => void): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range, match }) => {
      const { tr } = state;
      const parent = state.doc.resolve(range.from).parent;
      if (parent.type.name !== 'paragraph') return null;
      const { from } = range;
      if (range.to > from) tr.delete(from, range.to);
      tr.setSelection(TextSelection.create(tr.doc, from));
      linesApart(tr);
      then(state, match[1] ?? '');
      return undefined;
    },
  });
}

function wrapped(tr: Transaction, type: NodeType, attrs?: Record<string, unknown>): void {
  const range = tr.selection.$from.blockRange();
  const wrapping = range && findWrapping(range, type, attrs);
  if (range && wrapping) tr.wrap(range, wrapping);
}

function tasked({ tr, schema }: EditorState, match: string): void {
  const checked = /x/i.test(match);
  const { $from } = tr.selection;
  if ($from.depth > 1 && $from.node(-1).type.name === 'item') {
    tr.setNodeAttribute($from.before(-1), 'checked', checked);
    return;
  }
  if (!schema.nodes.bullets) return;
  wrapped(tr, schema.nodes.bullets);
  const now = tr.selection.$from;
  if (now.depth > 1 && now.node(-1).type.name === 'item')
    tr.setNodeAttribute(now.before(-1), 'checked', checked);
}

/** A code in colons becomes its sign. */
const codeTyped = new InputRule({
  find: /(?<=^|[\s(\ufffc]):([\p{L}\p{N}_+-]{1,40}):$/u,
  handler: ({ state, range, match }) => {
    const emoji = knownEmoji()?.emojiOf(match[1] ?? '');
    if (!emoji) return null;
    noteEmoji(emoji);
    state.tr.insertText(toned(emoji, preferences.get().skinTone), range.from, range.to);
    return undefined;
  },
});

const linkTyped = new InputRule({
  find: /\[([^[\]\n]+)\]\((\S+)\)$/,
  handler: ({ state, range, match }) => {
    const href = addressOf(match[2] ?? '');
    const { link } = state.schema.marks;
    if (!href || !link || !match[1]) return null;
    state.tr.replaceWith(range.from, range.to, state.schema.text(match[1], [link.create({ href })]));
    state.tr.removeStoredMark(link);
    return undefined;
  },
});
