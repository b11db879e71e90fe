import { useTranslation } from '../../ui/useTranslation';
import type { InsightAdoption } from '../../core';
import { Bars } from './Bars';
import { number, percent, periodInWords } from './model';
import { Shown } from './Shown';

/** How many of the employees are there each month. */
export function Adoption({ adoption, least }: { adoption: InsightAdoption; least: number }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const rows = adoption.rows.filter(({ running }) => !running);
  if (rows.length === 0) return null;
  const hidden = t('insights.under', { count: least });
  const figures = rows.map((row) => ({
    name: periodInWords(row.start, 'month', language),
    share: row.share,
    figure: row.share === undefined ? hidden : percent(row.share, language),
    active: row.active === undefined ? hidden : number(row.active, language),
    people: number(row.people, language),
  }));
  return (
    <Shown
      title={t('insights.adoption')}
      lead={t('insights.adoptionLead')}
      table={{
        heads: [
          t('insights.periods.month'),
          t('insights.metrics.active'),
          t('insights.people'),
          t('insights.share'),
        ],
        rows: figures.map(({ name, active, people, figure }) => [name, active, people, figure]),
      }}
    >
      <Bars bars={figures} />
    </Shown>
  );
}
