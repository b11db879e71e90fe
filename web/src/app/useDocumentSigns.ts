import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { newsOf } from '../features/list/model';
import unreadSign from '../ui/torv-unread.svg?no-inline';
import { titleOf } from '../ui/names';
import { useCore, useMe, useReadable } from './core';

/** The window's title says how much is unread and where one is; its icon gets a dot, and that of the installed app the number. */
export function useDocumentSigns(): void {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { conversations, teams } = useReadable(core.list);
  const unread = conversations.filter((one) => newsOf(one) > 0).length;
  const open = conversations.find((one) => pathname.startsWith(`/c/${one.id}`));
  const place = open
    ? titleOf(open, core, me, t)
    : pathname === '/settings'
      ? t('settings.title')
      : pathname.startsWith('/teams')
        ? (teams.find((one) => pathname.startsWith(`/teams/${one.id}`))?.name ?? t('places.teams'))
        : pathname.startsWith('/admin')
          ? t('admin.title')
          : t('places.chat');
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${place} · Torv`;
  }, [unread, place]);
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
