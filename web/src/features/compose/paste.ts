import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorProps, EditorView } from '@tiptap/pm/view';
import { addressOf } from './actions';
import { clean, hasPictures } from './clean';
import type { Pasted } from './PasteNote';
import type { Drawn } from './views';

/** No message holds more than 28 KB: this much leaves room for cutting it down, and stands within a moment. */
const LONGEST_TEXT = 64 * 1024;
const LONGEST_HTML = 4 * 1024 * 1024;
const MOST_CELLS = 1_000;
/** Ten thousand mentions, or a whole workbook. */
const MOST_TAGS = 16_000;

/**
 * What is pasted, dropped and copied. Pasted text stays what it is, also if it looks like Markdown.
 *
 * @param onPasted is told what of it did not come along
 */
export function clipboard(onPasted: (pasted: Pasted) => void, nameOf: Drawn['nameOf']): EditorProps {
  const leaf = (node: Node) =>
    node.type.name === 'reference'
      ? nameOf(String(node.attrs.to)).get()
      : node.type.name === 'break'
        ? '\n'
        : '';
  // What is too much is not even read, and a file that is dropped must not take the page's place.
  const refused = (event: Event, data: DataTransfer | null) => {
    const { text, html, hasFiles } = read(data);
    const reason = isTooMuch(text, html) ? 'tooMuch' : hasFiles && !text && !html ? 'noFiles' : undefined;
    if (!reason) return false;
    event.preventDefault();
    onPasted(reason);
    return true;
  };
  return {
    transformPastedHTML: clean,
    clipboardTextParser: (text, $context, _, view) => {
      if ($context.parent.type.spec.code) return new Slice(Fragment.from(view.state.schema.text(text)), 0, 0);
      return new Slice(Fragment.from(paragraphs(text, view)), 1, 1);
    },
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n', leaf),
    handlePaste: (view, { clipboardData }, slice) => {
      const { text, html } = read(clipboardData);
      if (slice.size > LONGEST_TEXT || cellsIn(slice) > MOST_CELLS) {
        onPasted('tooMuch');
        return true;
      }
      // Told when it stands there: what is written takes the note away.
      if (hasPictures(html)) queueMicrotask(() => onPasted('noPictures'));
      return linked(view, text);
    },
    handleDOMEvents: {
      paste: (_, event) => refused(event, event.clipboardData),
      drop: (_, event) => refused(event, event.dataTransfer),
    },
  };
}

function read(data: DataTransfer | null) {
  return {
    text: data?.getData('text/plain') ?? '',
    html: data?.getData('text/html') ?? '',
    hasFiles: (data?.files.length ?? 0) > 0,
  };
}

function isTooMuch(text: string, html: string): boolean {
  if (text.length > LONGEST_TEXT || html.length > LONGEST_HTML) return true;
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) tags++;
  return tags > MOST_TAGS;
}

function cellsIn({ content }: Slice): number {
  let cells = 0;
  content.descendants(({ type }) => void (cells += type.name === 'cell' || type.name === 'header' ? 1 : 0));
  return cells;
}

function paragraphs(text: string, { state: { schema } }: EditorView): Node[] {
  return text
    .replace(/\r\n?/g, '\n')
    .trimEnd()
    .split(/\n{2,}/)
    .map((part) => {
      const lines = part.split('\n');
      const content = lines.flatMap((line, i) => [
        ...(i > 0 ? [schema.node('break')] : []),
        ...(line ? [schema.text(line)] : []),
      ]);
      return schema.node('paragraph', null, content);
    });
}

/** An address pasted over a text becomes its link. */
function linked(view: EditorView, text: string): boolean {
  const { selection, schema, tr } = view.state;
  const { link } = schema.marks;
  const href = /^(?:https?:|mailto:)\S+$/i.test(text.trim()) ? addressOf(text) : undefined;
  if (!href || !link || selection.empty || !selection.$from.sameParent(selection.$to)) return false;
  if (selection.$from.parent.type.spec.code) return false;
  view.dispatch(tr.addMark(selection.from, selection.to, link.create({ href })));
  return true;
}
