import type { Node } from '../../core/markdown/parse';

/** A message as it is copied, or the part of it that was selected. */
export interface Piece {
  name: string;
  time: string;
  text: string;
}

/** Several messages as plain text: who and when on a line of its own, then what was written. */
export function asText(pieces: Piece[]): string {
  return pieces.map(({ name, time, text }) => `${name}, ${time}\n${text}`).join('\n\n');
}

/** The same for programs that keep bold and line breaks. */
export function asHtml(pieces: Piece[]): string {
  return pieces
    .map(
      ({ name, time, text }) =>
        `<p><b>${escaped(name)}</b> ${escaped(time)}<br>${escaped(text).replaceAll('\n', '<br>')}</p>`,
    )
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const LINE_BREAKING = new Set<Node['type']>([
  'paragraph',
  'heading',
  'quote',
  'item',
  'codeBlock',
  'table',
  'row',
]);

/** A message's text in its own lines. @param plain the text of what lies within a line */
export function linesOf(nodes: Node[], plain: (nodes: Node[]) => string): string {
  const lines: string[] = [];
  let line: Node[] = [];
  const end = () => {
    if (line.length > 0) lines.push(plain(line).trim());
    line = [];
  };
  for (const node of nodes) {
    if (node.type === 'break') end();
    else if (node.type === 'codeBlock') {
      end();
      lines.push(node.text.trimEnd());
    } else if (node.type === 'list') {
      end();
      node.children.forEach((item, i) => {
        const mark = node.start === undefined ? '- ' : `${node.start + i}. `;
        lines.push(mark + linesOf(childrenOf(item), plain));
      });
    } else if (node.type === 'row') {
      end();
      lines.push(node.children.map((cell) => plain(childrenOf(cell)).trim()).join('\t'));
    } else if (LINE_BREAKING.has(node.type)) {
      end();
      lines.push(linesOf(childrenOf(node), plain));
    } else line.push(node);
  }
  end();
  return lines.join('\n');
}

function childrenOf(node: Node): Node[] {
  return 'children' in node ? node.children : [node];
}
