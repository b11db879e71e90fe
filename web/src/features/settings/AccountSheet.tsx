import { Divider, makeStyles, PresenceBadge, Text, tokens } from '@fluentui/react-components';
import {
  AppsAddInRegular,
  ArrowLeftRegular,
  CheckmarkRegular,
  ChevronRightRegular,
  ClockRegular,
  EmojiEditRegular,
  PersonSyncRegular,
  SignOutRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useReadable } from '../../app/core';
import { installing } from '../../app/updates';
import type { Presence } from '../../core';
import { BADGES } from '../../ui/presence';
import { Sheet, SheetAction } from '../../ui/Sheet';
import { useTranslation } from '../../ui/useTranslation';
import { isStatusDialog } from '../notifications/statusDialog';
import { Myself } from './Myself';
import { useAccountItems } from './useAccountItems';
import { useReachability } from './useReachability';

const useStyles = makeStyles({
  tall: { maxHeight: '90dvh' },
  content: { rowGap: tokens.spacingVerticalXXS },
  head: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  heading: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  divider: { flexGrow: 0, margin: `${tokens.spacingVerticalXS} 0` },
});

/** What lies behind one's own face, for a thumb: how one can be reached is a step further in. */
export function AccountSheet({ onSignOut, onClose }: { onSignOut: () => void; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isPresence, setPresence] = useState(false);
  return (
    <Sheet
      label={t(isPresence ? 'ownStatus.presence' : 'settings.menu')}
      className={styles.tall}
      contentClassName={styles.content}
      onClose={onClose}
    >
      {isPresence ? (
        <Reachable onBack={() => setPresence(false)} onClose={onClose} />
      ) : (
        <Mine onPresence={() => setPresence(true)} onSignOut={onSignOut} onClose={onClose} />
      )}
    </Sheet>
  );
}

function Mine({
  onPresence,
  onSignOut,
  onClose,
}: {
  onPresence: () => void;
  onSignOut: () => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { presence, until } = useReachability();
  const items = useAccountItems();
  const way = useReadable(installing.way);
  const then = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <>
      <div className={styles.head}>
        <Myself />
      </div>
      <SheetAction
        label={t(`presence.${presence}`)}
        about={until}
        icon={<Sign presence={presence} />}
        end={<ChevronRightRegular />}
        onClick={onPresence}
      />
      <SheetAction
        label={t('ownStatus.set')}
        icon={<EmojiEditRegular />}
        onClick={then(() => isStatusDialog.set(true))}
      />
      <Divider className={styles.divider} />
      {items.map(({ key, label, icon, count, run }) => (
        <SheetAction key={key} label={label} icon={icon} end={count} onClick={then(run)} />
      ))}
      {way && (
        <SheetAction
          label={t('install.action')}
          about={way === 'ask' ? undefined : t(`install.${way}`)}
          icon={<AppsAddInRegular />}
          onClick={() => {
            if (way === 'ask') onClose();
            void installing.ask();
          }}
        />
      )}
      <Divider className={styles.divider} />
      <SheetAction label={t('settings.signOut')} icon={<SignOutRegular />} onClick={then(onSignOut)} />
    </>
  );
}

function Reachable({ onBack, onClose }: { onBack: () => void; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { presence, presences, automatic, pauses } = useReachability();
  const then = (choose: () => void) => () => {
    choose();
    onClose();
  };
  return (
    <>
      <SheetAction label={t('app.back')} icon={<ArrowLeftRegular />} onClick={onBack} />
      {presences.map(({ key, label, choose }) => (
        <SheetAction
          key={key}
          label={label}
          icon={<Sign presence={key} />}
          end={key === presence ? <CheckmarkRegular /> : undefined}
          isChosen={key === presence}
          onClick={then(choose)}
        />
      ))}
      <SheetAction label={automatic.label} icon={<PersonSyncRegular />} onClick={then(automatic.choose)} />
      <Text size={200} className={styles.heading}>
        {t('ownStatus.pause')}
      </Text>
      {pauses.map(({ key, label, choose }) => (
        <SheetAction key={key} label={label} icon={<ClockRegular />} onClick={then(choose)} />
      ))}
    </>
  );
}

function Sign({ presence }: { presence: Presence }) {
  return <PresenceBadge status={BADGES[presence]} aria-hidden />;
}
