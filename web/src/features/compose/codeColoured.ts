import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { type Colour, colours, highlighted } from '../code/highlight';

const KEY = new PluginKey<DecorationSet>('codeColoured');
const PAUSE_MILLIS = 120;
/** Thousands of coloured pieces would cost more than a key stroke may; as a message longer code has its colours. */
const LONGEST = 2_000;

/**
 * Colours code while it is written. A key stroke only moves the colours along; they are found anew in the next pause.
 */
export function codeColoured(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: KEY,
    state: {
      init: (_, state) => decorated(state),
      apply: (tr, set) =>
        (tr.getMeta(KEY) as DecorationSet | undefined) ?? (tr.docChanged ? set.map(tr.mapping, tr.doc) : set),
    },
    props: { decorations: (state) => KEY.getState(state) },
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = () => {
        timer = undefined;
        // A letter that is being made of several keys is finished first: redrawing would end it.
        if (view.composing) return wait();
        view.dispatch(view.state.tr.setMeta(KEY, decorated(view.state)));
      };
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(look, PAUSE_MILLIS);
      };
      const forget = colours.subscribe(wait);
      return {
        update: (_, before) => {
          if (!before.doc.eq(view.state.doc) && hasCode(view.state.doc, before.doc)) wait();
        },
        destroy: () => {
          clearTimeout(timer);
          forget();
        },
      };
    },
  });
}

function hasCode(...docs: Node[]): boolean {
  return docs.some((doc) => codeIn(doc).length > 0);
}

function codeIn(doc: Node): { node: Node; at: number }[] {
  const found: { node: Node; at: number }[] = [];
  doc.descendants((node, at) => {
    const isCode = node.type.name === 'codeBlock' && node.attrs.language && node.content.size <= LONGEST;
    if (isCode) found.push({ node, at });
    return !node.isTextblock;
  });
  return found;
}

interface Span {
  from: number;
  to: number;
  kind: string;
}

/** What does not change is not read again. */
const known = new WeakMap<Node, { colour: Colour | undefined; spans: Span[] }>();

function spansOf(node: Node): Span[] {
  const colour = colours.get();
  const before = known.get(node);
  if (before && before.colour === colour) return before.spans;
  const spans: Span[] = [];
  let from = 0;
  for (const { text, kind } of highlighted(node.textContent, String(node.attrs.language), colour)) {
    const to = from + text.length;
    if (kind) spans.push({ from, to, kind });
    from = to;
  }
  known.set(node, { colour, spans });
  return spans;
}

function decorated({ doc }: EditorState): DecorationSet {
  const all = codeIn(doc).flatMap(({ node, at }) =>
    spansOf(node).map(({ from, to, kind }) =>
      Decoration.inline(at + 1 + from, at + 1 + to, { 'data-code': kind }),
    ),
  );
  return DecorationSet.create(doc, all);
}
