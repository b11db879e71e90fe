import { Mark, mergeAttributes, Node } from '@tiptap/core';

/** What a message can hold while it is written: the tree of Torv Markdown, node for node. */
const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
});

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node }) => [`h${Number(node.attrs.level)}`, 0],
});

const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
});

const Bullets = Node.create({
  name: 'bullets',
  group: 'block list',
  content: 'item+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: () => ['ul', 0],
});

const Numbers = Node.create({
  name: 'numbers',
  group: 'block list',
  content: 'item+',
  addAttributes: () => ({
    start: { default: 1, parseHTML: (list) => Math.max(0, Number(list.getAttribute('start') ?? 1) || 1) },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

const Item = Node.create({
  name: 'item',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    /** Nothing: no task. */
    checked: {
      default: null,
      parseHTML: (item) => (item.hasAttribute('data-checked') ? item.dataset.checked === 'true' : null),
      renderHTML: ({ checked }) => (checked === null ? {} : { 'data-checked': String(checked) }),
    },
  }),
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
});

const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  addAttributes: () => ({
    language: { default: null, parseHTML: (pre) => pre.dataset.language ?? null, renderHTML: () => ({}) },
  }),
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: ({ node }) => ['pre', { 'data-language': node.attrs.language as string | null }, ['code', 0]],
});

/** Markdown that is too big to be drawn as what it means, such as a table of thousands of cells: it is changed as the text it is. */
const Source = Node.create({
  name: 'source',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  parseHTML: () => [{ tag: 'pre[data-source]', preserveWhitespace: 'full', priority: 60 }],
  renderHTML: () => ['pre', { 'data-source': '' }, 0],
});

const Rule = Node.create({
  name: 'rule',
  group: 'block',
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr'],
});

const ONE = { default: 1, rendered: false };
const ALIGN = {
  default: null,
  parseHTML: (cell: HTMLElement) => cell.dataset.align ?? null,
  renderHTML: ({ align }: Record<string, unknown>) => (align ? { 'data-align': align } : {}),
};

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'row+',
  isolating: true,
  extendNodeSchema: (extension) => (extension.name === 'table' ? { tableRole: 'table' } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
});

const Row = Node.create({
  name: 'row',
  content: '(cell | header)+',
  extendNodeSchema: (extension) => (extension.name === 'row' ? { tableRole: 'row' } : {}),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

function cell(name: 'cell' | 'header', tag: 'td' | 'th') {
  return Node.create({
    name,
    content: 'paragraph',
    isolating: true,
    addAttributes: () => ({
      colspan: ONE,
      rowspan: ONE,
      colwidth: { default: null, rendered: false },
      align: ALIGN,
    }),
    extendNodeSchema: (extension) =>
      extension.name === name ? { tableRole: name === 'cell' ? 'cell' : 'header_cell' } : {},
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  });
}

const Break = Node.create({
  name: 'break',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

/** Somebody or something in Torv, by id. Its name is looked up where it is drawn. */
const Reference = Node.create({
  name: 'reference',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: false,
  addAttributes: () => ({
    to: {
      parseHTML: (element) => element.dataset.reference,
      renderHTML: ({ to }) => ({ 'data-reference': String(to) }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-reference]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
  renderText: () => '\ufffc',
});

function mark(name: string, tags: string[], more: { code?: boolean } = {}) {
  return Mark.create({
    name,
    ...more,
    excludes: name,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => [tags[0] ?? 'span', 0],
  });
}

const Link = Mark.create({
  name: 'link',
  inclusive: false,
  excludes: 'link',
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes(HTMLAttributes, { rel: 'noreferrer noopener', target: '_blank' }),
    0,
  ],
});

export const SCHEMA = [
  ...[Doc, Text, Paragraph, Heading, Quote, Bullets, Numbers, CodeBlock, Source, Rule],
  ...[Item, Table, Row, cell('header', 'th'), cell('cell', 'td'), Break, Reference, Link],
  mark('strong', ['strong', 'b']),
  mark('emphasis', ['em', 'i']),
  mark('strike', ['s', 'del', 'strike']),
  mark('code', ['code', 'kbd', 'tt'], { code: true }),
];
