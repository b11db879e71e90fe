import type { InsightAdoption, InsightCatalogue, InsightSeries, InsightStory, InsightUnits } from '../core';
import { idOf } from './people';

const DAYS = 91;
const LAST = Date.parse('2026-11-24T00:00Z');

/** A quarter of days: quieter at weekends, and more from the day of the event. */
const ROWS: InsightSeries['rows'] = Array.from({ length: DAYS }, (_, i) => {
  const day = new Date(LAST - (DAYS - 1 - i) * 86_400_000);
  const isFree = [0, 6].includes(day.getUTCDay());
  const messages = Math.round((isFree ? 0.15 : 1) * (i < 40 ? 9_800 : 22_000) * (1 + 0.06 * Math.sin(i)));
  const start = day.toISOString().slice(0, 10);
  const counted = { active: Math.round(messages * 0.8), messages };
  const hidden = i === 12;
  return { start, people: 44_981, hidden, running: false, values: hidden ? {} : counted };
});

const STORY: InsightStory = {
  baseline: { from: '2026-08-31', until: '2026-09-27', active: 7_100.5, messages: 9_800.2, days: 20 },
  now: { from: '2026-10-26', until: '2026-11-22', active: 18_000.1, messages: 22_013, days: 20 },
  growth: { active: 1.535, messages: 2.24 },
  marks: [{ id: idOf(950), day: '2026-10-05', text: 'alle skoler kom med' }],
  rows: ROWS,
};

const UNITS: InsightUnits = {
  period: 'week',
  start: '2026-11-16',
  metrics: ['active', 'messages'],
  path: [],
  items: [
    ['Børne- og Ungdomsforvaltningen', 18_211, 9_120, 71_204],
    ['Kultur- og Fritidsforvaltningen', 3_044, 1_502, 10_311],
    ['Sundheds- og Omsorgsforvaltningen', 11_930, 5_610, 40_877],
    ['Sekretariatet for Borgerrådgiveren', 14, undefined, undefined],
  ].map(([name, people, active, messages], i) => ({
    unit: idOf(960 + i),
    name: String(name),
    people: Number(people),
    hidden: active === undefined,
    values: active === undefined ? {} : { active: Number(active), messages: Number(messages) },
    units: i < 3 ? 7 : 0,
  })),
};

const METRICS = (
  [
    ['posts', 'messages', 'Opslag i kanaler', 'Posts in channels'],
    ['replies', 'messages', 'Svar i kanaler', 'Replies in channels'],
    ['chats', 'messages', 'Chatbeskeder', 'Chat messages'],
    ['reactions', 'reactions', 'Reaktioner', 'Reactions'],
  ] as const
).map(([key, counts, da, en]) => ({
  ...{ key, counts, periods: ['day', 'week', 'month'], unitPeriods: ['week'] },
  ...{ name: { da, en }, about: { da, en } },
}));

const WEEKS = {
  period: 'week',
  metrics: ['active', 'messages', ...METRICS.map(({ key }) => key)],
  rows: ['2026-11-02', '2026-11-09', '2026-11-16'].map((start, i) => ({
    ...{ start, people: 44_981, hidden: false, running: false },
    values: {
      ...{ active: 23_100 + 400 * i, messages: 110_000 + 900 * i },
      ...{ posts: 11_204, replies: 24_310 + 90 * i, chats: 74_486 + 810 * i, reactions: 31_022 },
    },
  })),
} satisfies InsightSeries;

const ADOPTION: InsightAdoption = {
  period: 'month',
  rows: ['2026-08-01', '2026-09-01', '2026-10-01'].map((start, i) => ({
    ...{ start, people: 44_981, active: 16_200 + 6_100 * i, share: (16_200 + 6_100 * i) / 44_981 },
    ...{ hidden: false, running: false },
  })),
};

/** What whoever leads one unit may see. */
export const MANAGED = {
  ...{ organisation: false, administrator: false, zone: 'Europe/Copenhagen' },
  ...{
    units: [{ id: idOf(962), name: 'Sundheds- og Omsorgsforvaltningen' }],
    metrics: METRICS,
    groupSize: 10,
  },
  ...{ since: '2026-08-01', lastDay: '2026-11-24', lastWeek: '2026-11-16', lastMonth: '2026-10-01' },
} satisfies InsightCatalogue;

/** What the server counts, for administrators; others see none. */
export function figures(part: string, query: URLSearchParams, isAdministrator: boolean): unknown {
  const period = query.get('period');
  switch (part) {
    case 'today':
      return {
        ...{ day: '2026-11-25', running: true, hidden: false, people: 44_981 },
        values: { active: 8_123, messages: 12_412 },
        before: { day: '2026-11-18', hidden: false, values: { active: 18_944, messages: 22_870 } },
      };
    case 'series':
      return period === 'day' ? { period, metrics: ['active', 'messages'], rows: ROWS } : WEEKS;
    case 'story':
      return STORY;
    case 'hours':
      return {
        from: '2026-10-28',
        until: '2026-11-24',
        hidden: false,
        days: [4, 4, 4, 4, 4, 4, 4],
        cells: CELLS,
      };
    case 'devices':
      return {
        period: 'week',
        rows: [
          { start: '2026-11-09', hidden: true, running: false, values: {} },
          { start: '2026-11-16', hidden: false, running: false, values: { computer: 15_011, phone: 9_204 } },
        ],
      };
    case 'units':
      return UNITS;
    case 'adoption':
      return ADOPTION;
    default:
      return {
        ...{ organisation: isAdministrator, administrator: isAdministrator, zone: 'Europe/Copenhagen' },
        ...{ units: [], metrics: METRICS, groupSize: 10, since: '2026-08-01' },
        ...{ lastDay: '2026-11-24', lastWeek: '2026-11-16', lastMonth: '2026-10-01' },
      } satisfies InsightCatalogue;
  }
}

const CELLS = Array.from({ length: 7 }, (_, day) =>
  Array.from({ length: 24 }, (_, hour) => {
    const isAtWork = hour >= 7 && hour < 17;
    return Math.round((day > 4 ? 300 : 2_000) * (isAtWork ? 4 - Math.abs(hour - 10) * 0.4 : 0.1));
  }),
);
