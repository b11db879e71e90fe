import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ImageRegular, PrintRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { InsightStory } from '../../core';
import { PlacePage } from '../../ui/PlacePage';
import { usePrinting } from '../../ui/printing';
import { pictureOf, save } from './picture';
import { useAsked } from '../directory/useAsked';
import { NotAnswered } from '../settings/NotAnswered';
import { Curve } from './Curve';
import { dayInWords, daysBefore, growthOf, number, percent, rounded } from './model';

/** So many days the server puts into one file. */
const LONGEST = 1_199;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    '@media print': { display: 'block' },
  },
  answers: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
});

/** What one sends to a newspaper or a board: a headline, three answers, the curve, and how it was counted. */
export function Story() {
  usePrinting();
  const { t } = useTranslation();
  const { insights, session } = useCore();
  const navigate = useNavigate();
  const { organisation } = useReadable(session);
  const { value, problem, again } = useAsked('story', (signal) => insights.story(signal));
  return (
    <PlacePage
      back="/insights"
      title={t('insights.story')}
      action={
        <>
          <Button appearance="subtle" onClick={() => void navigate('/insights')}>
            {t('insights.allFigures')}
          </Button>{' '}
          <Button icon={<PrintRegular />} disabled={!value?.now} onClick={() => print()}>
            {t('insights.print')}
          </Button>
        </>
      }
    >
      {problem && <NotAnswered problem={problem} onAgain={again} />}
      {value && !value.now && <Text>{t('insights.noStory')}</Text>}
      {value?.now && <Told story={value} now={value.now} organisation={organisation ?? ''} />}
    </PlacePage>
  );
}

function Told({
  story,
  now,
  organisation,
}: {
  story: InsightStory;
  now: NonNullable<InsightStory['now']>;
  organisation: string;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const { insights } = useCore();
  const drawing = useRef<SVGSVGElement>(null);
  const rows = story.rows.filter(({ running }) => !running);
  const last = rows.at(-1)?.start ?? now.until;
  const least = daysBefore(last, LONGEST);
  const first = rows[0] && rows[0].start > least ? rows[0].start : least;
  const picture = () => {
    if (drawing.current) void pictureOf(drawing.current).then((blob) => save(blob, `torv-${last}.png`));
  };
  const growth = growthOf(story, 'messages');
  const span = (from: string, until: string) =>
    t('insights.span', { from: dayInWords(from, language), until: dayInWords(until, language) });
  const figure = (value?: number) => number(Math.floor(value ?? 0), language);
  return (
    <article className={styles.root} data-print>
      <Title2 as="h2">
        {t('insights.headline', { figure: number(rounded(now.messages ?? 0), language) })}
      </Title2>
      <ol className={styles.answers}>
        <li>{t('insights.answerPeople', { organisation, figure: figure(now.active) })}</li>
        <li>{t('insights.answerMessages', { figure: figure(now.messages) })}</li>
        <li>
          {growth === undefined || !story.baseline
            ? t('insights.answerNoGrowth')
            : t(growth < 0 ? 'insights.answerLess' : 'insights.answerMore', {
                share: percent(Math.abs(growth), language),
                span: span(story.baseline.from, story.baseline.until),
                figure: figure(story.baseline.messages),
              })}
        </li>
      </ol>
      <Curve
        ref={drawing}
        points={rows.map((row) => ({ day: row.start, value: row.values.messages }))}
        marks={story.marks}
        label={t('insights.curveOfMessages')}
      />
      <Text as="p" className={styles.quiet}>
        {t('insights.how', { span: span(now.from, now.until), days: now.days })}
      </Text>
      <div className={`${styles.bar} no-print`}>
        <Button icon={<ImageRegular />} onClick={picture}>
          {t('insights.asPicture')}
        </Button>
        <Button
          as="a"
          href={insights.fileOf({ period: 'day', from: first, until: last })}
          download
          icon={<ArrowDownloadRegular />}
        >
          {t('insights.asFile')}
        </Button>
      </div>
    </article>
  );
}
