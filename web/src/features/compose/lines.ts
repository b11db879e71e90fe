import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';

/** Where the line begins in which a place is: after the last line end before it in its block. */
export function lineStart(state: EditorState, pos = state.selection.from): number {
  const $pos = state.doc.resolve(pos);
  let start = $pos.start();
  $pos.parent.forEach((child, offset) => {
    const end = $pos.start() + offset + child.nodeSize;
    if (child.type.name === 'break' && end <= pos) start = end;
  });
  return start;
}

/**
 * Makes the chosen lines of paragraphs paragraphs of their own, so that what is done to blocks is done to them alone.
 * A list of three lines is three items.
 */
export function linesApart(tr: Transaction): Transaction {
  let { anchor, head } = tr.selection;
  const { from, to } = tr.selection;
  const breaks: number[] = [];
  tr.doc.nodesBetween(from, to, (block, start) => {
    if (block.type.name !== 'paragraph') return block.isBlock;
    const all: number[] = [];
    block.forEach((child, offset) => {
      if (child.type.name === 'break') all.push(start + 1 + offset);
    });
    const before = all.filter((at) => at < from).at(-1);
    const after = all.find((at) => at >= to);
    breaks.push(...all.filter((at) => at === before || (at >= from && at < to) || at === after));
    return false;
  });
  for (const at of breaks.toReversed()) {
    tr.delete(at, at + 1).split(at);
    if (anchor > at) anchor++;
    if (head > at) head++;
  }
  return breaks.length > 0 ? tr.setSelection(TextSelection.create(tr.doc, anchor, head)) : tr;
}
