import { MessageBar, MessageBarBody, ProgressBar, Text } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type ImportPlan, type ImportResult, Problem } from '../../core';
import { STILL } from '../../ui/media';
import { PlacePage } from '../../ui/PlacePage';
import { ImportDone } from './ImportDone';
import { ImportDrop } from './ImportDrop';
import { ImportHelp } from './ImportHelp';
import { ImportMistakes } from './ImportMistakes';
import { ImportPlanView } from './ImportPlanView';
import { useImportStyles } from './importStyles';
import { MakePasswordLink } from './MakePasswordLink';

type Step =
  | { at: 'choose' }
  | { at: 'reading'; names: string[] }
  | { at: 'plan'; plan: ImportPlan }
  | { at: 'applying'; plan: ImportPlan }
  | { at: 'done'; result: ImportResult };

/** People and units by file: choose, look at the difference, carry it out. */
export function ImportPage() {
  const { t } = useTranslation();
  const core = useCore();
  const [step, setStep] = useState<Step>({ at: 'choose' });
  const [problem, setProblem] = useState<string>();
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  const said = (error: unknown) => Problem.of(error).detail || t('connection.unreachable');

  async function read(files: File[]) {
    const abort = new AbortController();
    reading.current?.abort();
    reading.current = abort;
    setProblem(undefined);
    setStep({ at: 'reading', names: files.map((file) => file.name) });
    try {
      const plan = await core.imports.plan(files, abort.signal);
      setStep(plan ? { at: 'plan', plan } : { at: 'choose' });
    } catch (error) {
      if (abort.signal.aborted) return;
      setProblem(said(error));
      setStep({ at: 'choose' });
    }
  }

  async function apply(plan: ImportPlan, word?: string) {
    setProblem(undefined);
    setStep({ at: 'applying', plan });
    try {
      setStep({ at: 'done', result: await core.imports.apply(plan.id, word) });
    } catch (error) {
      setProblem(said(error));
      // Somebody else was faster, or the plan is gone: the files are compared anew.
      const isOver = [404, 409].includes(Problem.of(error).status);
      setStep(isOver ? { at: 'choose' } : { at: 'plan', plan });
    }
  }

  const restart = () => {
    reading.current?.abort();
    setProblem(undefined);
    setStep({ at: 'choose' });
  };

  return (
    <PlacePage back="/admin" title={t('import.title')} lead={t('import.lead')} isWide>
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {step.at === 'choose' && (
        <>
          <ImportDrop onFiles={(files) => void read(files)} />
          <ImportHelp />
          <MakePasswordLink />
        </>
      )}
      {step.at === 'reading' && <Busy text={t('import.reading', { names: step.names.join(' · ') })} />}
      {step.at === 'plan' &&
        (step.plan.mistakes > 0 ? (
          <ImportMistakes plan={step.plan} onFiles={(files) => void read(files)} />
        ) : (
          <ImportPlanView
            plan={step.plan}
            onApply={(word) => void apply(step.plan, word)}
            onCancel={restart}
          />
        ))}
      {step.at === 'applying' && <Busy text={t('import.applying')} />}
      {step.at === 'done' && (
        <>
          <ImportDone result={step.result} onAgain={restart} />
          <MakePasswordLink />
        </>
      )}
    </PlacePage>
  );
}

function Busy({ text }: { text: string }) {
  const styles = useImportStyles();
  return (
    <section className={styles.card} aria-live="polite">
      <Text weight="semibold" className={styles.break}>
        {text}
      </Text>
      <ProgressBar aria-label={text} value={matchMedia(STILL).matches ? 1 : undefined} />
    </section>
  );
}
