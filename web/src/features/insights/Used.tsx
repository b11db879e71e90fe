import { useTranslation } from '../../ui/useTranslation';
import type { InsightCatalogue, InsightSeries } from '../../core';
import { Bars } from './Bars';
import { number, periodInWords } from './model';
import { Shown } from './Shown';

type Metric = keyof InsightSeries['rows'][number]['values'];

/** What of Torv people use: each of its parts that is counted, in the latest week that is over. */
export function Used({ series, catalogue }: { series: InsightSeries; catalogue: InsightCatalogue }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'da';
  const parts = catalogue.metrics.filter(
    ({ key, counts }) => counts !== 'people' && key !== 'messages' && series.metrics.includes(key),
  );
  const rows = series.rows.filter(({ running }) => !running);
  const latest = rows.findLast(({ hidden }) => !hidden);
  if (!latest || parts.length === 0) return null;
  const of = (row: InsightSeries['rows'][number], key: string) => row.values[key as Metric];
  const most = Math.max(1, ...parts.map(({ key }) => of(latest, key) ?? 0));
  const words = (row: InsightSeries['rows'][number], key: string) =>
    row.hidden ? t('insights.under', { count: catalogue.groupSize }) : number(of(row, key) ?? 0, language);
  return (
    <Shown
      title={t('insights.used')}
      lead={t('insights.usedLead', { week: periodInWords(latest.start, 'week', language) })}
      table={{
        heads: [t('insights.periods.week'), ...parts.map(({ name }) => name[language])],
        rows: rows
          .toReversed()
          .map((row) => [
            periodInWords(row.start, 'week', language),
            ...parts.map(({ key }) => words(row, key)),
          ]),
      }}
    >
      <Bars
        bars={parts.map(({ key, name }) => ({
          name: name[language],
          share: (of(latest, key) ?? 0) / most,
          figure: words(latest, key),
        }))}
      />
    </Shown>
  );
}
