import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTextRegular, PrintRegular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { InsightCatalogue } from '../../core';
import { PlacePage } from '../../ui/PlacePage';
import { lazily } from '../../ui/lazily';
import { usePrinting } from '../../ui/printing';
import { useAsked } from '../directory/useAsked';
import { NotFound } from '../messages/NothingChosen';
import { NotAnswered } from '../settings/NotAnswered';
import { Devices } from './Devices';
import { Growth } from './Growth';
import { HeatMap } from './HeatMap';
import { Marks } from './Marks';
import { dayInWords, daysBefore } from './model';
import { Today } from './Today';

const Units = lazily(() => import('./Units').then((it) => it.Units));
const Story = lazily(() => import('./Story').then((it) => it.Story));
const FOUR_WEEKS = 27;
const QUARTER = 91;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    '@media print': { display: 'block' },
  },
});

/** The numbers of the organisation, for whoever may see them. */
export function Insights() {
  const { insights } = useCore();
  const catalogue = useReadable(insights.catalogue);
  if (!catalogue) return null;
  if (!catalogue.organisation && catalogue.units.length === 0) return <NotFound />;
  return (
    <Routes>
      <Route index element={<Overview catalogue={catalogue} />} />
      {catalogue.organisation && (
        <Route
          path="story"
          element={
            <Suspense>
              <Story />
            </Suspense>
          }
        />
      )}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function Overview({ catalogue }: { catalogue: InsightCatalogue }) {
  usePrinting();
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  return (
    <PlacePage
      isWide
      back="/"
      title={t('insights.title')}
      lead={
        catalogue.since
          ? t('insights.lead', { day: dayInWords(catalogue.since, i18n.language) })
          : t('insights.notYet')
      }
      action={
        <>
          {catalogue.organisation && (
            <Button icon={<DocumentTextRegular />} onClick={() => void navigate('/insights/story')}>
              {t('insights.makeStory')}
            </Button>
          )}{' '}
          <Button appearance="subtle" icon={<PrintRegular />} onClick={() => print()}>
            {t('insights.print')}
          </Button>
        </>
      }
    >
      <div className={styles.root} data-print>
        {catalogue.organisation && <Organisation catalogue={catalogue} />}
        {catalogue.lastWeek && (
          <Suspense>
            <Units week={catalogue.lastWeek} least={catalogue.groupSize} />
          </Suspense>
        )}
        <Text as="p">{t('insights.howCounted', { count: catalogue.groupSize })}</Text>
      </div>
    </PlacePage>
  );
}

function Organisation({ catalogue }: { catalogue: InsightCatalogue }) {
  const { insights } = useCore();
  const { lastDay, groupSize } = catalogue;
  const { value, last, problem, again } = useAsked(lastDay ?? '', async (signal) => {
    const [today, story, hours, devices] = await Promise.all([
      insights.today(signal),
      insights.story(signal),
      lastDay ? insights.hours(daysBefore(lastDay, FOUR_WEEKS), lastDay, signal) : undefined,
      lastDay ? insights.devices(daysBefore(lastDay, QUARTER), lastDay, signal) : undefined,
    ]);
    return { today, story, hours, devices };
  });
  const shown = value ?? last;
  if (problem) return <NotAnswered problem={problem} onAgain={again} />;
  if (!shown) return null;
  const { today, story, hours, devices } = shown;
  return (
    <>
      <Today today={today} least={groupSize} />
      {lastDay && <Growth catalogue={catalogue} marks={story.marks} />}
      {hours && !hours.hidden && <HeatMap hours={hours} />}
      {devices && devices.rows.length > 0 && <Devices devices={devices} least={groupSize} />}
      {catalogue.administrator && <Marks key={story.baseline?.from} story={story} onChanged={again} />}
    </>
  );
}
