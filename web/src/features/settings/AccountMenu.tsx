import {
  Button,
  CounterBadge,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  BookmarkRegular,
  CalendarClockRegular,
  ClipboardCheckmarkRegular,
  GuestRegular,
  KeyboardRegular,
  SettingsRegular,
  ShieldKeyholeRegular,
  SignOutRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import { openKeySheet } from '../../app/keySheetStore';
import { Problem } from '../../core';
import { isTouched } from '../../ui/media';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { usePresence } from '../../ui/presence';
import { InstallItem } from './InstallItem';
import { PresenceChoices } from './PresenceChoices';
import { SignOutFailed } from './SignOutFailed';

const useStyles = makeStyles({
  button: { minWidth: '40px', width: '40px', height: '40px', padding: 0, overflow: 'visible' },
  icon: { position: 'relative', width: '32px', height: '32px' },
  badge: { position: 'absolute', top: 0, right: 0 },
});

/** Behind one's own face: presence, settings, signing out. */
export function AccountMenu() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const navigate = useNavigate();
  const { may } = useReadable(core.session);
  const ending = useReadable(core.guests.ending);
  const scheduled = useReadable(core.scheduled.list);
  const mustReads = useReadable(core.mustReads.open)?.length ?? 0;
  const presence = usePresence(me.id) ?? me.presence;
  const [problem, setProblem] = useState<Problem>();
  const signOut = () => {
    setProblem(undefined);
    core.signOut().catch((error: unknown) => setProblem(Problem.of(error)));
  };
  return (
    <>
      <Menu positioning="below-end" checkedValues={{ presence: [presence] }}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="transparent"
            shape="circular"
            className={styles.button}
            aria-label={
              ending > 0
                ? `${t('settings.menu')}, ${t('guests.ending', { count: ending })}`
                : t('settings.menu')
            }
            icon={{
              className: styles.icon,
              children: (
                <>
                  <PersonAvatar id={me.id} size={32} presence />
                  {ending > 0 && <CounterBadge className={styles.badge} size="small" color="danger" dot />}
                </>
              ),
            }}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <PresenceChoices />
            <MenuDivider />
            {!isTouched && (
              <MenuItem icon={<KeyboardRegular />} onClick={() => openKeySheet()}>
                {t('keys.title')}
              </MenuItem>
            )}
            {(may?.inviteGuests || ending > 0) && (
              <MenuItem
                icon={<GuestRegular />}
                secondaryContent={ending > 0 ? t('guests.ending', { count: ending }) : undefined}
                onClick={() => void navigate('/guests')}
              >
                {t('guests.mine')}
              </MenuItem>
            )}
            <MenuItem
              icon={<ClipboardCheckmarkRegular />}
              secondaryContent={mustReads > 0 ? mustReads : undefined}
              onClick={() => void navigate('/must-read')}
            >
              {t('mustRead.title')}
            </MenuItem>
            <MenuItem icon={<BookmarkRegular />} onClick={() => void navigate('/saved')}>
              {t('saved.title')}
            </MenuItem>
            {scheduled.length > 0 && (
              <MenuItem icon={<CalendarClockRegular />} onClick={() => void navigate('/later')}>
                {t('later.title')}
              </MenuItem>
            )}
            <MenuItem icon={<SettingsRegular />} onClick={() => void navigate('/settings')}>
              {t('settings.title')}
            </MenuItem>
            <MenuItem icon={<ShieldKeyholeRegular />} onClick={() => void navigate('/settings/privacy')}>
              {t('settings.pages.privacy.title')}
            </MenuItem>
            <InstallItem />
            <MenuItem icon={<SignOutRegular />} onClick={signOut}>
              {t('settings.signOut')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {problem && <SignOutFailed problem={problem} onAgain={signOut} onClose={() => setProblem(undefined)} />}
    </>
  );
}
