import type { ReactNode } from 'react';
import { useCore } from '../../app/core';
import type { InsightCatalogue } from '../../core';
import { lazily } from '../../ui/lazily';
import { useAsked } from '../directory/useAsked';
import { NotAnswered } from '../settings/NotAnswered';
import { Growth } from './Growth';
import { LoadingOrganisation } from './Loading';
import { daysBefore } from './model';
import { Today } from './Today';

const FOUR_WEEKS = 27;
const QUARTER = 91;
const YEAR = 365;

const Below = lazily(() => import('./Below').then((it) => it.Below));
/** Only administrators see it, and with it comes a calendar. */
const Marks = lazily(() => import('./Marks').then((it) => it.Marks));

/** The figures of all together; after them those of the units, and what administrators say of both. */
export function Organisation({ catalogue, children }: { catalogue: InsightCatalogue; children?: ReactNode }) {
  const { insights } = useCore();
  const { administrator, lastDay, lastMonth, groupSize } = catalogue;
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
      Below.preload(),
      administrator && Marks.preload(),
    ]);
    return { today, story, hours, devices, used, adoption };
  });
  const shown = value ?? last;
  return (
    <>
      {problem ? (
        <NotAnswered problem={problem} onAgain={again} />
      ) : shown ? (
        <>
          <Today today={shown.today} least={groupSize} />
          {lastDay && <Growth catalogue={catalogue} story={shown.story} />}
          <Below catalogue={catalogue} {...shown} />
        </>
      ) : (
        <LoadingOrganisation />
      )}
      {children}
      {administrator && shown && !problem && (
        <Marks key={shown.story.baseline?.from} story={shown.story} onChanged={again} />
      )}
    </>
  );
}
