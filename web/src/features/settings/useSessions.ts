import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { Problem, type Session } from '../../core';

/** Where I am signed in, this device first; ending a session takes it from the list at once, and back when that failed. */
export function useSessions() {
  const { t } = useTranslation();
  const core = useCore();
  const [sessions, setSessions] = useState<Session[]>();
  const [problem, setProblem] = useState<string>();
  const [done, setDone] = useState<string>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    core.sessions().then(
      (all) => isCurrent && setSessions(all.toSorted((a, b) => Number(b.current) - Number(a.current))),
      (error: unknown) => isCurrent && setProblem(Problem.of(error).detail || t('settings.notAsked')),
    );
    return () => {
      isCurrent = false;
    };
  }, [core, t, tries]);
  const end = (isEnded: (session: Session) => boolean, work: Promise<void>, word: string) => {
    const before = sessions;
    setSessions(before?.filter((one) => !isEnded(one)));
    setProblem(undefined);
    setDone(undefined);
    work.then(
      () => setDone(word),
      (error: unknown) => {
        const { status, detail } = Problem.of(error);
        if (status === 404) return; // it had ended already
        setSessions(before);
        setProblem(detail || t('settings.notEnded'));
      },
    );
  };
  return {
    sessions,
    problem,
    done,
    again: () => {
      setProblem(undefined);
      setTries((now) => now + 1);
    },
    end: (id: string) => end((one) => one.id === id, core.endSession(id), t('settings.ended')),
    endOthers: () => end((one) => !one.current, core.endOtherSessions(), t('settings.endedOthers')),
  };
}
