import {
  Button,
  makeStyles,
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

const useStyles = makeStyles({
  button: { minWidth: '40px', width: '40px', height: '40px', padding: 0, overflow: 'visible' },
  icon: { width: '32px', height: '32px' },
});

/** Behind one's own face: presence, settings, signing out. */
export function AccountMenu() {
  const styles = useStyles();
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
          className={styles.button}
          aria-label={t('settings.menu')}
          icon={{ children: <PersonAvatar id={me.id} size={32} presence />, className: styles.icon }}
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
