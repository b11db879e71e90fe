import MarkdownIt, { type Token } from 'markdown-it';
import type { Id } from '../types';

/** A piece of a message as it is shown. Names of people are looked up when it is drawn. */
export type Node =
  | {
      type: 'paragraph' | 'quote' | 'item' | 'strong' | 'emphasis' | 'strike' | 'table' | 'row';
      children: Node[];
    }
  | { type: 'heading'; level: number; children: Node[] }
  | { type: 'list'; start?: number; children: Node[] }
  | { type: 'cell'; header: boolean; children: Node[] }
  | { type: 'codeBlock' | 'code' | 'text'; text: string }
  | { type: 'break' | 'rule' | 'everyone' }
  | { type: 'link'; href: string; children: Node[] }
  | { type: 'person'; id: Id }
  | { type: 'channel'; id: Id }
  | { type: 'message'; conversation: Id; id: Id };

const markdown = new MarkdownIt('commonmark', { html: false, linkify: true }).enable([
  'table',
  'strikethrough',
  'linkify',
]);
const SAFE_LINK = /^(https?:|mailto:)/i;
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PERSON = new RegExp(`^torv:person/(${ID})$`);
const CHANNEL = new RegExp(`^torv:channel/(${ID})$`);
const MESSAGE = new RegExp(`^torv:message/(${ID})/(${ID})$`);

/** Reads Torv Markdown. HTML stays text, images become links, and only http, https and mailto are links. */
export function parse(text: string): Node[] {
  return new Reader(markdown.parse(text, {})).until();
}

/** The plain text of a message, for previews and for screen readers. */
export function plain(nodes: Node[], nameOf: (person: Id) => string): string {
  return nodes
    .map((node) => {
      if ('text' in node) return node.text;
      if (node.type === 'person') return `@${nameOf(node.id)}`;
      if (node.type === 'break') return ' ';
      return 'children' in node ? plain(node.children, nameOf) + (isBlock(node.type) ? ' ' : '') : '';
    })
    .join('');
}

function isBlock(type: Node['type']): boolean {
  return ['paragraph', 'heading', 'item', 'quote', 'row', 'cell'].includes(type);
}

class Reader {
  #at = 0;
  readonly #tokens: Token[];

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  until(close?: string): Node[] {
    const nodes: Node[] = [];
    for (let token = this.#next(); token && token.type !== close; token = this.#next()) {
      nodes.push(...this.#node(token));
    }
    return nodes;
  }

  #next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  #node(token: Token): Node[] {
    switch (token.type) {
      case 'inline':
        return new Reader(token.children ?? []).until();
      case 'text':
      case 'html_inline':
      case 'html_block':
        return token.content ? [{ type: 'text', text: token.content }] : [];
      case 'code_inline':
        return [{ type: 'code', text: token.content }];
      case 'fence':
      case 'code_block':
        return [{ type: 'codeBlock', text: token.content.replace(/\n$/, '') }];
      case 'softbreak':
      case 'hardbreak':
        return [{ type: 'break' }];
      case 'hr':
        return [{ type: 'rule' }];
      case 'image':
        return [link(String(token.attrGet('src') ?? ''), [{ type: 'text', text: token.content || 'image' }])];
      case 'paragraph_open':
        return token.hidden
          ? this.until('paragraph_close')
          : [{ type: 'paragraph', children: this.until('paragraph_close') }];
      case 'heading_open':
        return [
          { type: 'heading', level: Number(token.tag.slice(1)), children: this.until('heading_close') },
        ];
      case 'blockquote_open':
        return [{ type: 'quote', children: this.until('blockquote_close') }];
      case 'bullet_list_open':
        return [{ type: 'list', children: this.until('bullet_list_close') }];
      case 'ordered_list_open':
        return [
          {
            type: 'list',
            start: Number(token.attrGet('start') ?? 1),
            children: this.until('ordered_list_close'),
          },
        ];
      case 'list_item_open':
        return [{ type: 'item', children: this.until('list_item_close') }];
      case 'em_open':
        return [{ type: 'emphasis', children: this.until('em_close') }];
      case 'strong_open':
        return [{ type: 'strong', children: this.until('strong_close') }];
      case 's_open':
        return [{ type: 'strike', children: this.until('s_close') }];
      case 'table_open':
        return [{ type: 'table', children: this.until('table_close') }];
      case 'thead_open':
        return this.until('thead_close');
      case 'tbody_open':
        return this.until('tbody_close');
      case 'tr_open':
        return [{ type: 'row', children: this.until('tr_close') }];
      case 'th_open':
        return [{ type: 'cell', header: true, children: this.until('th_close') }];
      case 'td_open':
        return [{ type: 'cell', header: false, children: this.until('td_close') }];
      case 'link_open':
        return [this.#link(token)];
      default:
        return [];
    }
  }

  #link(token: Token): Node {
    const href = String(token.attrGet('href') ?? '');
    const children = this.until('link_close');
    return link(href, children, token.markup === 'autolink');
  }
}

function link(href: string, children: Node[], isAutolink = false): Node {
  if (isAutolink) {
    const person = PERSON.exec(href)?.[1];
    if (person) return { type: 'person', id: person };
    const channel = CHANNEL.exec(href)?.[1];
    if (channel) return { type: 'channel', id: channel };
    const message = MESSAGE.exec(href);
    if (message?.[1] && message[2]) return { type: 'message', conversation: message[1], id: message[2] };
    if (href === 'torv:all') return { type: 'everyone' };
  }
  return SAFE_LINK.test(href)
    ? { type: 'link', href, children }
    : { type: 'text', text: plain(children, String) };
}
