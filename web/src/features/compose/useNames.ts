import { useCallback } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { Readable } from '../../core';
import type { Named } from './views';

/** What stands for a reference while one writes: a name that is looked up, and drawn again when it changes. */
export function useNames(isInChannel: boolean): (reference: string) => Named {
  const core = useCore();
  const { t } = useTranslation();
  return useCallback(
    (reference) => {
      const [kind, id = ''] = reference.split('/');
      const named = <T>(readable: Readable<T>, sign: string, nameOf: (value: T) => string): Named => ({
        get: () => sign + nameOf(readable.get()),
        subscribe: (listener) => readable.subscribe(listener),
      });
      const fixed = (name: string): Named => ({ get: () => name, subscribe: () => () => undefined });
      switch (kind) {
        case 'person':
          return named(core.person(id), '@', (person) => person?.name ?? t('messages.unknown'));
        case 'tag':
          return named(core.tags.of(id), '@', (tag) => tag?.name ?? t('messages.tag'));
        case 'channel':
          return named(core.conversation(id), '#', (channel) => channel?.name ?? t('messages.channel'));
        case 'message':
          return fixed(t('messages.message'));
        case 'team':
          return fixed(`@${t('messages.team')}`);
        default:
          return fixed(`@${t(isInChannel ? 'messages.wholeChannel' : 'messages.everyone')}`);
      }
    },
    [core, t, isInChannel],
  );
}
