import { useCore } from '../../app/core';
import type { InsightCatalogue } from '../../core';
import { lazily } from '../../ui/lazily';
import { Suspense } from 'react';
import { useAsked } from '../directory/useAsked';
import { NotAnswered } from '../settings/NotAnswered';
import { Adoption } from './Adoption';
import { Devices } from './Devices';
import { Growth } from './Growth';
import { HeatMap } from './HeatMap';
import { daysBefore } from './model';
import { Today } from './Today';
import { Used } from './Used';

const FOUR_WEEKS = 27;
const QUARTER = 91;
const YEAR = 365;

/** Only administrators see it, and with it comes a calendar. */
const Marks = lazily(() => import('./Marks').then((it) => it.Marks));

/** The figures of all together. */
export function Organisation({ catalogue }: { catalogue: InsightCatalogue }) {
  const { insights } = useCore();
  const { lastDay, lastMonth, groupSize } = catalogue;
  const { value, last, problem, again } = useAsked(lastDay ?? '', async (signal) => {
    const [today, story, hours, devices, used, adoption] = await Promise.all([
      insights.today(signal),
      insights.story(signal),
      lastDay ? insights.hours(daysBefore(lastDay, FOUR_WEEKS), lastDay, signal) : undefined,
      lastDay ? insights.devices(daysBefore(lastDay, QUARTER), lastDay, signal) : undefined,
      lastDay
        ? insights.series({ period: 'week', from: daysBefore(lastDay, QUARTER), until: lastDay }, signal)
        : undefined,
      lastMonth ? insights.adoption(daysBefore(lastMonth, YEAR), lastMonth, signal) : undefined,
    ]);
    return { today, story, hours, devices, used, adoption };
  });
  const shown = value ?? last;
  if (problem) return <NotAnswered problem={problem} onAgain={again} />;
  if (!shown) return null;
  const { today, story, hours, devices, used, adoption } = shown;
  return (
    <>
      <Today today={today} least={groupSize} />
      {lastDay && <Growth catalogue={catalogue} story={story} />}
      {adoption && adoption.rows.length > 0 && <Adoption adoption={adoption} least={groupSize} />}
      {used && <Used series={used} catalogue={catalogue} />}
      {hours && !hours.hidden && <HeatMap hours={hours} />}
      {devices && devices.rows.length > 0 && <Devices devices={devices} least={groupSize} />}
      {catalogue.administrator && (
        <Suspense>
          <Marks key={story.baseline?.from} story={story} onChanged={again} />
        </Suspense>
      )}
    </>
  );
}
