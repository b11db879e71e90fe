import type { TFunction } from 'i18next';
import type { Core } from '../core';
import { parse, plain } from '../core/markdown/parse';
import { nameOf } from './names';

/** A message on one line, in the language of whoever reads it. */
export function plainText(markdown: string, core: Core, t: TFunction): string {
  return plain(parse(markdown), (id) => nameOf(core, id), {
    everyone: t('messages.everyone'),
    channel: t('messages.channel'),
    message: t('messages.message'),
  });
}
