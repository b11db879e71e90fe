/** What a piece of code is, as far as readers are shown it. */
export type Kind = 'comment' | 'keyword' | 'text' | 'number' | 'name' | 'type' | 'added' | 'removed';

export interface Piece {
  text: string;
  kind?: Kind;
}

/** A tree of spans with classes, as highlighters make it. */
export interface Spans {
  type: string;
  value?: string;
  children?: Spans[];
  properties?: { className?: unknown };
}

const KINDS: Record<string, Kind> = {
  'hljs-comment': 'comment',
  'hljs-quote': 'comment',
  'hljs-doctag': 'comment',
  'hljs-keyword': 'keyword',
  'hljs-literal': 'keyword',
  'hljs-selector-tag': 'keyword',
  'hljs-meta': 'keyword',
  'hljs-operator': 'keyword',
  'hljs-string': 'text',
  'hljs-regexp': 'text',
  'hljs-char': 'text',
  'hljs-link': 'text',
  'hljs-code': 'text',
  'hljs-number': 'number',
  'hljs-symbol': 'number',
  'hljs-bullet': 'number',
  'hljs-title': 'name',
  'hljs-section': 'name',
  'hljs-name': 'name',
  'hljs-attr': 'name',
  'hljs-attribute': 'name',
  'hljs-property': 'name',
  'hljs-selector-id': 'name',
  'hljs-selector-class': 'name',
  'hljs-selector-attr': 'name',
  'hljs-selector-pseudo': 'name',
  'hljs-type': 'type',
  'hljs-built_in': 'type',
  'hljs-variable': 'type',
  'hljs-template-variable': 'type',
  'hljs-template-tag': 'type',
  'hljs-addition': 'added',
  'hljs-deletion': 'removed',
};

/** What is calculated within a text is none. */
const WITHIN = 'hljs-subst';

/** The same, flat: what stands in several spans is what the innermost says that is known. Together they are the whole text. */
export function piecesOf(root: Spans): Piece[] {
  const pieces: Piece[] = [];
  // Without recursion: a text can be made that lies thousands of spans deep.
  const open: { node: Spans; kind: Kind | undefined }[] = [{ node: root, kind: undefined }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, kind } = next;
    if (node.type === 'text') {
      const last = pieces.at(-1);
      if (last && last.kind === kind) last.text += node.value ?? '';
      else if (node.value) pieces.push(kind ? { text: node.value, kind } : { text: node.value });
      continue;
    }
    const names = Array.isArray(node.properties?.className) ? (node.properties.className as unknown[]) : [];
    const its = names.includes(WITHIN) ? undefined : (kindOf(names) ?? kind);
    for (const child of (node.children ?? []).toReversed()) open.push({ node: child, kind: its });
  }
  return pieces;
}

function kindOf(names: unknown[]): Kind | undefined {
  for (const name of names) {
    const kind = typeof name === 'string' ? KINDS[name] : undefined;
    if (kind) return kind;
  }
  return undefined;
}
