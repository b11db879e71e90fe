import type { TFunction } from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from '../ui/useTranslation';
import { useLocation } from 'react-router';
import type { Conversation } from '../core';
import { newsOf } from '../features/list/model';
import { titleOf } from '../ui/names';
import { pageTitle } from '../ui/pageTitle';
import unreadSign from '../ui/torv-unread.svg?no-inline';
import { useIsTitleDiscreet } from '../ui/useIsDiscreet';
import { useCore, useMe, useReadable } from './core';

/**
 * The window's title says how much is unread and where one is; its icon gets a dot, and that of the installed app the number. Where
 * names are to stay hidden it names nobody.
 */
export function useDocumentSigns(): void {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { conversations } = useReadable(core.list);
  const page = useReadable(pageTitle);
  const isDiscreet = useIsTitleDiscreet();
  const unread = conversations.filter((one) => newsOf(one) > 0).length;
  const open = conversations.find((one) => pathname.startsWith(`/c/${one.id}`));
  const title = open && !(isDiscreet && isPersonal(open)) ? titleOf(open, core, me, t) : undefined;
  const place =
    title ?? (isDiscreet && pathname.startsWith('/people/') ? undefined : page) ?? placeName(pathname, t);
  const isThread = /^\/c\/[^/]+\/t\//.test(pathname);
  const full = `${unread > 0 ? `(${unread}) ` : ''}${isThread ? `${t('messages.thread')} · ` : ''}${place} · Torv`;
  useEffect(() => {
    document.title = full;
  }, [full]);
  useEffect(() => {
    // Not in every browser, and refused where Torv is not installed.
    navigator.setAppBadge?.(unread).catch(() => undefined);
  }, [unread]);
  useEffect(() => () => void navigator.clearAppBadge?.().catch(() => undefined), []);
  const hasUnread = unread > 0;
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
    if (!icon || !hasUnread) return;
    const plain = icon.href;
    icon.href = unreadSign;
    return () => {
      icon.href = plain;
    };
  }, [hasUnread]);
}

/** Whether a conversation's title is the names of those in it, or what they themselves call it: that may be the name of a citizen. */
function isPersonal({ kind }: Conversation): boolean {
  return kind !== 'channel';
}

function placeName(pathname: string, t: TFunction): string {
  const [, first, second] = pathname.split('/');
  switch (first) {
    case 'activity':
      return t('places.activity');
    case 'teams':
      return t(second === 'find' ? 'teams.find' : 'places.teams');
    case 'people':
    case 'units':
      return t('places.people');
    case 'guests':
      return t('guests.mine');
    case 'insights':
      return t('insights.title');
    case 'admin':
      return t('admin.title');
    case 'settings':
      return t('settings.title');
    default:
      return t('places.chat');
  }
}
