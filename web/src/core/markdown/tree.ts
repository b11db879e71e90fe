import type { Id } from '../types';
import { restored } from './limits';
import { literals } from './literal';
import type { Align } from './table';

/** A piece of a message as it is shown. Names of people are looked up when it is drawn. */
export type Node =
  | Container
  | { type: 'codeBlock'; text: string; language?: string }
  | { type: 'code' | 'text'; text: string }
  | { type: 'break' | 'rule' | 'everyone' | 'team' }
  | { type: 'tag'; id: Id }
  | { type: 'person'; id: Id }
  | { type: 'channel'; id: Id }
  | { type: 'message'; conversation: Id; id: Id };

export type Container =
  | {
      type: 'paragraph' | 'quote' | 'strong' | 'emphasis' | 'strike' | 'table' | 'row';
      children: Node[];
    }
  | { type: 'item'; checked?: boolean; children: Node[] }
  | { type: 'heading'; level: number; children: Node[] }
  | { type: 'list'; start?: number; children: Node[] }
  | { type: 'cell'; header: boolean; align?: Align; children: Node[] }
  | { type: 'link'; href: string; children: Node[] };

const DEEPEST = 64;
const SAFE_LINK = /^(?:https?:\/\/[^\s/\\?#]|mailto:[^\s?])/i;
const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PERSON = new RegExp(`^torv:person/(${ID})$`);
const TAG = new RegExp(`^torv:tag/(${ID})$`);
const CHANNEL = new RegExp(`^torv:channel/(${ID})$`);
const MESSAGE = new RegExp(`^torv:message/(${ID})/(${ID})$`);
const TASK = /^\[([ xX])\] +/;
// What only a character reference can bring in: controls, half characters and code points that are none.
// eslint-disable-next-line no-control-regex
const NO_CHARACTER = /[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const REMOVED = /[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * Grows the tree of a message from what a parser reports, and keeps what the wire promises: adjacent text is one node,
 * no link leads elsewhere than http, https or mail, none stands in another, and nothing is deeper than 64.
 */
export class Tree {
  readonly #root: Node[] = [];
  /** Where new nodes go. A frame without a node shows its content but not itself. */
  readonly #open: { node?: Container; children: Node[] }[] = [];
  #text = '';

  finished(): Node[] {
    this.#flush();
    return this.#root;
  }

  open(node: Container): void {
    const isShown = this.#open.length < DEEPEST && (node.type !== 'link' || this.#mayLink(node.href));
    if (!isShown) {
      this.#open.push({ children: this.#children() });
      return;
    }
    this.#flush();
    this.#open.push({ node, children: node.children });
  }

  close(): void {
    const node = this.#open.at(-1)?.node;
    if (!node) {
      this.#open.pop();
      return;
    }
    this.#flush();
    this.#open.pop();
    if (node.type === 'link') {
      node.href = address(node.href);
      if (node.children.length === 0) node.children.push({ type: 'text', text: node.href });
    }
    if (node.type === 'item') finishItem(node);
    if (node.children.length > 0 || node.type === 'item' || node.type === 'cell') this.#children().push(node);
  }

  text(text: string): void {
    this.#text += text;
  }

  leaf(node: Node): void {
    this.#flush();
    if ('text' in node) node.text = shown(node.text);
    this.#children().push(node);
  }

  /** What stands between < and >: an address, or somebody or something in Torv. Anything else is the text it was. */
  pointed(content: string, href: string): void {
    const inTorv = this.#isInLink() ? undefined : torv(content);
    if (inTorv) {
      this.leaf(inTorv);
    } else if (this.#mayLink(href)) {
      this.open({ type: 'link', href, children: [] });
      this.text(content);
      this.close();
    } else {
      this.text(SAFE_LINK.test(href) ? content : `<${content}>`);
    }
  }

  #children(): Node[] {
    return this.#open.at(-1)?.children ?? this.#root;
  }

  #isInLink(): boolean {
    return this.#open.some((frame) => frame.node?.type === 'link');
  }

  #mayLink(href: string): boolean {
    return SAFE_LINK.test(shown(href)) && !this.#isInLink();
  }

  #flush(): void {
    const text = shown(this.#text).replace(/[\t\n\f\r]/g, ' ');
    this.#text = '';
    let at = 0;
    if (!this.#isInLink() && this.#open.length < DEEPEST) {
      for (const { start, end, href } of literals(text)) {
        this.#push(text.slice(at, start));
        const children: Node[] = [{ type: 'text', text: text.slice(start, end) }];
        this.#children().push({ type: 'link', href, children });
        at = end;
      }
    }
    this.#push(text.slice(at));
  }

  #push(text: string): void {
    if (text) this.#children().push({ type: 'text', text });
  }
}

function torv(content: string): Node | undefined {
  const person = PERSON.exec(content)?.[1];
  if (person) return { type: 'person', id: person };
  const tag = TAG.exec(content)?.[1];
  if (tag) return { type: 'tag', id: tag };
  const channel = CHANNEL.exec(content)?.[1];
  if (channel) return { type: 'channel', id: channel };
  const message = MESSAGE.exec(content);
  if (message?.[1] && message[2]) return { type: 'message', conversation: message[1], id: message[2] };
  if (content === 'torv:team') return { type: 'team' };
  return content === 'torv:all' ? { type: 'everyone' } : undefined;
}

/** An item with one paragraph holds what is in it; a first text that begins with [ ] or [x] makes it a task. */
function finishItem(item: Container & { type: 'item' }): void {
  const first = item.children[0];
  const inline = first?.type === 'paragraph' ? first.children : undefined;
  const text = inline?.[0];
  const task = text?.type === 'text' ? TASK.exec(text.text) : undefined;
  if (inline && text?.type === 'text' && task) {
    item.checked = task[1] !== ' ';
    text.text = text.text.slice(task[0].length);
    if (!text.text) inline.shift();
  }
  if (item.children.filter((child) => child.type === 'paragraph').length === 1) {
    item.children = item.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child]));
  }
}

function shown(text: string): string {
  return restored(text).replace(NO_CHARACTER, '\ufffd').replace(REMOVED, '');
}

function address(href: string): string {
  return shown(href).replace(/[\s\p{Z}]/gu, encodeURIComponent);
}
