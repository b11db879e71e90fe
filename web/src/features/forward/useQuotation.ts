import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { Message } from '../../core';
import { nameOf } from '../../ui/names';
import { quotation } from './model';

/** Makes quotations in the words of whoever quotes. */
export function useQuotation(): (message: Message) => string {
  const { t } = useTranslation();
  const core = useCore();
  return (message) =>
    quotation(message, nameOf(core, message.author ?? ''), {
      person: (id) => nameOf(core, id),
      tag: (id) => core.tags.of(id).get()?.name ?? t('messages.tag'),
      all: t('messages.everyone'),
      team: t('messages.team'),
    });
}
