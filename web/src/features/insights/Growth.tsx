import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { InsightCatalogue, InsightSpan, InsightStory } from '../../core';
import { useAsked } from '../directory/useAsked';
import { NotAnswered } from '../settings/NotAnswered';
import { Compared } from './Compared';
import { Curve } from './Curve';
import { LoadingCurve } from './Loading';
import { number, periodInWords, reach } from './model';
import { pictureOf, save } from './picture';
import { Shown } from './Shown';

const PERIODS = ['day', 'week', 'month'] as const;
const METRICS = ['messages', 'active'] as const;

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL },
});

/** People and messages over time, by day, week or month, beside what they are compared with. */
export function Growth({ catalogue, story }: { catalogue: InsightCatalogue; story: InsightStory }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { insights } = useCore();
  const [period, setPeriod] = useState<InsightSpan['period']>('day');
  const [metric, setMetric] = useState<(typeof METRICS)[number]>('messages');
  const drawing = useRef<SVGSVGElement>(null);
  const until = catalogue.lastDay ?? '';
  const { baseline } = story;
  const span = { period, from: reach(period, until, baseline?.from), until };
  const { last, problem, again } = useAsked(`${period} ${span.from} ${until}`, (signal) =>
    insights.series(span, signal),
  );
  const language = i18n.language;
  const words = (hidden: boolean, known?: number) =>
    hidden
      ? t('insights.under', { count: catalogue.groupSize })
      : known === undefined
        ? '–'
        : number(known, language);
  // Until another period has come, the one before stays.
  const drawn = (last?.period ?? period) as InsightSpan['period'];
  const rows = last?.rows.filter(({ running }) => !running) ?? [];
  const isHidden = rows.some(({ hidden }) => hidden);
  const title = t(`insights.metrics.${metric}`);
  const picture = () => {
    if (!drawing.current) return;
    void pictureOf(drawing.current).then((blob) => save(blob, `torv-${metric}-${until}.png`));
  };
  return (
    <Shown
      title={t('insights.growth')}
      lead={isHidden ? t('insights.hiddenLead', { count: catalogue.groupSize }) : t('insights.growthLead')}
      table={{
        heads: [t(`insights.periods.${drawn}`), t('insights.metrics.active'), t('insights.metrics.messages')],
        rows: rows.map((row) => [
          periodInWords(row.start, drawn, language),
          words(row.hidden, row.values.active),
          words(row.hidden, row.values.messages),
        ]),
      }}
      file={insights.fileOf(span)}
      onPicture={picture}
      always={<Compared story={story} />}
    >
      <div className={`${styles.tabs} no-print`}>
        <TabList
          aria-label={t('insights.whatShown')}
          selectedValue={metric}
          onTabSelect={(_, { value: chosen }) => setMetric(chosen as typeof metric)}
        >
          {METRICS.map((key) => (
            <Tab key={key} value={key}>
              {t(`insights.metrics.${key}`)}
            </Tab>
          ))}
        </TabList>
        <TabList
          aria-label={t('insights.howOften')}
          selectedValue={period}
          onTabSelect={(_, { value: chosen }) => setPeriod(chosen as typeof period)}
        >
          {PERIODS.map((key) => (
            <Tab key={key} value={key}>
              {t(`insights.periods.${key}`)}
            </Tab>
          ))}
        </TabList>
      </div>
      {problem && <NotAnswered problem={problem} onAgain={again} />}
      {last ? (
        <Curve
          ref={drawing}
          period={drawn}
          points={rows.map((row) => ({ day: row.start, value: row.values[metric] }))}
          marks={story.marks}
          level={baseline && { ...baseline, value: drawn === 'day' ? baseline[metric] : undefined }}
          label={`${title}. ${t('insights.seeTable')}`}
        />
      ) : (
        !problem && <LoadingCurve />
      )}
    </Shown>
  );
}
