import { MenuItem, MenuItemRadio } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCore } from '../../app/core';
import { choosePresence, PRESENCES } from '../../ui/presence';

/** The lines of a menu in which one says how one can be reached. */
export function PresenceChoices() {
  const { t } = useTranslation();
  const core = useCore();
  return (
    <>
      {PRESENCES.map((one) => (
        <MenuItemRadio key={one} name="presence" value={one} onClick={() => choosePresence(core, one)}>
          {t(`presence.${one}`)}
        </MenuItemRadio>
      ))}
      <MenuItem icon={<span />} onClick={() => choosePresence(core)}>
        {t('presence.auto')}
      </MenuItem>
    </>
  );
}
