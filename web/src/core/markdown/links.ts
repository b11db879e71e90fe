import { type Node, parse } from './parse';

const MOST = 3;
const MAYBE = /https?:|www\./i;

/**
 * The first three pages that a text links to, each once, without what names a place in the page: those that the server shows
 * previews of. Torv's own pages are none.
 */
export function linksIn(text: string, ownHost: string): URL[] {
  if (!MAYBE.test(text)) return [];
  const pages = new Map<string, URL>();
  for (const href of hrefs(parse(text))) {
    const url = page(href);
    if (url && url.hostname !== ownHost) pages.set(url.href, url);
  }
  return [...pages.values()].slice(0, MOST);
}

function page(href: string): URL | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const isPage = ['http:', 'https:'].includes(url.protocol) && url.username + url.password === '';
  url.hash = '';
  return isPage ? url : undefined;
}

function hrefs(nodes: Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [node.href];
    return 'children' in node ? hrefs(node.children) : [];
  });
}
