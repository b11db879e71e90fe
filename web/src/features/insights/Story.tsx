import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, ImageRegular, PrintRegular, TableRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { InsightStory } from '../../core';
import { PlacePage } from '../../ui/PlacePage';
import { usePrinting } from '../../ui/printing';
import { pageOf, save } from './picture';
import { useAsked } from '../directory/useAsked';
import { Failed } from '../directory/states';
import { Curve } from './Curve';
import { LoadingSection } from './Loading';
import { Figures } from './Shown';
import { dayInWords, daysBefore, growthOf, MOST_ROWS, number, percent, rounded, spanInWords } from './model';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
    '@media print': { display: 'block' },
  },
  headline: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, textWrap: 'balance' },
  answers: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  question: { fontWeight: tokens.fontWeightSemibold },
  answer: { margin: 0, textWrap: 'pretty' },
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
      {problem && <Failed problem={problem} again={again} />}
      {!value && !problem && <LoadingSection />}
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
  const [isTable, setTable] = useState(false);
  const rows = story.rows.filter(({ running }) => !running);
  const last = rows.at(-1)?.start ?? now.until;
  const least = daysBefore(last, MOST_ROWS - 1);
  const first = rows[0] && rows[0].start > least ? rows[0].start : least;
  const figure = (value?: number) => number(Math.floor(value ?? 0), language);
  const more = (metric: 'active' | 'messages') => {
    const growth = growthOf(story, metric) ?? 0;
    return t(growth < 0 ? 'insights.less' : 'insights.more', {
      share: percent(Math.abs(growth), language),
      what: t(`insights.metrics.${metric}`).toLocaleLowerCase(language),
    });
  };
  const { baseline } = story;
  const isCompared = baseline && growthOf(story, 'active') !== undefined;
  const headline = t('insights.headline', { figure: number(rounded(now.messages ?? 0), language) });
  const answers = [
    [t('insights.askPeople'), t('insights.answerPeople', { organisation, figure: figure(now.active) })],
    [
      t('insights.askGrowth'),
      isCompared
        ? t('insights.answerGrowth', {
            people: more('active'),
            messages: more('messages'),
            span: spanInWords(baseline.from, baseline.until, language),
            active: figure(baseline.active),
            written: figure(baseline.messages),
          })
        : t('insights.answerNoGrowth'),
    ],
    [t('insights.askMessages'), t('insights.answerMessages', { figure: figure(now.messages) })],
  ] as const;
  const how = t('insights.how', { span: spanInWords(now.from, now.until, language), days: now.days });
  const picture = () => {
    if (!drawing.current) return;
    const words = { head: headline, parts: answers, foot: how, by: organisation };
    void pageOf(words, drawing.current).then((blob) => save(blob, `torv-${last}.png`));
  };
  return (
    <article className={styles.root} data-print>
      <div>
        <Text block className={styles.quiet}>
          {organisation}
        </Text>
        <Title2 as="h2" block className={styles.headline}>
          {headline}
        </Title2>
      </div>
      <dl className={styles.answers}>
        {answers.map(([question, answer]) => (
          <div key={question}>
            <dt className={styles.question}>{question}</dt>
            <dd className={styles.answer}>{answer}</dd>
          </div>
        ))}
      </dl>
      <Curve
        ref={drawing}
        points={rows.map((row) => ({ day: row.start, value: row.values.messages }))}
        marks={story.marks}
        level={baseline && { ...baseline, value: baseline.messages }}
        label={t('insights.curveOfMessages')}
      />
      <Text as="p" className={styles.quiet}>
        {how}
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
        <Button icon={<TableRegular />} aria-pressed={isTable} onClick={() => setTable((now) => !now)}>
          {t('insights.asTable')}
        </Button>
      </div>
      {isTable && (
        <Figures
          label={t('insights.curveOfMessages')}
          heads={[t('insights.periods.day'), t('insights.metrics.active'), t('insights.metrics.messages')]}
          rows={rows.map((row) => [
            dayInWords(row.start, language),
            ...[row.values.active, row.values.messages].map((value) =>
              value === undefined ? '–' : number(value, language),
            ),
          ])}
        />
      )}
    </article>
  );
}
