import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { MustReadBoard } from '../../core';
import { percent } from './model';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  line: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  number: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
});

/** How many of those asked have answered, in words and as a bar. */
export function Share({
  name,
  count,
  isLarge = false,
}: {
  name?: string;
  count: MustReadBoard['count'];
  isLarge?: boolean;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { asked, answered } = count;
  const numbers = t('mustRead.share', {
    answered: answered.toLocaleString(i18n.language),
    asked: asked.toLocaleString(i18n.language),
  });
  return (
    <span className={styles.root}>
      <span className={styles.line}>
        <Text className={styles.name} size={isLarge ? 400 : 300} weight={isLarge ? 'semibold' : 'regular'}>
          {name ?? numbers}
        </Text>
        <Text className={styles.number} size={isLarge ? 400 : 200}>
          {name === undefined ? '' : `${numbers} · `}
          {t('mustRead.percent', { percent: percent(answered, asked) })}
        </Text>
      </span>
      <ProgressBar
        aria-hidden
        thickness={isLarge ? 'large' : 'medium'}
        value={asked === 0 ? 0 : answered / asked}
        color={answered === asked ? 'success' : 'brand'}
      />
    </span>
  );
}
