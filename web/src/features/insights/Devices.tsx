import { useTranslation } from '../../ui/useTranslation';
import type { InsightDevices } from '../../core';
import { Section } from '../../ui/Section';
import { number, periodInWords } from './model';
import { Figures } from './Shown';

/** On what people use Torv, week by week. Whoever uses both counts in both. */
export function Devices({ devices, least }: { devices: InsightDevices; least: number }) {
  const { t, i18n } = useTranslation();
  const words = (hidden: boolean, value?: number) =>
    hidden ? t('insights.under', { count: least }) : value === undefined ? '–' : number(value, i18n.language);
  // Where nobody's device is known there is nothing to tell: whoever was loaded with a demo has none.
  const known = devices.rows.filter(
    ({ running, hidden, values }) => !running && (hidden || (values.computer ?? 0) + (values.phone ?? 0) > 0),
  );
  if (known.length === 0) return null;
  return (
    <Section title={t('insights.devices')} lead={t('insights.devicesLead')}>
      <Figures
        label={t('insights.devices')}
        heads={[t('insights.periods.week'), t('insights.computer'), t('insights.phone')]}
        rows={known
          .toReversed()
          .map((row) => [
            periodInWords(row.start, 'week', i18n.language),
            words(row.hidden, row.values.computer),
            words(row.hidden, row.values.phone),
          ])}
      />
    </Section>
  );
}
