import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTextRegular, PrintRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { Route, Routes, useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { InsightCatalogue } from '../../core';
import { lazily } from '../../ui/lazily';
import { PlacePage } from '../../ui/PlacePage';
import { usePrinting } from '../../ui/printing';
import { useAsked } from '../directory/useAsked';
import { NotFound } from '../../ui/NotFound';
import { Failed } from '../directory/states';
import { LoadingOrganisation, LoadingSection } from './Loading';
import { dayInWords } from './model';
import { Organisation } from './Organisation';

const Units = lazily(() => import('./Units').then((it) => it.Units), LoadingSection);
const Story = lazily(() => import('./Story').then((it) => it.Story));

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    '@media print': { display: 'block' },
  },
  /** On paper there is no frame that says whose figures these are. */
  paper: { display: 'none', '@media print': { display: 'block' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
});

/** The numbers of the organisation, for whoever may see them. */
export function Insights() {
  const { insights } = useCore();
  const catalogue = useReadable(insights.catalogue);
  if (!catalogue) return <Asking />;
  if (!catalogue.organisation && catalogue.units.length === 0) return <NotFound />;
  return (
    <Routes>
      <Route index element={<Overview catalogue={catalogue} />} />
      {catalogue.organisation && <Route path="story" element={<Story />} />}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

/** Until it is known what I may see; and when there is no answer. */
function Asking() {
  const { t } = useTranslation();
  const { insights } = useCore();
  const { problem, again } = useAsked('', () => insights.discover());
  return (
    <PlacePage isWide back="/" title={t('insights.title')} lead={problem ? undefined : '\u00a0'}>
      {problem ? <Failed problem={problem} again={again} /> : <LoadingOrganisation />}
    </PlacePage>
  );
}

function Overview({ catalogue }: { catalogue: InsightCatalogue }) {
  usePrinting();
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { organisation } = useReadable(useCore().session);
  const { administrator, lastWeek } = catalogue;
  const units = lastWeek && (administrator || catalogue.units.length > 0) && (
    <Units week={lastWeek} catalogue={catalogue} />
  );
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
        <div className={styles.actions}>
          {catalogue.organisation && (
            <Button icon={<DocumentTextRegular />} onClick={() => void navigate('/insights/story')}>
              {t('insights.makeStory')}
            </Button>
          )}
          <Button appearance="subtle" icon={<PrintRegular />} onClick={() => print()}>
            {t('insights.print')}
          </Button>
        </div>
      }
    >
      <div className={styles.root} data-print>
        <Text block size={500} weight="semibold" className={styles.paper}>
          {t('insights.title')} · {organisation}
        </Text>
        {catalogue.organisation ? <Organisation catalogue={catalogue}>{units}</Organisation> : units}
        {!catalogue.organisation && !units && <Text as="p">{t('insights.noWeekYet')}</Text>}
        <Text as="p" className={styles.quiet}>
          {t('insights.howCounted', { count: catalogue.groupSize })}
        </Text>
      </div>
    </PlacePage>
  );
}
