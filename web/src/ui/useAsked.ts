import { useEffect, useEffectEvent, useState } from 'react';
import { Problem } from '../core';

interface Answer<T> {
  key: string;
  value?: T;
  problem?: Problem;
}

/**
 * The answer to a question, asked again when the key or the version changes. Of another version the old answer stands until the
 * new one is here.
 */
export function useAsked<T>(
  key: string,
  ask: () => Promise<T>,
  version?: unknown,
): { value?: T; problem?: Problem; again: () => void } {
  const [answer, setAnswer] = useState<Answer<T>>({ key });
  const [tries, setTries] = useState(0);
  const question = useEffectEvent(ask);
  useEffect(() => {
    let isCurrent = true;
    question().then(
      (value) => isCurrent && setAnswer({ key, value }),
      (error: unknown) =>
        isCurrent &&
        setAnswer((now) => ({
          key,
          value: now.key === key ? now.value : undefined,
          problem: Problem.of(error),
        })),
    );
    return () => {
      isCurrent = false;
    };
  }, [key, version, tries]);
  const again = () => setTries((now) => now + 1);
  return answer.key === key ? { value: answer.value, problem: answer.problem, again } : { again };
}
