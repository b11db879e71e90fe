import type { Node } from '@tiptap/pm/model';
import { type Selection, TextSelection } from '@tiptap/pm/state';

/**
 * Where the cursor, or what is selected, stands when a text takes the place of another that has much in common with it: beside the
 * same letters. Where one writes is more often the end of what both have than its beginning, so the end decides first.
 */
export function keptSelection(
  before: Node,
  after: Node,
  { anchor, head }: Pick<Selection, 'anchor' | 'head'>,
) {
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  const kept = (place: number) => {
    const at = Math.min(place, before.content.size);
    if (start === null || end === null) return at;
    if (at >= end.a) return at - end.a + end.b;
    return at <= start ? at : end.b;
  };
  const find = (place: number) => after.resolve(Math.max(0, Math.min(kept(place), after.content.size)));
  return TextSelection.between(find(anchor), find(head));
}
