const SAFE = /^(?:https?:\/\/[^\s/\\?#]|mailto:[^\s?])/i;
const DROPPED =
  'style, script, meta, link, title, head, xml, svg, iframe, object, video, audio, button, select, template';
const IN_CELLS = 'p, div, br, li, h1, h2, h3, h4, h5, h6, blockquote, pre';
const MOST_SPAN = 50;
const DEEPEST_QUOTE = 8;
const BOLD = /^(?:bold|bolder|[6-9]00)$/;
const NORMAL = /^(?:normal|lighter|[1-4]00)$/;

/**
 * HTML from elsewhere (Word, Excel, Outlook, Google Docs, web pages) with what a message can hold: its lists, tables, links, quotes
 * and formats in plain elements, and nothing else. Styles are read and never applied.
 */
export function clean(html: string): string {
  const { body } = new DOMParser().parseFromString(inertOf(html), 'text/html');
  const all = <E extends HTMLElement = HTMLElement>(selector: string) => [
    ...body.querySelectorAll<E>(selector),
  ];
  withoutComments(body);
  for (const list of wordParagraphs(body)) intoLists(list);
  for (const one of all(DROPPED)) one.remove();
  for (const picture of all('img')) picture.replaceWith(signOf(picture));
  for (const one of all('[data-style]')) styled(one);
  for (const one of all('b, strong, i, em')) if (isUnstyled(one)) unwrap(one);
  for (const one of all('h1 b, h1 strong, h2 b, h2 strong, h3 b, h3 strong, th b, th strong')) unwrap(one);
  for (const link of all<HTMLAnchorElement>('a')) linked(link);
  for (const quote of all(`${'blockquote '.repeat(DEEPEST_QUOTE)}blockquote`).reverse()) unwrap(quote);
  for (const item of all('li')) tasked(item);
  for (const list of all('ul > ul, ul > ol, ol > ul, ol > ol')) list.previousElementSibling?.append(list);
  for (const table of all<HTMLTableElement>('table')) tabled(table);
  for (const one of all('p, div, h1, h2, h3, h4, h5, h6')) {
    if (
      !one.querySelector('br, table, hr') &&
      !one.textContent.replace(/[\s\u00a0]/g, '') &&
      !one.closest('td, th')
    )
      one.remove();
  }
  return body.innerHTML;
}

function withoutComments(body: HTMLElement): void {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  found.forEach((one) => (one as Comment).remove());
}

/** Runs of paragraphs that Word draws as a list. */
function wordParagraphs(body: HTMLElement): HTMLElement[][] {
  const found: HTMLElement[][] = [];
  for (const one of body.querySelectorAll<HTMLElement>('[data-style*="mso-list"]')) {
    if (
      one.tagName === 'SPAN' ||
      one.tagName === 'LI' ||
      !/mso-list:\s*\w+ level\d/.test(one.dataset.style ?? '')
    )
      continue;
    const last = found.at(-1)?.at(-1);
    if (last && last.nextElementSibling === one) found.at(-1)?.push(one);
    else found.push([one]);
  }
  return found;
}

function intoLists(paragraphs: HTMLElement[]): void {
  const open: { list: HTMLElement; level: number }[] = [];
  for (const paragraph of paragraphs) {
    const level = Number(/level(\d)/.exec(paragraph.dataset.style ?? '')?.[1] ?? 1);
    const sign = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) =>
      /mso-list:\s*Ignore/i.test(span.dataset.style ?? ''),
    );
    const number = /^\s*(?:(\d+)|[a-z]{1,4})[.)]/i.exec(sign?.textContent ?? '');
    sign?.remove();
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let last = open.at(-1);
    if (!last || last.level < level) {
      const list = document.createElement(number ? 'ol' : 'ul');
      if (number && Number(number[1] ?? 1) !== 1) list.setAttribute('start', number[1] ?? '1');
      if (last) (last.list.lastElementChild ?? last.list).append(list);
      else paragraph.before(list);
      last = { list, level };
      open.push(last);
    }
    const item = document.createElement('li');
    item.append(...paragraph.childNodes);
    last.list.append(item);
    paragraph.remove();
  }
}

/** A sign that was a picture, as in mails, is the sign; other pictures are not pasted here. */
function signOf(picture: HTMLElement): string {
  const name = picture.getAttribute('alt') ?? '';
  return /^\p{Extended_Pictographic}/u.test(name) && name.length < 16 ? name : '';
}

/** Whether there are pictures in it that somebody would miss: not signs, and not the dots that count who reads. */
export function hasPictures(html: string): boolean {
  if (!/<img\b/i.test(html)) return false;
  const { body } = new DOMParser().parseFromString(inertOf(html), 'text/html');
  return [...body.querySelectorAll('img')].some((picture) => {
    const isDot = ['width', 'height'].some((side) => /^[012](?:px)?$/.test(picture.getAttribute(side) ?? ''));
    return !isDot && !signOf(picture);
  });
}

/** The page's policy forbids styles, also where nothing is drawn: in attributes they are only words under another name. */
function inertOf(html: string): string {
  return html
    .replace(/<style[\s\S]*?(?:<\/style\s*>|$)/gi, '')
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '')
    .replace(/(<[a-z][^<>]*?\s)style\s*=/gi, '$1data-style=');
}

function styleOf(one: HTMLElement): Map<string, string> {
  const pairs = (one.dataset.style ?? '').split(';').map((pair) => {
    const at = pair.indexOf(':');
    return [
      pair.slice(0, at).trim().toLowerCase(),
      pair
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ] as const;
  });
  return new Map(pairs);
}

/** What a style says in words of its own becomes an element. */
function styled(one: HTMLElement): void {
  const style = styleOf(one);
  const decoration = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  const isTitle = /^H\d|TH$/.test(one.tagName);
  if (BOLD.test(style.get('font-weight') ?? '') && !isTitle) wrapContent(one, 'strong');
  if (style.get('font-style') === 'italic') wrapContent(one, 'em');
  if (decoration.includes('line-through')) wrapContent(one, 's');
  if (style.get('mso-hide') === 'all' || style.get('display') === 'none') one.remove();
  // Outlook draws what is answered as a line at the left.
  if (one.tagName === 'DIV' && /\bsolid\b/.test(style.get('border-left') ?? '')) {
    const quote = document.createElement('blockquote');
    quote.append(...one.childNodes);
    one.replaceWith(quote);
  }
}

function isUnstyled(one: HTMLElement): boolean {
  const style = styleOf(one);
  const isBold = /^(?:B|STRONG)$/.test(one.tagName);
  return isBold ? NORMAL.test(style.get('font-weight') ?? '') : style.get('font-style') === 'normal';
}

function wrapContent(one: HTMLElement, name: string): void {
  if (!one.textContent.trim()) return;
  const isBlock = one.querySelector('p, div, ul, ol, li, table, h1, h2, h3, blockquote') !== null;
  if (isBlock) return;
  const wrapper = document.createElement(name);
  wrapper.append(...one.childNodes);
  one.append(wrapper);
}

function unwrap(one: HTMLElement): void {
  one.replaceWith(...one.childNodes);
}

function linked(link: HTMLAnchorElement): void {
  let href = link.getAttribute('href') ?? '';
  // Outlook sends its links over a guard; where they lead stands in them.
  const guarded = /^https:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/\?url=([^&]+)/.exec(href)?.[1];
  if (guarded) {
    try {
      href = decodeURIComponent(guarded);
    } catch {
      // It leads there as it is.
    }
  }
  if (!SAFE.test(href) || !link.textContent.trim()) unwrap(link);
  else link.setAttribute('href', href);
}

function tasked(item: HTMLElement): void {
  const box = item.querySelector<HTMLInputElement>(
    ':scope > input[type=checkbox], :scope > label > input[type=checkbox], :scope > p > input[type=checkbox]',
  );
  if (box) item.dataset.checked = String(box.hasAttribute('checked'));
  else if (item.getAttribute('role') === 'checkbox')
    item.dataset.checked = String(
      item.ariaChecked === 'true' || item.getAttribute('aria-checked') === 'true',
    );
  box?.remove();
}

/** Tables that only place things are no tables; in the others each cell is one line, and none spans others. */
function tabled(table: HTMLTableElement): void {
  const cells = [...table.querySelectorAll<HTMLTableCellElement>('td, th')];
  if (table.querySelector('table') || cells.length <= 1) {
    const content = cells
      .filter((cell) => cell.closest('table') === table)
      .map((cell) => {
        const part = document.createElement('div');
        part.append(...cell.childNodes);
        return part;
      });
    table.replaceWith(...content);
    return;
  }
  for (const one of table.querySelectorAll('caption, colgroup, col')) one.remove();
  for (const cell of cells) {
    for (const block of cell.querySelectorAll<HTMLElement>(IN_CELLS)) {
      if (block.nextSibling || block.tagName === 'BR') block.after(' ');
      unwrap(block);
    }
    for (const list of cell.querySelectorAll<HTMLElement>('ul, ol')) unwrap(list);
  }
  spread(table);
}

function spread(table: HTMLTableElement): void {
  const rows = [...table.querySelectorAll('tr')];
  const empty = () => document.createElement('td');
  rows.forEach((row, at) => {
    for (const cell of [...row.children] as HTMLElement[]) {
      const across = Math.min(MOST_SPAN, Number(cell.getAttribute('colspan') ?? 1) || 1);
      const down = Math.min(rows.length - at, Number(cell.getAttribute('rowspan') ?? 1) || 1);
      for (let i = 1; i < across; i++) cell.after(empty());
      const column = [...row.children].indexOf(cell);
      for (let i = 1; i < down; i++) {
        for (let j = 0; j < across; j++)
          rows[at + i]?.insertBefore(empty(), rows[at + i]?.children[column] ?? null);
      }
      cell.removeAttribute('colspan');
      cell.removeAttribute('rowspan');
    }
  });
  const width = Math.max(...rows.map((row) => row.children.length));
  for (const row of rows) while (row.children.length < width) row.append(empty());
  // Empty rows around what was copied are none.
  for (const row of rows) if (!row.textContent.trim() && rows.length > 1) row.remove();
}
