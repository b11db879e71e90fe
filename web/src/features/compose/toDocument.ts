import type { Mark, Node as Piece, Schema } from '@tiptap/pm/model';
import type { Node } from '../../core/markdown/parse';
import { inBlocks, stands, write } from '../../core/markdown/write';

type Of<T extends Node['type']> = Node & { type: T };

/** A table of more cells than this is shown as its Markdown: each would be several elements. */
const MOST_CELLS = 1_000;

/** The blocks of a tree as an editor has them. */
export function toBlocks(schema: Schema, nodes: Node[]): Piece[] {
  const make = (name: string, attrs: Record<string, unknown> | null, content: Piece[] = []) =>
    schema.node(name, attrs, content);
  const plainly = (name: string, text: string, attrs: Record<string, unknown> | null = null) =>
    make(name, attrs, text ? [schema.text(text)] : []);
  const block = (node: Node): Piece => {
    switch (node.type) {
      case 'heading':
        return make('heading', { level: node.level }, inline(schema, node.children));
      case 'quote':
        return make('quote', null, blocks(node.children));
      case 'list':
        return node.start === undefined
          ? make('bullets', null, node.children.map(block))
          : make('numbers', { start: node.start }, node.children.map(block));
      case 'item':
        return make('item', { checked: node.checked ?? null }, blocks(node.children));
      case 'codeBlock':
        return plainly('codeBlock', node.text, { language: node.language ?? null });
      case 'rule':
        return make('rule', null);
      case 'table':
        return sizeOf(node) > MOST_CELLS ? plainly('source', write([node])) : table(node);
      default:
        return make('paragraph', null, 'children' in node ? inline(schema, node.children) : []);
    }
  };
  const blocks = (children: Node[]) => {
    const made = inBlocks(children).map(block);
    return made.length > 0 ? made : [make('paragraph', null)];
  };
  const table = (node: { children: Node[] }) => {
    const rows = node.children.map((row) => ('children' in row ? row.children : []));
    const width = rows[0]?.length ?? 1;
    return make(
      'table',
      null,
      rows.map((cells, i) =>
        make(
          'row',
          null,
          Array.from({ length: width }, (_, column) => {
            const one = cells[column];
            const align = (rows[0]?.[column] as Of<'cell'> | undefined)?.align ?? null;
            const content = one && 'children' in one ? inline(schema, one.children) : [];
            return make(i === 0 ? 'header' : 'cell', { align }, [make('paragraph', null, content)]);
          }),
        ),
      ),
    );
  };
  return inBlocks(nodes).map(block);
}

function sizeOf({ children }: { children: Node[] }): number {
  const first = children[0];
  return children.length * (first && 'children' in first ? first.children.length : 1);
}

function inline(schema: Schema, nodes: Node[], marks: readonly Mark[] = []): Piece[] {
  return nodes.flatMap((node, i): Piece[] => {
    const within = (name: string, attrs: Record<string, unknown> | null = null) =>
      inline(schema, (node as Of<'strong'>).children, schema.mark(name, attrs).addToSet(marks));
    switch (node.type) {
      case 'text':
        return node.text ? [schema.text(node.text, marks)] : [];
      case 'code':
        return node.text ? [schema.text(node.text, schema.mark('code').addToSet(marks))] : [];
      case 'break':
        return [schema.node('break', null, [], marks)];
      case 'strong':
      case 'emphasis':
      case 'strike':
        return within(node.type);
      case 'link':
        // What is found in text by itself is text here: it stays right when it is changed.
        if (stands(node, nodes[i - 1], nodes[i + 1])) return inline(schema, node.children, marks);
        return within('link', { href: node.href });
      case 'everyone':
        return [schema.node('reference', { to: 'all' }, [], marks)];
      case 'team':
        return [schema.node('reference', { to: 'team' }, [], marks)];
      case 'person':
      case 'tag':
      case 'channel':
        return [schema.node('reference', { to: `${node.type}/${node.id}` }, [], marks)];
      case 'message':
        return [schema.node('reference', { to: `message/${node.conversation}/${node.id}` }, [], marks)];
      default:
        return [];
    }
  });
}
