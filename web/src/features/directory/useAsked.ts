import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { Problem } from '../../core';

export interface Asked<T> {
  value?: T;
  problem?: Problem;
  /** Whether there is an answer, be it that there is nothing. */
  isAnswered: boolean;
  again: () => void;
}

/** The server's answer to a question, asked anew for every key. */
export function useAsked<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Asked<T> {
  const [answer, setAnswer] = useState<{ key: string; value?: T; problem?: Problem }>();
  const [attempt, setAttempt] = useState(0);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    const abort = new AbortController();
    askNow(abort.signal).then(
      (value) => setAnswer({ key, value }),
      (error: unknown) => {
        if (!abort.signal.aborted) setAnswer({ key, problem: Problem.of(error) });
      },
    );
    return () => abort.abort();
  }, [key, attempt]);
  const again = useCallback(() => {
    setAnswer(undefined);
    setAttempt((now) => now + 1);
  }, []);
  const isThis = answer?.key === key;
  return {
    value: isThis ? answer.value : undefined,
    problem: isThis ? answer.problem : undefined,
    isAnswered: isThis,
    again,
  };
}
