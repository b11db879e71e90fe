import { Button, Text } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import type { Id } from '../../core';
import { useAsked } from '../directory/useAsked';
import { NotAnswered } from '../settings/NotAnswered';
import { Curve } from './Curve';
import { LoadingCurve } from './Loading';
import { daysBefore, number, periodInWords } from './model';
import { Figures } from './Shown';

const YEAR = 364;

/** The active people of a unit, week by week. */
export function UnitCurve({ unit, until, least }: { unit: Id; until: string; least: number }) {
  const { t, i18n } = useTranslation();
  const { insights } = useCore();
  const [isTable, setTable] = useState(false);
  const { value, problem, again } = useAsked(unit, (signal) =>
    insights.series({ period: 'week', from: daysBefore(until, YEAR), until, unit }, signal),
  );
  if (problem) return <NotAnswered problem={problem} onAgain={again} />;
  if (!value) return <LoadingCurve />;
  if (value.rows.length < 2) return null;
  const words = (hidden: boolean, known?: number) =>
    hidden ? t('insights.under', { count: least }) : number(known ?? 0, i18n.language);
  return (
    <>
      <Text weight="semibold">{t('insights.activeByWeek')}</Text>
      {isTable ? (
        <Figures
          label={t('insights.activeByWeek')}
          heads={[t('insights.periods.week'), t('insights.metrics.active'), t('insights.metrics.messages')]}
          rows={value.rows.map((row) => [
            periodInWords(row.start, 'week', i18n.language),
            words(row.hidden, row.values.active),
            words(row.hidden, row.values.messages),
          ])}
        />
      ) : (
        <Curve
          period="week"
          points={value.rows.map((row) => ({ day: row.start, value: row.values.active }))}
          marks={[]}
          label={`${t('insights.activeByWeek')}. ${t('insights.seeTable')}`}
        />
      )}
      <div className="no-print">
        <Button icon={<TableRegular />} aria-pressed={isTable} onClick={() => setTable((now) => !now)}>
          {t('insights.asTable')}
        </Button>
      </div>
    </>
  );
}
