import type { TFunction } from 'i18next';
import type { Core, Id } from '../core';
import { type Node, parse, plain } from '../core/markdown/parse';
import { nameOf } from './names';

/** A message on one line, in the language of whoever reads it. */
export function plainText(markdown: string, core: Core, t: TFunction): string {
  return plainNodes(parse(markdown), core, t);
}

export function plainNodes(nodes: Node[], core: Core, t: TFunction): string {
  const words = {
    everyone: t('messages.everyone'),
    team: t('messages.team'),
    tag: t('messages.tag'),
    channel: t('messages.channel'),
    message: t('messages.message'),
  };
  const tagOf = (id: Id) => core.tags.of(id).get()?.name;
  return plain(nodes, (id) => nameOf(core, id), words, tagOf);
}
