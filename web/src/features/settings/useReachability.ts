import { useCore, useMe } from '../../app/core';
import type { Presence } from '../../core';
import { untilText } from '../../ui/moment';
import { choosePresence, PRESENCES, usePresence } from '../../ui/presence';
import { useTranslation } from '../../ui/useTranslation';
import { PAUSES, pauseUntil } from '../notifications/moments';

/** How one can be reached, and everything one may choose instead: for a menu and for a sheet. */
export function useReachability() {
  const { t, i18n } = useTranslation();
  const core = useCore();
  const { id, presence: told, presenceUntil } = useMe();
  const presence: Presence = usePresence(id) ?? told;
  return {
    presence,
    /** In words, how long one is not disturbed. */
    until:
      presence === 'dnd' && presenceUntil
        ? t('ownStatus.until', { moment: untilText(presenceUntil, i18n.language, t) })
        : undefined,
    presences: PRESENCES.map((one) => ({
      key: one,
      label: t(`presence.${one}`),
      choose: () => choosePresence(core, one),
    })),
    automatic: { label: t('presence.auto'), choose: () => choosePresence(core) },
    pauses: PAUSES.map((one) => ({
      key: one,
      label: t(`ownStatus.pauses.${one}`),
      choose: () => choosePresence(core, 'dnd', pauseUntil(one, new Date())),
    })),
  };
}
