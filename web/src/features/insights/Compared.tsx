import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { InsightStory } from '../../core';
import { growthOf, grown, number, spanInWords } from './model';

const METRICS = ['active', 'messages'] as const;

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXXXL, margin: 0 },
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  figure: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
});

/** How the latest four weeks compare with the baseline, on the average working day. Nothing without a baseline. */
export function Compared({ story }: { story: InsightStory }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const { baseline, now } = story;
  const known = METRICS.filter((metric) => growthOf(story, metric) !== undefined);
  if (!baseline || !now || known.length === 0) return null;
  return (
    <div className={styles.root}>
      <dl className={styles.figures}>
        {known.map((metric) => (
          <div key={metric} className={styles.one}>
            <dt>{t(`insights.metrics.${metric}`)}</dt>
            <dd className={styles.figure}>{grown(growthOf(story, metric) ?? 0, language)}</dd>
            <dd className={styles.quiet}>
              {t('insights.fromTo', {
                before: number(Math.floor(baseline[metric] ?? 0), language),
                after: number(Math.floor(now[metric] ?? 0), language),
              })}
            </dd>
          </div>
        ))}
      </dl>
      <Text size={200} className={styles.quiet}>
        {t('insights.comparedLead', {
          now: spanInWords(now.from, now.until, language),
          span: spanInWords(baseline.from, baseline.until, language),
        })}
      </Text>
    </div>
  );
}
