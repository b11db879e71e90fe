import type { Node as Piece, Schema } from '@tiptap/pm/model';
import { parse, pieces } from '../../core/markdown/parse';
import { type Bullet, blocks, flat, other } from '../../core/markdown/write';
import { toBlocks } from './toDocument';
import { toTree } from './toTree';

interface Kept {
  /** Its number among the pieces of the text, and where it stands there. */
  at: number;
  start: number;
  end: number;
  /** All blocks of the piece, of which this is the first. */
  all: Piece[];
}

/**
 * Between a text and the document in which it is changed. What is not changed stays as it was written, byte for byte, also where
 * Markdown knows several ways to write it; what is new or changed is written anew.
 */
export class Page {
  readonly #schema: Schema;
  #markdown = '';
  #doc: Piece | undefined;
  #kept = new WeakMap<Piece, Kept>();
  #written = new WeakMap<Piece, Partial<Record<Bullet, string>>>();

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  read(markdown: string): Piece {
    this.#markdown = markdown;
    this.#kept = new WeakMap();
    const content = pieces(markdown).flatMap(({ nodes, start, end }, at) => {
      const all = toBlocks(this.#schema, nodes);
      const first = all[0];
      if (first && standsAlone(markdown.slice(start, end), nodes))
        this.#kept.set(first, { at, start, end, all });
      return all;
    });
    const last = content.at(-1);
    if (!last || needsMore(last) || last.type.name === 'quote') content.push(this.#schema.node('paragraph'));
    this.#doc = this.#schema.node('doc', null, content);
    return this.#doc;
  }

  write(doc: Piece): string {
    if (this.#doc?.eq(doc)) return this.#markdown;
    let text = '';
    let before: Kept | undefined;
    let list: { kind: string; bullet: Bullet } | undefined;
    for (let i = 0; i < doc.childCount;) {
      const block = doc.child(i);
      const isList = block.type.name === 'bullets' || block.type.name === 'numbers';
      const again = isList && list?.kind === block.type.name ? list : undefined;
      const kept = this.#keptAt(doc, i);
      const follows = kept !== undefined && before !== undefined && kept.at === before.at + 1;
      const mayStay = kept && (follows || !again);
      const written = mayStay
        ? this.#markdown.slice(kept.start, kept.end)
        : this.#write(block, again ? other(again.bullet) : '-');
      i += mayStay ? kept.all.length : 1;
      if (!written) continue;
      const gap = follows && mayStay && before ? this.#markdown.slice(before.end, kept.start) : '\n\n';
      text += (text && gap) + written;
      list = isList ? { kind: block.type.name, bullet: bulletOf(written) } : undefined;
      before = mayStay ? kept : undefined;
    }
    return text;
  }

  #keptAt(doc: Piece, i: number): Kept | undefined {
    const kept = this.#kept.get(doc.child(i));
    return kept?.all.every((one, n) => doc.maybeChild(i + n) === one) ? kept : undefined;
  }

  #write(block: Piece, bullet: Bullet): string {
    if (block.type.name === 'source') return block.textContent;
    let written = this.#written.get(block);
    if (!written) this.#written.set(block, (written = {}));
    return (written[bullet] ??= blocks(toTree(block), bullet));
  }
}

/** What a cursor cannot be put behind gets a line after it. */
export function needsMore(last: Piece): boolean {
  return ['codeBlock', 'source', 'rule', 'table'].includes(last.type.name);
}

/** Whether it means the same wherever it stands: without what is defined elsewhere, an end that is not there, or its indent. */
function standsAlone(source: string, nodes: ReturnType<typeof parse>): boolean {
  if (/^\s/.test(source)) return false;
  const [last, ...rest] = parse(`${source}\n\nx`).reverse();
  const isEnded = JSON.stringify(last) === '{"type":"paragraph","children":[{"type":"text","text":"x"}]}';
  return isEnded && JSON.stringify(flat(rest.reverse())) === JSON.stringify(flat(nodes));
}

function bulletOf(list: string): Bullet {
  return /^(?:-|\d+\.)/.test(list) ? '-' : '*';
}
