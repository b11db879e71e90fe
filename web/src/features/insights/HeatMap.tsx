import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { InsightHours } from '../../core';
import { busiest, hourInWords, number } from './model';
import { Shown } from './Shown';
import { useWidth } from './useWidth';

const LEFT = 44;
const TOP = 20;
const ROW = 26;
const HEIGHT = TOP + 7 * ROW;
/** How wide it is about, before it is measured. */
const GUESS = 668;
/** Narrower, each third hour's words would touch. */
const NARROW_CELL = 16;
const LIGHTEST = 0.08;

const useStyles = makeStyles({
  root: {
    display: 'block',
    width: '100%',
    height: `${HEIGHT}px`,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
  },
  words: {
    fill: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  none: {
    fill: 'transparent',
    stroke: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { stroke: 'GrayText' },
  },
  cell: {
    fill: tokens.colorCompoundBrandStroke,
    stroke: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { fill: 'CanvasText', stroke: 'GrayText' },
  },
});

/** When of the week people write: messages in each hour of an average week. */
export function HeatMap({ hours }: { hours: InsightHours }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [place, width] = useWidth(GUESS);
  const cell = (width - LEFT) / 24;
  const each = cell < NARROW_CELL ? 6 : 3;
  const days = hours.cells.map((_, day) => weekday(day, i18n.language, true));
  const average = hours.cells.map((cells, day) =>
    cells.map((messages) => (hours.days[day] ? messages / hours.days[day] : 0)),
  );
  const most = Math.max(1, ...average.flat());
  const top = busiest(average);
  return (
    <Shown
      title={t('insights.hours')}
      lead={
        top
          ? t('insights.busiest', {
              day: weekday(top.day, i18n.language),
              from: hourInWords(top.hour, i18n.language),
              until: hourInWords(top.hour + 1, i18n.language),
              figure: number(Math.round(top.value), i18n.language),
            })
          : t('insights.hoursLead')
      }
      table={{
        heads: [t('insights.hour'), ...days],
        rows: Array.from({ length: 24 }, (_, hour) => [
          hourInWords(hour, i18n.language),
          ...average.map((cells) => number(Math.round(cells[hour] ?? 0), i18n.language)),
        ]),
      }}
    >
      <svg
        ref={place}
        className={styles.root}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`${t('insights.hours')}. ${t('insights.seeTable')}`}
      >
        {Array.from({ length: 24 / each }, (_, i) => (
          <text key={i} className={styles.words} x={LEFT + i * each * cell} y={12}>
            {String(i * each).padStart(2, '0')}
          </text>
        ))}
        {average.map((cells, day) => (
          <g key={day}>
            <text className={styles.words} x={0} y={TOP + day * ROW + 17}>
              {days[day]}
            </text>
            {cells.map((value, hour) => (
              <rect
                key={hour}
                className={value > 0 ? styles.cell : styles.none}
                fillOpacity={LIGHTEST + ((1 - LIGHTEST) * value) / most}
                x={LEFT + hour * cell + 1}
                y={TOP + day * ROW + 1}
                width={cell - 2}
                height={ROW - 2}
                rx={Math.min(4, cell / 4)}
              />
            ))}
          </g>
        ))}
      </svg>
    </Shown>
  );
}

/** The weekday, 0 being Monday. */
function weekday(day: number, language: string, isShort = false): string {
  return new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    weekday: isShort ? 'short' : 'long',
    timeZone: 'UTC',
  }).format(Date.UTC(2024, 0, 1 + day));
}
