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
  tokens,
} from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons';
import { type ReactElement, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import { Problem } from '../../core';
import { useIsNarrow } from '../../ui/media';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { usePresence } from '../../ui/presence';
import { AccountSheet } from './AccountSheet';
import { InstallItem } from './InstallItem';
import { Myself } from './Myself';
import { PresenceChoices } from './PresenceChoices';
import { SignOutFailed } from './SignOutFailed';
import { useAccountItems } from './useAccountItems';

const useStyles = makeStyles({
  button: { minWidth: '40px', width: '40px', height: '40px', padding: 0, overflow: 'visible' },
  icon: { position: 'relative', width: '32px', height: '32px' },
  badge: { position: 'absolute', top: 0, right: 0 },
  head: { maxWidth: '280px', padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}` },
});

/** Behind one's own face: presence, settings, signing out. */
export function AccountMenu() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const isNarrow = useIsNarrow();
  const ending = useReadable(core.guests.ending);
  const [isSheet, setSheet] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const signOut = () => {
    setProblem(undefined);
    core.signOut().catch((error: unknown) => setProblem(Problem.of(error)));
  };
  const face = (
    <Button
      appearance="transparent"
      shape="circular"
      className={styles.button}
      aria-label={
        ending > 0 ? `${t('settings.menu')}, ${t('guests.ending', { count: ending })}` : t('settings.menu')
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
      {...(isNarrow && { 'aria-haspopup': 'dialog', onClick: () => setSheet(true) })}
    />
  );
  return (
    <>
      {isNarrow ? face : <FaceMenu face={face} onSignOut={signOut} />}
      {isSheet && <AccountSheet onSignOut={signOut} onClose={() => setSheet(false)} />}
      {problem && <SignOutFailed problem={problem} onAgain={signOut} onClose={() => setProblem(undefined)} />}
    </>
  );
}

function FaceMenu({ face, onSignOut }: { face: ReactElement; onSignOut: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const me = useMe();
  const presence = usePresence(me.id) ?? me.presence;
  const items = useAccountItems();
  return (
    <Menu positioning="below-end" checkedValues={{ presence: [presence] }}>
      <MenuTrigger disableButtonEnhancement>{face}</MenuTrigger>
      <MenuPopover>
        <div className={styles.head}>
          <Myself />
        </div>
        <MenuDivider />
        <MenuList>
          <PresenceChoices />
          <MenuDivider />
          {items.map(({ key, label, icon, count, run }) => (
            <MenuItem key={key} icon={icon} secondaryContent={count} onClick={run}>
              {label}
            </MenuItem>
          ))}
          <InstallItem />
          <MenuItem icon={<SignOutRegular />} onClick={onSignOut}>
            {t('settings.signOut')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
