import {
  BookmarkRegular,
  CalendarClockRegular,
  ClipboardCheckmarkRegular,
  GuestRegular,
  KeyboardRegular,
  SettingsRegular,
  ShieldKeyholeRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { openKeySheet } from '../../app/keySheetStore';
import { isTouched } from '../../ui/media';
import { useTranslation } from '../../ui/useTranslation';

export interface AccountItem {
  key: string;
  label: string;
  icon: ReactElement;
  /** How much is there. */
  count?: string;
  run: () => void;
}

/** What lies behind one's own face, beside how one can be reached and signing out. */
export function useAccountItems(): AccountItem[] {
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const { may } = useReadable(core.session);
  const ending = useReadable(core.guests.ending);
  const scheduled = useReadable(core.scheduled.list);
  const mustReads = useReadable(core.mustReads.open)?.length ?? 0;
  const to = (path: string) => () => void navigate(path);
  const items: (AccountItem | false | undefined)[] = [
    !isTouched && {
      key: 'keys',
      label: t('keys.title'),
      icon: <KeyboardRegular />,
      run: () => openKeySheet(),
    },
    (may?.inviteGuests || ending > 0) && {
      key: 'guests',
      label: t('guests.mine'),
      icon: <GuestRegular />,
      count: ending > 0 ? t('guests.ending', { count: ending }) : undefined,
      run: to('/guests'),
    },
    {
      key: 'mustRead',
      label: t('mustRead.title'),
      icon: <ClipboardCheckmarkRegular />,
      count: mustReads > 0 ? String(mustReads) : undefined,
      run: to('/must-read'),
    },
    { key: 'saved', label: t('saved.title'), icon: <BookmarkRegular />, run: to('/saved') },
    scheduled.length > 0 && {
      key: 'later',
      label: t('later.title'),
      icon: <CalendarClockRegular />,
      run: to('/later'),
    },
    { key: 'settings', label: t('settings.title'), icon: <SettingsRegular />, run: to('/settings') },
    {
      key: 'privacy',
      label: t('settings.pages.privacy.title'),
      icon: <ShieldKeyholeRegular />,
      run: to('/settings/privacy'),
    },
  ];
  return items.filter((one) => one !== false && one !== undefined);
}
