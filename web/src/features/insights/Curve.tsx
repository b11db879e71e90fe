import { makeStyles, tokens, useMergedRefs } from '@fluentui/react-components';
import { scaleLinear, scaleTime } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Ref } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { InsightSpan } from '../../core';
import { dayInWords, number, periodInWords, type Point, runs } from './model';
import { useWidth } from './useWidth';

export const CURVE_HEIGHT = 280;
/** How wide it is about, before it is measured. */
const GUESS = 720;
/** A day, and a letter, with the room around it. */
const DAY = 96;
const LETTER = 11;
const EDGE = { right: 22, bottom: 28, left: 56 };
/** The words of events lie above the drawing, in lines so that neighbours do not hide each other. */
const LINE = 16;
const MOST_LINES = 3;

/** What a curve is compared with: a time, and how much it was then. */
export interface Level {
  from: string;
  until: string;
  value?: number;
}

const useStyles = makeStyles({
  root: {
    display: 'block',
    width: '100%',
    height: `${CURVE_HEIGHT}px`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
  grid: {
    stroke: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { stroke: 'GrayText', strokeWidth: '0.5px' },
  },
  words: {
    fill: tokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  line: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '2.5px',
    strokeLinejoin: 'round',
    '@media (forced-colors: active)': { stroke: 'Highlight' },
  },
  dot: {
    fill: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  area: {
    fill: tokens.colorCompoundBrandStroke,
    fillOpacity: 0.08,
    stroke: 'none',
    '@media (forced-colors: active)': { fill: 'Highlight' },
  },
  compared: {
    fill: tokens.colorNeutralForeground2,
    fillOpacity: 0.1,
    stroke: 'none',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
  level: {
    stroke: tokens.colorNeutralForeground2,
    strokeDasharray: '6 4',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  mark: {
    stroke: tokens.colorNeutralForeground2,
    strokeDasharray: '3 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});

/** One figure over time. It is a picture: the same stands in a table for whoever does not see it. */
export function Curve({
  points,
  marks,
  level,
  period = 'day',
  label,
  ref,
}: {
  points: Point[];
  marks: { day: string; text: string }[];
  level?: Level;
  period?: InsightSpan['period'];
  label: string;
  ref?: Ref<SVGSVGElement>;
}) {
  const styles = useStyles();
  const { i18n } = useTranslation();
  const [place, width] = useWidth(GUESS);
  const at = (day: string) => new Date(`${day}T00:00Z`);
  const first = points[0]?.day ?? '1970-01-01';
  const last = points.at(-1)?.day ?? first;
  const x = scaleTime([at(first), at(last)], [EDGE.left, width - EDGE.right]);
  const shown = marks.filter(({ day }) => day >= first && day <= last);
  const lines = Math.min(MOST_LINES, shown.length);
  const top = 12 + LINE * lines;
  const most = Math.max(1, level?.value ?? 0, ...points.map(({ value = 0 }) => value));
  const y = scaleLinear([0, most], [CURVE_HEIGHT - EDGE.bottom, top]).nice(4);
  const floor = CURVE_HEIGHT - EDGE.bottom;
  const draw = line<{ day: string; value: number }>(
    (point) => x(at(point.day)),
    (point) => y(point.value),
  );
  const fill = area<{ day: string; value: number }>(
    (point) => x(at(point.day)),
    floor,
    (point) => y(point.value),
  );
  const compared =
    level && level.until >= first && level.from <= last
      ? {
          left: x(at(level.from < first ? first : level.from)),
          right: x(at(level.until > last ? last : level.until)),
        }
      : undefined;
  const steps = Math.max(1, Math.ceil(points.length / Math.max(4, Math.floor(width / DAY))));
  const days = points.filter((_, i) => i % steps === 0);
  return (
    <svg
      ref={useMergedRefs(ref, place)}
      className={styles.root}
      viewBox={`0 0 ${width} ${CURVE_HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={EDGE.left} x2={width - EDGE.right} y1={y(tick)} y2={y(tick)} />
          <text className={styles.words} x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
            {number(tick, i18n.language)}
          </text>
        </g>
      ))}
      {days.map(({ day }) => (
        <text key={day} className={styles.words} x={x(at(day))} y={CURVE_HEIGHT - 8} textAnchor="middle">
          {periodInWords(day, period, i18n.language, true)}
        </text>
      ))}
      {compared && (
        <rect
          className={styles.compared}
          x={compared.left}
          width={compared.right - compared.left}
          y={top}
          height={floor - top}
        />
      )}
      {compared && level?.value !== undefined && (
        <line
          className={styles.level}
          data-ink
          x1={compared.left}
          x2={width - EDGE.right}
          y1={y(level.value)}
          y2={y(level.value)}
        />
      )}
      {shown.map(({ day, text }, i) => {
        const isLate = x(at(day)) > width * 0.6;
        const said = `${dayInWords(day, i18n.language)}: ${text}`;
        const height = LINE * (1 + (i % MOST_LINES));
        return (
          <g key={day + text}>
            <line
              className={styles.mark}
              data-ink
              x1={x(at(day))}
              x2={x(at(day))}
              y1={height - 10}
              y2={floor}
            />
            <text
              className={styles.words}
              x={x(at(day)) + (isLate ? -6 : 6)}
              y={height}
              textAnchor={isLate ? 'end' : 'start'}
            >
              {shortened(said, Math.floor(width / LETTER))}
            </text>
          </g>
        );
      })}
      {runs(points).map((run) =>
        run.length === 1 ? (
          <circle
            key={run[0]?.day}
            className={styles.dot}
            cx={x(at(run[0]?.day ?? first))}
            cy={y(run[0]?.value ?? 0)}
            r={3.5}
          />
        ) : (
          <g key={run[0]?.day}>
            <path className={styles.area} d={fill(run) ?? ''} />
            <path className={styles.line} d={draw(run) ?? ''} />
          </g>
        ),
      )}
    </svg>
  );
}

function shortened(words: string, letters: number): string {
  return words.length > letters ? `${words.slice(0, letters - 1)}…` : words;
}
