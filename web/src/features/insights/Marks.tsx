import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type InsightStory, Problem } from '../../core';
import { DayField } from '../../ui/DayField';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { dayInWords } from './model';

const LONGEST = 120;

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  wide: { flex: '1 1 200px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    minHeight: '44px',
  },
});

/** With what growth is compared, and the days that explain the curve; for administrators. */
export function Marks({ story, onChanged }: { story: InsightStory; onChanged: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const { insights } = useCore();
  const [from, setFrom] = useState(story.baseline?.from ?? '');
  const [until, setUntil] = useState(story.baseline?.until ?? '');
  const [day, setDay] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const doing = (work: Promise<void>, done?: () => void) => {
    setProblem(undefined);
    work.then(
      () => {
        done?.();
        onChanged();
      },
      (error: unknown) => setProblem(Problem.of(error).detail || t('settings.notKept')),
    );
  };
  const compare = (event: FormEvent) => {
    event.preventDefault();
    doing(insights.compareWith(from, until));
  };
  const mark = (event: FormEvent) => {
    event.preventDefault();
    doing(insights.mark(day, text), () => {
      setDay('');
      setText('');
    });
  };
  return (
    <div className="no-print">
      <Section
        title={t('insights.marks')}
        lead={t('insights.marksLead')}
        outcome={<Outcome problem={problem} />}
      >
        <form className={styles.form} onSubmit={compare}>
          <DayField label={t('insights.from')} value={from} onChange={setFrom} />
          <DayField label={t('insights.until')} value={until} least={from} onChange={setUntil} />
          <Button type="submit">{t('insights.compare')}</Button>
          {story.baseline && (
            <Button appearance="subtle" onClick={() => doing(insights.compareWithNothing())}>
              {t('insights.compareNot')}
            </Button>
          )}
        </form>
        <form className={styles.form} onSubmit={mark}>
          <DayField label={t('insights.day')} value={day} onChange={setDay} />
          <Field className={styles.wide} label={t('insights.happened')}>
            <Input required maxLength={LONGEST} value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
          <Button type="submit">{t('insights.mark')}</Button>
        </form>
        {story.marks.length > 0 && (
          <ul className={styles.list}>
            {story.marks.map((one) => (
              <li key={one.id} className={styles.line}>
                <Text>
                  {dayInWords(one.day, i18n.language)}: {one.text}
                </Text>
                <Button
                  appearance="subtle"
                  aria-label={t('insights.unmarkOne', { text: one.text })}
                  onClick={() => doing(insights.unmark(one.id))}
                >
                  {t('insights.unmark')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
