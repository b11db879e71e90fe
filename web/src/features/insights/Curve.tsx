import { makeStyles, tokens } from '@fluentui/react-components';
import { scaleLinear, scaleTime } from 'd3-scale';
import { line } from 'd3-shape';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../../ui/media';
import { dayInWords, number, type Point, runs } from './model';

const ROOMY = { width: 720, height: 260, days: 6, letters: 60 };
/** On a phone: drawn smaller, so that its words are not. */
const NARROW = { width: 360, height: 240, days: 3, letters: 28 };
const EDGE = { top: 28, right: 16, bottom: 28, left: 56 };

const useStyles = makeStyles({
  root: {
    display: 'block',
    width: '100%',
    height: 'auto',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  grid: { stroke: tokens.colorNeutralStroke2 },
  words: { fill: tokens.colorNeutralForeground2 },
  line: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '2.5px',
    strokeLinejoin: 'round',
  },
  dot: { fill: tokens.colorCompoundBrandStroke },
  mark: { stroke: tokens.colorNeutralForeground2, strokeDasharray: '3 3' },
});

/** One figure over time. It is a picture: the same stands in a table for whoever does not see it. */
export function Curve({
  points,
  marks,
  label,
  ref,
}: {
  points: Point[];
  marks: { day: string; text: string }[];
  label: string;
  ref?: Ref<SVGSVGElement>;
}) {
  const styles = useStyles();
  const { i18n } = useTranslation();
  const size = useIsNarrow() ? NARROW : ROOMY;
  const at = (day: string) => new Date(`${day}T00:00Z`);
  const first = points[0]?.day ?? '1970-01-01';
  const last = points.at(-1)?.day ?? first;
  const x = scaleTime([at(first), at(last)], [EDGE.left, size.width - EDGE.right]);
  const most = Math.max(1, ...points.map(({ value = 0 }) => value));
  const y = scaleLinear([0, most], [size.height - EDGE.bottom, EDGE.top]).nice(4);
  const draw = line<{ day: string; value: number }>(
    (point) => x(at(point.day)),
    (point) => y(point.value),
  );
  const steps = Math.max(1, Math.ceil(points.length / size.days));
  const days = points.filter((_, i) => i % steps === 0);
  const shown = marks.filter(({ day }) => day >= first && day <= last);
  return (
    <svg
      ref={ref}
      className={styles.root}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            className={styles.grid}
            x1={EDGE.left}
            x2={size.width - EDGE.right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text className={styles.words} x={EDGE.left - 8} y={y(tick) + 4} textAnchor="end">
            {number(tick, i18n.language)}
          </text>
        </g>
      ))}
      {days.map(({ day }) => (
        <text key={day} className={styles.words} x={x(at(day))} y={size.height - 8} textAnchor="middle">
          {dayInWords(day, i18n.language, true)}
        </text>
      ))}
      {shown.map(({ day, text }) => {
        const isLate = x(at(day)) > size.width * 0.6;
        return (
          <g key={day + text}>
            <line
              className={styles.mark}
              x1={x(at(day))}
              x2={x(at(day))}
              y1={EDGE.top - 8}
              y2={size.height - EDGE.bottom}
            />
            <text
              className={styles.words}
              x={x(at(day)) + (isLate ? -6 : 6)}
              y={EDGE.top - 12}
              textAnchor={isLate ? 'end' : 'start'}
            >
              {text.length > size.letters ? `${text.slice(0, size.letters - 1)}…` : text}
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
          <path key={run[0]?.day} className={styles.line} d={draw(run) ?? ''} />
        ),
      )}
    </svg>
  );
}
