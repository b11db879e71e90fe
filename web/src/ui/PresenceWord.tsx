import { makeStyles, PresenceBadge, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from './useTranslation';
import type { Presence } from '../core';
import { BADGES } from './presence';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    verticalAlign: 'bottom',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
});

/** Whether somebody can be reached: a sign with a shape of its own, and the word. */
export function PresenceWord({ presence }: { presence: Presence }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <span className={styles.root}>
      <PresenceBadge status={BADGES[presence]} size="small" aria-hidden />
      <Text size={200}>{t(`presence.${presence}`)}</Text>
    </span>
  );
}
