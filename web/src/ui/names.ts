import type { TFunction } from 'i18next';
import { useTranslation } from './useTranslation';
import { useMe, useCore, useReadable } from '../app/core';
import type { Conversation, Core, Id, Me } from '../core';

/** What a conversation is called: its own name, or those of the others in it. */
export function useTitle(conversation: Conversation): string {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  useReadable(core.person(conversation.people[0] ?? me.id));
  return titleOf(conversation, core, me, t);
}

export function titleOf(conversation: Conversation, core: Core, me: Me, t: TFunction): string {
  if (conversation.kind === 'self') return t('list.self', { name: me.name });
  if (conversation.name) return conversation.name;
  const others = conversation.people.map((id) => nameOf(core, id)).filter(Boolean);
  if (conversation.kind === 'direct') return others[0] ?? t('messages.unknown');
  const rest = conversation.members - 1 - others.length;
  return (
    others.map((name) => name.split(' ')[0]).join(', ') + (rest > 0 ? ` +${rest}` : '') || t('list.group')
  );
}

export function nameOf(core: Core, id: Id): string {
  return core.person(id).get()?.name ?? '';
}
