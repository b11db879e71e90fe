import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { Problem } from '../../core';

export interface Asked<T> {
  value?: T;
  /** The newest answer, be it to another question: while one types, it stays. */
  last?: T;
  problem?: Problem;
  /** Whether there is an answer, be it that there is nothing. */
  isAnswered: boolean;
  again: () => void;
}

/** The server's answer to a question, asked anew for every key, so many milliseconds after it. */
export function useAsked<T>(key: string, ask: (signal: AbortSignal) => Promise<T>, millis = 0): Asked<T> {
  const [answer, setAnswer] = useState<{ key: string; value?: T; problem?: Problem }>();
  const [attempt, setAttempt] = useState(0);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      askNow(abort.signal).then(
        (value) => setAnswer({ key, value }),
        (error: unknown) => {
          if (!abort.signal.aborted) setAnswer({ key, problem: Problem.of(error) });
        },
      );
    }, millis);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [key, attempt, millis]);
  const again = useCallback(() => {
    setAnswer(undefined);
    setAttempt((now) => now + 1);
  }, []);
  const isThis = answer?.key === key;
  return {
    last: answer?.value,
    value: isThis ? answer.value : undefined,
    problem: isThis ? answer.problem : undefined,
    isAnswered: isThis,
    again,
  };
}
