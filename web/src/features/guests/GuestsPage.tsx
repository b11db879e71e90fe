import {
  Button,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { GuestRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { Invitation } from '../../core';
import { date } from '../../ui/time';
import { NARROW } from '../../ui/media';
import { useLater } from '../../ui/useLater';
import { Empty } from '../../ui/Empty';
import { PlacePage } from '../../ui/PlacePage';
import { GuestList } from './GuestList';
import { useGuests } from './useGuests';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  invitation: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  whole: { [NARROW]: { whiteSpace: 'normal', overflowWrap: 'anywhere' } },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  // In the gap between what is above and below it: nothing moves when it comes.
  said: { minHeight: tokens.spacingVerticalXXL, marginBlock: `calc(-1 * ${tokens.spacingVerticalXXL})` },
});

/** Those whom I answer for, and invitations that nobody has used yet. */
export function GuestsPage({ isAll = false }: { isAll?: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { guests, hasMore, said, setSaid, loadMore, changed } = useGuests(isAll);
  const { invitations, withdraw } = useInvitations(isAll, setSaid);
  const showsSkeleton = useLater(!guests, 150);
  const isEmpty = guests?.length === 0 && invitations.length === 0;
  return (
    <PlacePage
      title={t(isAll ? 'admin.guests.title' : 'guests.mine')}
      lead={t(isAll ? 'admin.guests.lead' : 'guests.mineLead')}
      back={isAll ? '/admin' : '/'}
    >
      <div role="status" className={styles.said}>
        {said && <Text className={styles.quiet}>{said}</Text>}
      </div>
      {isEmpty && (
        <Empty
          icon={<GuestRegular />}
          title={t(isAll ? 'guests.noneAtAll' : 'guests.none')}
          lead={t('guests.noneLead')}
        />
      )}
      {!guests && showsSkeleton && (
        <Skeleton aria-hidden className={styles.section}>
          {Array.from({ length: 4 }, (_, i) => (
            <SkeletonItem key={i} size={40} />
          ))}
        </Skeleton>
      )}
      {guests && guests.length > 0 && <GuestList guests={guests} showsSponsor={isAll} onChange={changed} />}
      {hasMore && (
        <Button appearance="subtle" onClick={loadMore}>
          {t('members.more')}
        </Button>
      )}
      {invitations.length > 0 && (
        <section className={styles.section}>
          <Subtitle2 as="h2">{t('guests.waiting')}</Subtitle2>
          <ul className={styles.list}>
            {invitations.map((invitation) => (
              <Waiting key={invitation.id} invitation={invitation} onWithdraw={withdraw} />
            ))}
          </ul>
        </section>
      )}
    </PlacePage>
  );
}

function Waiting({
  invitation,
  onWithdraw,
}: {
  invitation: Invitation;
  onWithdraw: (invitation: Invitation) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { name, email, company, expiresAt } = invitation;
  return (
    <li className={styles.invitation}>
      <span>
        <Text className={styles.line}>{name}</Text>
        <Text size={200} className={mergeClasses(styles.line, styles.whole, styles.quiet)}>
          {[company, email, t('guests.linkUntil', { date: date(expiresAt, i18n.language) })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={t('guests.withdrawName', { name })}
        onClick={() => onWithdraw(invitation)}
      >
        {t('guests.withdraw')}
      </Button>
    </li>
  );
}

function useInvitations(isAll: boolean, onSaid: (said: string) => void) {
  const core = useCore();
  const { t } = useTranslation();
  const [invitations, setInvitations] = useState<Invitation[]>([]);
  useEffect(() => {
    if (!isAll) core.guests.invitations().then(setInvitations, () => undefined);
  }, [core, isAll]);
  const withdraw = ({ id, name }: Invitation) =>
    void core.guests.withdraw(id).then(
      () => {
        setInvitations((now) => now.filter((one) => one.id !== id));
        onSaid(t('guests.withdrawn', { name }));
      },
      () => onSaid(t('app.failed')),
    );
  return { invitations, withdraw };
}
