import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { SettingsRegular, SignOutRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useMe } from '../../app/core';
import type { Presence } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';

export const PRESENCES: Presence[] = ['available', 'busy', 'dnd', 'away', 'offline'];

/** Behind one's own face: presence, settings, signing out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const navigate = useNavigate();
  return (
    <Menu positioning="below-end" checkedValues={{ presence: [me.presence] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="transparent"
          shape="circular"
          aria-label={t('settings.menu')}
          icon={<PersonAvatar id={me.id} size={32} presence />}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {PRESENCES.map((one) => (
            <MenuItemRadio key={one} name="presence" value={one} onClick={() => void core.setPresence(one)}>
              {t(`presence.${one}`)}
            </MenuItemRadio>
          ))}
          <MenuItem onClick={() => void core.setPresence()}>{t('presence.auto')}</MenuItem>
          <MenuDivider />
          <MenuItem icon={<SettingsRegular />} onClick={() => void navigate('/settings')}>
            {t('settings.title')}
          </MenuItem>
          <MenuItem icon={<SignOutRegular />} onClick={() => void core.signOut()}>
            {t('settings.signOut')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
