import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { InsightToday } from '../../core';
import { NARROW } from '../../ui/media';
import { number, percent } from './model';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  tile: {
    display: 'grid',
    alignContent: 'start',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The day so far. */
export function Today({ today, least }: { today: InsightToday; least: number }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const figure = (value?: number) =>
    today.hidden ? t('insights.under', { count: least }) : number(value ?? 0, language);
  const before = (value?: number) =>
    value === undefined ? '' : t('insights.weekAgo', { figure: number(value, language) });
  const { active, messages } = today.values;
  const tiles = [
    { name: t('insights.activeToday'), figure: figure(active), note: before(today.before?.values.active) },
    {
      name: t('insights.messagesToday'),
      figure: figure(messages),
      note: before(today.before?.values.messages),
    },
    {
      name: t('insights.people'),
      figure: number(today.people, language),
      note:
        active === undefined || today.people === 0
          ? ''
          : t('insights.shareToday', { share: percent(active / today.people, language) }),
    },
  ];
  return (
    <dl className={styles.root}>
      {tiles.map((tile) => (
        <div key={tile.name} className={styles.tile}>
          <dt>{tile.name}</dt>
          <dd className={styles.figure}>{tile.figure}</dd>
          {tile.note && (
            <dd className={styles.quiet}>
              <Text size={200}>{tile.note}</Text>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
