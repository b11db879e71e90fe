export type Align = 'left' | 'center' | 'right';

/** A table found in the lines of a paragraph. */
export interface Table {
  /** How many lines stand before it and stay a paragraph. */
  before: number;
  aligns: (Align | undefined)[];
  /** Cells of the header and of the rows, as they were written. A short row stays short: filling up would cost rows × columns. */
  rows: string[][];
}

const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** A paragraph holds a table from the first line that is followed by a delimiter row with as many cells. */
export function tableIn(lines: string[]): Table | undefined {
  for (let i = 1; i < lines.length; i++) {
    const delimiters = trim(lines[i] ?? '');
    if (!delimiters.includes('|') || !DELIMITERS.test(delimiters)) continue;
    const aligns = cells(delimiters).map(align);
    const header = cells(lines[i - 1] ?? '');
    if (header.length !== aligns.length || !lines[i - 1]?.includes('|')) continue;
    const body = lines.slice(i + 1).map((line) => cells(line).slice(0, aligns.length));
    return { before: i - 1, aligns, rows: [header, ...body] };
  }
  return undefined;
}

/** What stands between the pipes. `\|` is a pipe that divides nothing; the outer pipes may be left out. */
function cells(line: string): string[] {
  const text = trim(line);
  const found: string[] = [];
  let cell = '';
  for (let i = text.startsWith('|') ? 1 : 0; i < text.length; i++) {
    if (text[i] === '\\' && text[i + 1] === '|') {
      cell += '|';
      i++;
    } else if (text[i] === '|') {
      found.push(trim(cell));
      cell = '';
      if (i === text.length - 1) return found;
    } else {
      cell += text[i] ?? '';
    }
  }
  return [...found, trim(cell)];
}

function align(delimiter: string): Align | undefined {
  const left = delimiter.startsWith(':');
  const right = delimiter.endsWith(':');
  if (left && right) return 'center';
  if (left) return 'left';
  return right ? 'right' : undefined;
}

function trim(text: string): string {
  return text.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
}
