import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useLocation } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { Store } from '../../core/store';
import { momentText } from '../../ui/moment';
import { useNow } from '../../ui/useNow';
import { TextLink } from '../../ui/TextLink';
import { pressing, urgencyOf } from './model';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  overdue: { backgroundColor: tokens.colorStatusWarningBackground2 },
  link: { color: 'inherit', ':hover': { color: 'inherit' } },
});

/** What has been put away; it comes back with the next reminder, and when Torv is opened anew. */
const dismissed = new Store('');

/** A line on top while the time to read something is running out or over. */
export function MustReadBar() {
  const styles = useStyles();
  const now = useNow();
  const { t, i18n } = useTranslation();
  const open = useReadable(useCore().mustReads.open);
  const { pathname } = useLocation();
  const hidden = useReadable(dismissed);
  const due = pressing(open ?? [], now);
  const first = due[0];
  const key = due.map(({ id, mustRead }) => `${id} ${mustRead?.reminded}`).join();
  if (!first?.mustRead || key === hidden || pathname === '/must-read') return <div role="status" />;
  const isOverdue = urgencyOf(first, now) === 'overdue';
  const when = momentText(first.mustRead.deadline, i18n.language, t);
  return (
    <div role="status" className={mergeClasses(styles.root, isOverdue && styles.overdue)}>
      <Text size={200}>
        {t(isOverdue ? 'mustRead.barOverdue' : 'mustRead.bar', { count: due.length, when })}
      </Text>
      <TextLink to="/must-read" className={styles.link}>
        {t('mustRead.show')}
      </TextLink>
      <Button
        size="small"
        appearance="transparent"
        icon={<DismissRegular />}
        aria-label={t('mustRead.dismiss')}
        onClick={() => dismissed.set(key)}
      />
    </div>
  );
}
