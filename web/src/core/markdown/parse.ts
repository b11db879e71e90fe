import createMarkdownIt, { type MarkdownIt, type StateCore, type StateInline, type Token } from 'markdown-it';
import { limited } from './limits';
import { type Table, tableIn } from './table';
import { type Container, type Node, Tree } from './tree';

export type { Node } from './tree';

/** How deep quotes, lists and their items may lie in each other; what would go deeper is text. */
const DEEPEST_BLOCKS = 32;
const LANGUAGE = /^[A-Za-z0-9+#._-]{1,32}$/;

const definition = rule('reference');
const markdown = parser();

type BlockRule = ReturnType<MarkdownIt['block']['ruler']['getRules']>[number];

/** Reads Torv Markdown (docs/protocol/markdown.md): the tree that a reader shows. */
export function parse(text: string): Node[] {
  const tree = new Tree();
  grow(tree, markdown.parse(text, {}));
  return tree.finished();
}

/** A part of a text that stands by itself: one block with where it stands, or a paragraph with the table that ends it. */
export interface Piece {
  nodes: Node[];
  start: number;
  end: number;
}

/** The same tree as parse, with where its blocks stand in the text. What shows nothing, as a definition, is between them. */
export function pieces(text: string): Piece[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const found: Piece[] = [];
  let tokens: Token[] = [];
  for (const token of markdown.parse(text, {})) {
    tokens.push(token);
    if (token.level > 0 || token.nesting === 1 || token.type.startsWith('torv_')) continue;
    const [first = 0, after = 0] = tokens[0]?.map ?? [];
    const tree = new Tree();
    grow(tree, tokens);
    tokens = [];
    const start = starts[first] ?? text.length;
    const end = start + text.slice(start, starts[after] ?? text.length).trimEnd().length;
    const nodes = tree.finished();
    if (nodes.length > 0) found.push({ nodes, start, end });
  }
  return found;
}

/** Words that stand for what has no text of its own. */
export interface Words {
  everyone: string;
  team: string;
  tag: string;
  channel: string;
  message: string;
}

const DANISH: Words = { everyone: 'alle', team: 'team', tag: 'mærke', channel: 'kanal', message: 'besked' };

/** The text of a message on one line, for previews and for screen readers. */
export function plain(
  nodes: Node[],
  nameOf: (person: string) => string,
  words: Words = DANISH,
  tagOf: (tag: string) => string | undefined = () => undefined,
): string {
  const text = (inner: Node[]): string => inner.map(one).join('');
  const one = (node: Node): string => {
    switch (node.type) {
      case 'text':
      case 'code':
        return node.text;
      case 'codeBlock':
        return `${node.text} `;
      case 'person':
        return `@${nameOf(node.id)}`;
      case 'everyone':
        return `@${words.everyone}`;
      case 'team':
        return `@${words.team}`;
      case 'tag':
        return `@${tagOf(node.id) ?? words.tag}`;
      case 'channel':
        return `#${words.channel}`;
      case 'message':
        return words.message;
      case 'break':
      case 'rule':
        return ' ';
      case 'list':
        return node.children.map((item, i) => `${mark(item, node.start, i)}${one(item)}`).join('');
      case 'strong':
      case 'emphasis':
      case 'strike':
      case 'link':
        return text(node.children);
      case 'paragraph':
      case 'heading':
      case 'quote':
      case 'item':
      case 'table':
      case 'row':
      case 'cell':
        return `${text(node.children)} `;
    }
  };
  return text(nodes).replace(/\s+/g, ' ').trim();
}

/** What stands for people: each mention, in order. */
export function mentions(nodes: Node[]): Node[] {
  return nodes.flatMap((node) => {
    if ('children' in node) return mentions(node.children);
    const isMention = ['person', 'everyone', 'team', 'tag'].includes(node.type);
    return isMention ? [node] : [];
  });
}

function mark(item: Node, start: number | undefined, index: number): string {
  if (item.type === 'item' && item.checked !== undefined) return item.checked ? '☑ ' : '☐ ';
  return start === undefined ? '' : `${start + index}. `;
}

function parser(): MarkdownIt {
  const md = createMarkdownIt('commonmark', { html: false, maxNesting: 1_000_000 });
  md.enable('strikethrough').disable('reference');
  md.validateLink = () => true;
  md.normalizeLink = (url) => url;
  md.normalizeLinkText = (url) => url;
  md.inline.ruler.at('image', image);
  md.block.ruler.at('blockquote', shallow(rule('blockquote')), {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.block.ruler.at('list', shallow(rule('list')), { alt: ['paragraph', 'reference', 'blockquote'] });
  md.block.ruler.at('fence', pure(rule('fence')), { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  md.core.ruler.before('inline', 'torv_paragraphs', paragraphs);
  return md;
}

/** One of the library's own rules, to be wrapped. */
function rule(name: string): BlockRule {
  const { ruler } = createMarkdownIt('commonmark').block;
  ruler.enableOnly([name]);
  const [only] = ruler.getRules('');
  if (!only) throw new Error(`markdown-it has no rule ${name}`);
  return only;
}

/** Starts a quote or a list only where it would not lie too deep. */
function shallow(starts: BlockRule): BlockRule {
  return (state, start, end, silent) => state.level < DEEPEST_BLOCKS && starts(state, start, end, silent);
}

/** A fence of one mark that the other one follows at once is text, as it is to the server's library. */
function pure(fence: BlockRule): BlockRule {
  return (state, start, end, silent) => {
    const at = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
    const isMixed = /^(?:`+~|~+`)/.test(state.src.slice(at, state.eMarks[start]));
    return !isMixed && fence(state, start, end, silent);
  };
}

/**
 * What the library does line by line is done here to whole paragraphs, as the server does it: definitions of references are
 * taken from the beginning, and a table is taken out.
 */
function paragraphs(state: StateCore): void {
  state.tokens.forEach((text, i) => {
    if (text.type !== 'inline') return;
    text.content = text.content.replace(/\n[ \t]+/g, '\n');
    const isHashed = state.tokens[i - 1]?.markup.startsWith('#');
    if (text.content.startsWith('[') && !isHashed) text.content = withoutDefinitions(text.content, state);
  });
  state.tokens = withTables(state.tokens);
  for (const text of state.tokens) if (text.type === 'inline') text.content = limited(text.content);
}

function withoutDefinitions(text: string, { md, env }: StateCore): string {
  const block = new md.block.State(text, md, env, []);
  let line = 0;
  while (line < block.lineMax && definition(block, line, block.lineMax, false)) line = block.line;
  return text.split('\n').slice(line).join('\n');
}

/** An image is a link to it. Read like a link, in place, so that pictures in pictures cost nothing. */
function image(state: StateInline, silent: boolean): boolean {
  const { helpers, utils } = state.md;
  const start = state.pos;
  const max = state.posMax;
  if (!state.src.startsWith('![', start)) return false;
  const labelEnd = helpers.parseLinkLabel(state, start + 1, false);
  if (labelEnd < 0) return false;
  const target = inlineTarget(state, labelEnd + 1) ?? referenced();
  if (!target) return false;
  if (!silent) {
    state.pos = start + 2;
    state.posMax = labelEnd;
    state.push('link_open', 'a', 1).attrs = [['href', target.href]];
    state.linkLevel++;
    state.md.inline.tokenize(state);
    state.linkLevel--;
    state.push('link_close', 'a', -1);
  }
  state.pos = target.end;
  state.posMax = max;
  return true;

  function referenced(): { href: string; end: number } | undefined {
    const references = (state.env as { references?: Record<string, { href: string }> }).references;
    const after = labelEnd + 1;
    const close = state.src[after] === '[' && after < max ? helpers.parseLinkLabel(state, after) : -1;
    const written =
      close > after + 1 ? state.src.slice(after + 1, close) : state.src.slice(start + 2, labelEnd);
    const href = references?.[utils.normalizeReference(written)]?.href;
    return href === undefined ? undefined : { href, end: close >= 0 ? close + 1 : after };
  }
}

/** `(destination "title")`. */
function inlineTarget(state: StateInline, at: number): { href: string; end: number } | undefined {
  if (state.src[at] !== '(' || at >= state.posMax) return undefined;
  const max = state.posMax;
  const skip = (pos: number) => {
    while (pos < max && ' \t\n'.includes(state.src[pos] ?? '')) pos++;
    return pos;
  };
  let pos = skip(at + 1);
  const destination = state.md.helpers.parseLinkDestination(state.src, pos, max);
  if (destination.ok) pos = destination.pos;
  const space = skip(pos);
  const title = state.md.helpers.parseLinkTitle(state.src, space, max);
  pos = space > pos && space < max && title.ok ? skip(title.pos) : space;
  if (state.src[pos] !== ')' || pos >= max) return undefined;
  return { href: destination.ok ? destination.str : '', end: pos + 1 };
}

function withTables(tokens: Token[]): Token[] {
  return tokens.flatMap((token, i) => {
    if (token.type !== 'inline' || tokens[i - 1]?.type !== 'paragraph_open') return [token];
    const lines = token.content.split('\n');
    const table = tableIn(lines);
    if (!table) return [token];
    token.content = lines.slice(0, table.before).join('\n');
    return [token, ...tableTokens(token, table)];
  });
}

/** The table follows its paragraph's text inside the paragraph; `grow` puts it after it. */
function tableTokens(like: Token, table: Table): Token[] {
  const made = (type: string, nesting: -1 | 0 | 1, content = '', meta: unknown = undefined) => {
    const token = Object.assign(Object.create(Object.getPrototypeOf(like) as object) as Token, like);
    return Object.assign(token, { type, nesting, content, meta, children: [] });
  };
  return [
    made('torv_table_open', 1),
    ...table.rows.flatMap((row, i) => [
      made('torv_row_open', 1),
      ...row.flatMap((cell, column) => [
        made('torv_cell_open', 1, '', { header: i === 0, align: table.aligns[column] }),
        made('inline', 0, cell),
        made('torv_cell_close', -1),
      ]),
      made('torv_row_close', -1),
    ]),
    made('torv_table_close', -1),
  ];
}

function grow(tree: Tree, tokens: Token[]): void {
  let pointed = '';
  tokens.forEach((token, i) => {
    if (token.markup === 'autolink') {
      if (token.nesting === 1) pointed = String(token.attrGet('href') ?? '');
      else tree.pointed(tokens[i - 1]?.content ?? '', pointed);
      return;
    }
    if (token.type === 'text' && tokens[i - 1]?.markup === 'autolink' && tokens[i - 1]?.nesting === 1) return;
    if (token.type === 'torv_table_open') tree.close();
    if (token.nesting === 1) tree.open(container(token));
    else if (token.nesting === -1) {
      // A paragraph that holds a table is closed before the table begins.
      if (token.type !== 'paragraph_close' || tokens[i - 1]?.type !== 'torv_table_close') tree.close();
    } else leaf(tree, token);
  });
}

function leaf(tree: Tree, token: Token): void {
  switch (token.type) {
    case 'inline':
      grow(tree, token.children ?? []);
      return;
    case 'code_inline':
      tree.leaf({ type: 'code', text: token.content });
      return;
    case 'fence':
    case 'code_block':
      tree.leaf(codeBlock(token));
      return;
    case 'softbreak':
    case 'hardbreak':
      tree.leaf({ type: 'break' });
      return;
    case 'hr':
      tree.leaf({ type: 'rule' });
      return;
    default:
      tree.text(token.content);
  }
}

function codeBlock(token: Token): Node {
  const text = token.content.replace(/\n$/, '');
  const language =
    markdown.utils
      .unescapeAll(token.info)
      .replace(/^[ \t]+/, '')
      .split(/[ \t]/)[0] ?? '';
  return LANGUAGE.test(language) ? { type: 'codeBlock', text, language } : { type: 'codeBlock', text };
}

function container(token: Token): Container {
  const children: Node[] = [];
  switch (token.type) {
    case 'heading_open':
      return { type: 'heading', level: Number(token.tag.slice(1)), children };
    case 'blockquote_open':
      return { type: 'quote', children };
    case 'bullet_list_open':
      return { type: 'list', children };
    case 'ordered_list_open':
      return { type: 'list', start: Number(token.attrGet('start') ?? 1), children };
    case 'list_item_open':
      return { type: 'item', children };
    case 'em_open':
      return { type: 'emphasis', children };
    case 'strong_open':
      return { type: 'strong', children };
    case 's_open':
      return { type: 'strike', children };
    case 'link_open':
      return { type: 'link', href: String(token.attrGet('href') ?? ''), children };
    case 'torv_table_open':
      return { type: 'table', children };
    case 'torv_row_open':
      return { type: 'row', children };
    case 'torv_cell_open': {
      const { header, align } = token.meta as { header: boolean; align?: Table['aligns'][number] };
      return align ? { type: 'cell', header, align, children } : { type: 'cell', header, children };
    }
    default:
      return { type: 'paragraph', children };
  }
}
