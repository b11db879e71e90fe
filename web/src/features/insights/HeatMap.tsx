import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { InsightHours } from '../../core';
import { number } from './model';
import { Shown } from './Shown';

const CELL = 26;
const LEFT = 44;
const TOP = 20;

const useStyles = makeStyles({
  root: {
    display: 'block',
    width: '100%',
    height: 'auto',
    fontSize: '11px',
    fontFamily: tokens.fontFamilyBase,
  },
  words: { fill: tokens.colorNeutralForeground2 },
  none: { fill: 'transparent', stroke: tokens.colorNeutralStroke2 },
  cell: { fill: tokens.colorBrandBackground, stroke: tokens.colorNeutralStroke2, forcedColorAdjust: 'none' },
});

/** When of the week people write: messages in each hour of an average week. */
export function HeatMap({ hours }: { hours: InsightHours }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const days = hours.cells.map((_, day) =>
    new Intl.DateTimeFormat(i18n.language === 'da' ? 'da-DK' : 'en-GB', {
      weekday: 'short',
      timeZone: 'UTC',
    }).format(Date.UTC(2024, 0, 1 + day)),
  );
  const average = hours.cells.map((cells, day) =>
    cells.map((messages) => (hours.days[day] ? messages / hours.days[day] : 0)),
  );
  const most = Math.max(1, ...average.flat());
  return (
    <Shown
      title={t('insights.hours')}
      lead={t('insights.hoursLead')}
      table={{
        heads: [t('insights.hour'), ...days],
        rows: Array.from({ length: 24 }, (_, hour) => [
          `${String(hour).padStart(2, '0')}`,
          ...average.map((cells) => number(Math.round(cells[hour] ?? 0), i18n.language)),
        ]),
      }}
    >
      <svg
        className={styles.root}
        viewBox={`0 0 ${LEFT + 24 * CELL} ${TOP + 7 * CELL}`}
        role="img"
        aria-label={`${t('insights.hours')}. ${t('insights.seeTable')}`}
      >
        {Array.from({ length: 8 }, (_, i) => (
          <text key={i} className={styles.words} x={LEFT + i * 3 * CELL} y={12}>
            {String(i * 3).padStart(2, '0')}
          </text>
        ))}
        {average.map((cells, day) => (
          <g key={day}>
            <text className={styles.words} x={0} y={TOP + day * CELL + 17}>
              {days[day]}
            </text>
            {cells.map((value, hour) => (
              <rect
                key={hour}
                className={value > 0 ? styles.cell : styles.none}
                fillOpacity={0.08 + (0.92 * value) / most}
                x={LEFT + hour * CELL + 1}
                y={TOP + day * CELL + 1}
                width={CELL - 2}
                height={CELL - 2}
                rx={4}
              />
            ))}
          </g>
        ))}
      </svg>
    </Shown>
  );
}
