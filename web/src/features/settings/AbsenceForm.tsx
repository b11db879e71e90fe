import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Absence, type Person, Problem } from '../../core';
import { isoDay } from '../../ui/absence';
import { DayField } from '../../ui/DayField';
import { AbsenceBanner } from '../people/AbsenceBanner';
import { PersonChoice } from './PersonChoice';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  two: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  end: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** When one is away and who stands in. */
export function AbsenceForm({ absence, onChanged }: { absence?: Absence; onChanged: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const today = isoDay();
  const [from, setFrom] = useState(absence?.from ?? today);
  const [until, setUntil] = useState(absence?.until ?? '');
  const [note, setNote] = useState(absence?.note ?? '');
  const [standIn, setStandIn] = useState<Person | undefined>(absence?.standsIn);
  const [problem, setProblem] = useState<Problem>();
  const change = async (work: Promise<void>) => {
    try {
      setProblem(undefined);
      await work;
      await core.refreshMe();
      onChanged();
    } catch (error) {
      setProblem(Problem.of(error));
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change(
      core.directory.setAbsence({
        ...(from > today && { from }),
        until,
        ...(note.trim() && { note }),
        ...(standIn && { standsIn: standIn.id }),
      }),
    );
  };
  const dates = problem?.field === 'until' || problem?.field === 'from' ? problem.detail : undefined;
  return (
    <form className={styles.root} onSubmit={submit} noValidate>
      {absence ? (
        <AbsenceBanner absence={absence} />
      ) : (
        <Text className={styles.quiet}>{t('settings.absenceLead')}</Text>
      )}
      <div className={styles.two}>
        <DayField label={t('settings.absentFrom')} value={from} least={today} onChange={setFrom} />
        <DayField
          label={t('settings.absentUntil')}
          value={until}
          least={from > today ? from : today}
          problem={dates}
          onChange={setUntil}
        />
      </div>
      <Field label={t('settings.standIn')}>
        <PersonChoice chosen={standIn} onChange={setStandIn} />
      </Field>
      <Field label={t('settings.absenceNote')} hint={t('settings.absenceNoteHint')}>
        <Input maxLength={100} value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      {problem && !dates && (
        <Text className={styles.problem} role="alert">
          {problem.detail || t('app.failed')}
        </Text>
      )}
      <div className={styles.end}>
        <Button type="submit" disabled={!until}>
          {t(absence ? 'settings.changeAbsence' : 'settings.setAbsence')}
        </Button>
        {absence && (
          <Button appearance="subtle" onClick={() => void change(core.directory.clearAbsence())}>
            {t(absence.from ? 'settings.cancelAbsence' : 'settings.back')}
          </Button>
        )}
      </div>
    </form>
  );
}
