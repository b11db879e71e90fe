import type { ChainedCommands, Editor } from '@tiptap/core';
import { liftListItem, sinkListItem, splitListItem } from '@tiptap/pm/schema-list';
import { TextSelection } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
} from '@tiptap/pm/tables';
import { lineStart, linesApart } from './lines';

/** What can be done to a text by a button or a key. */
export const ACTIONS = [
  ...(['bold', 'italic', 'strike', 'link', 'bullets', 'numbers', 'tasks'] as const),
  ...(['quote', 'code', 'codeBlock', 'table'] as const),
] as const;
export type Action = (typeof ACTIONS)[number];
export type TableAction = 'addRow' | 'addColumn' | 'removeRow' | 'removeColumn' | 'removeTable';

const MARK_OF: Partial<Record<Action, string>> = {
  bold: 'strong',
  italic: 'emphasis',
  strike: 'strike',
  code: 'code',
};
const ROWS = 3;
const COLUMNS = 3;

export function isActive(editor: Editor, action: Action): boolean {
  const mark = MARK_OF[action];
  if (mark) return editor.isActive(mark);
  if (action === 'tasks') return itemAt(editor)?.attrs.checked != null;
  if (action === 'bullets') return editor.isActive('bullets') && itemAt(editor)?.attrs.checked == null;
  return editor.isActive(action);
}

export function act(editor: Editor, action: Exclude<Action, 'link'>): void {
  const mark = MARK_OF[action];
  if (mark) {
    editor.chain().focus().toggleMark(mark).run();
    return;
  }
  const chain = editor.chain().focus();
  if (action === 'table') {
    if (!isInTable(editor.state)) insertTable(editor);
    return;
  }
  if (isInTable(editor.state)) return;
  chain.command(({ tr }) => Boolean(linesApart(tr)));
  if (action === 'quote') chain.toggleWrap('quote').run();
  else if (action === 'codeBlock') toggleCode(editor, chain);
  else list(editor, chain, action as 'bullets' | 'numbers' | 'tasks');
}

function list(editor: Editor, chain: ChainedCommands, action: 'bullets' | 'numbers' | 'tasks'): void {
  const wasActive = isActive(editor, action);
  const isList = editor.isActive(action === 'numbers' ? 'numbers' : 'bullets');
  // A list of bullets and one of tasks are one kind: only its items change.
  if (!isList || wasActive) chain.toggleList(action === 'numbers' ? 'numbers' : 'bullets', 'item');
  if (!wasActive) {
    chain.command(({ tr, dispatch }) => {
      const { from, to } = tr.selection;
      tr.doc.nodesBetween(from, to, (node, pos, parent) => {
        if (node.type.name !== 'item' || parent?.type.name === undefined || !dispatch) return;
        const checked = action === 'tasks' ? ((node.attrs.checked as boolean | null) ?? false) : null;
        if (node.attrs.checked !== checked) tr.setNodeAttribute(pos, 'checked', checked);
      });
      return true;
    });
  }
  chain.run();
}

function toggleCode(editor: Editor, chain: ChainedCommands): void {
  if (editor.isActive('codeBlock')) {
    chain.setNode('paragraph').run();
    return;
  }
  const { from, to } = editor.state.selection;
  const text = editor.state.doc.textBetween(from, to, '\n', (node) =>
    node.type.name === 'break' ? '\n' : '',
  );
  if (text.includes('\n')) {
    const content = { type: 'codeBlock', content: [{ type: 'text', text }] };
    editor.chain().focus().deleteSelection().insertContent(content).run();
  } else chain.setNode('codeBlock').run();
}

/** @param header what stands in its first row */
export function insertTable(
  editor: Editor,
  header: string[] = Array.from({ length: COLUMNS }, () => ''),
): void {
  const paragraph = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
  const rows = Array.from({ length: header.some(Boolean) ? 2 : ROWS }, (_, row) => ({
    type: 'row',
    content: header.map((text) =>
      row === 0 ? { type: 'header', content: [paragraph(text)] } : { type: 'cell', content: [paragraph('')] },
    ),
  }));
  const at = editor.state.selection.from;
  editor.chain().focus().insertContent({ type: 'table', content: rows }).run();
  let first: number | undefined;
  editor.state.doc.descendants((node, pos) => {
    const isWanted = node.type.name === (header.some(Boolean) ? 'cell' : 'header');
    if (first === undefined && isWanted && pos >= at - 2) first = pos + 2;
    return first === undefined;
  });
  if (first !== undefined) editor.commands.setTextSelection(first);
}

export function actOnTable(editor: Editor, action: TableAction): void {
  const { state, view } = editor;
  const run = {
    addRow: addRowAfter,
    addColumn: addColumnAfter,
    removeRow: deleteRow,
    removeColumn: deleteColumn,
    removeTable: deleteTable,
  }[action];
  run(state, view.dispatch);
  view.focus();
}

/** A new line, whatever that is where the cursor stands. */
export function newLine(editor: Editor): void {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const item = state.schema.nodes.item;
  if (begunBlock(editor)) return;
  if ($from.parent.type.spec.code) {
    editor.commands.insertContent('\n');
  } else if (isInTable(state)) {
    if (!goToNextCell(1)(state, view.dispatch)) {
      addRowAfter(state, view.dispatch);
      goToNextCell(1)(view.state, view.dispatch);
    }
  } else if (item && $from.node(-1)?.type === item) {
    const { checked } = $from.node(-1).attrs as { checked: boolean | null };
    const isLeft = empty && $from.parent.content.size === 0;
    const attrs = { checked: checked === null ? null : false };
    if (!isLeft || !liftListItem(item)(state, view.dispatch))
      splitListItem(item, attrs)(state, view.dispatch);
  } else if ($from.parent.type.name === 'heading') {
    editor.chain().splitBlock().setNode('paragraph').run();
  } else if (empty && $from.parent.content.size === 0 && $from.depth > 1) {
    editor.commands.lift($from.node(-1).type.name);
  } else if (
    empty &&
    $from.nodeBefore?.type.name === 'break' &&
    $from.parentOffset === $from.parent.content.size
  ) {
    editor
      .chain()
      .command(({ tr }) => Boolean(tr.delete($from.pos - 1, $from.pos)))
      .splitBlock()
      .run();
  } else {
    editor.commands.insertContent({ type: 'break' });
  }
  view.dispatch(view.state.tr.scrollIntoView());
}

/** What needs a whole line to begin: three backticks open a block of code, names between pipes a table. */
export function begunBlock(editor: Editor): boolean {
  const { state } = editor;
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || isInTable(state)) return false;
  const start = lineStart(state);
  const line = state.doc.textBetween(start, $from.pos, undefined, '\ufffc');
  const code = /^```([A-Za-z0-9+#._-]{0,32})$/.exec(line);
  const table = /^\|[^|]+(?:\|[^|]*)*\|$/.test(line) && line.length < 500;
  if (!code && !table) return false;
  const chain = editor.chain().deleteRange({ from: start, to: $from.pos });
  chain.command(({ tr }) => Boolean(linesApart(tr)));
  if (code) return chain.setNode('codeBlock', { language: code[1] ? code[1] : null }).run();
  chain.run();
  insertTable(
    editor,
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return true;
}

/** Tab and Shift+Tab: deeper and back in a list, on and back in a table. Elsewhere they leave the box. */
export function tab(editor: Editor, isBack: boolean): boolean {
  const { state, view } = editor;
  if (isInTable(state)) return goToNextCell(isBack ? -1 : 1)(state, view.dispatch);
  const item = state.schema.nodes.item;
  if (!item || !itemAt(editor)) return false;
  if (!isBack) return sinkListItem(item)(state, view.dispatch);
  const { $from } = state.selection;
  let depth = 0;
  for (let i = $from.depth; i > 0; i--) if ($from.node(i).type === item) depth++;
  return depth > 1 && liftListItem(item)(state, view.dispatch);
}

/** Backspace at the beginning of an item first takes its box, then its bullet. */
export function backspace(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const item = state.schema.nodes.item;
  if (!empty || $from.parentOffset > 0) return false;
  const parent = $from.depth > 1 ? $from.node(-1) : undefined;
  if (item && parent?.type === item && $from.index(-1) === 0) {
    if (parent.attrs.checked !== null) {
      view.dispatch(state.tr.setNodeAttribute($from.before(-1), 'checked', null));
      return true;
    }
    return liftListItem(item)(state, view.dispatch);
  }
  if (
    $from.parent.type.name === 'heading' ||
    ($from.parent.type.spec.code && $from.parent.content.size === 0)
  )
    return editor.commands.setNode('paragraph');
  return false;
}

/** Sets, changes or takes away the link of what is chosen; of nothing chosen, the address itself is written. */
export function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus();
  const isIn = editor.isActive('link');
  if (isIn) chain.extendMarkRange('link');
  if (!href) chain.unsetMark('link').run();
  else if (editor.state.selection.empty && !isIn)
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
  else chain.setMark('link', { href }).setTextSelection(editor.state.selection.to).run();
}

/** An address as it was typed, made one that leads somewhere; nothing if it does not. */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  if (/^(?:https?:\/\/[^\s/\\?#]|mailto:[^\s?])/i.test(text)) return text;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return `mailto:${text}`;
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[/?#:]\S*)?$/u.test(text) ? `https://${text}` : undefined;
}

function itemAt(editor: Editor) {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === 'item') return $from.node(depth);
  return undefined;
}

export function cursorToEnd(editor: Editor): void {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)));
}
