import { MenuItem, MenuItemRadio } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../app/core';
import type { Presence } from '../../core';
import { prefer } from '../../ui/preferences';
import { PRESENCES } from '../../ui/presence';

/** The lines of a menu in which one says how one can be reached. */
export function PresenceChoices() {
  const { t } = useTranslation();
  const core = useCore();
  const choose = (presence?: Presence) => {
    prefer({ looksOffline: presence === 'offline' });
    void core.setPresence(presence);
  };
  return (
    <>
      {PRESENCES.map((one) => (
        <MenuItemRadio key={one} name="presence" value={one} onClick={() => choose(one)}>
          {t(`presence.${one}`)}
        </MenuItemRadio>
      ))}
      <MenuItem icon={<span />} onClick={() => choose()}>
        {t('presence.auto')}
      </MenuItem>
    </>
  );
}
