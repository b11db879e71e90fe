import { useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { Problem } from '../../core';

/** A choice that the server keeps: it shows at once, and is undone with a word when it could not be kept. */
export function useKept<T>(now: T, keep: (value: T) => Promise<void>) {
  const { t } = useTranslation();
  const [tried, setTried] = useState<{ value: T }>();
  const [problem, setProblem] = useState<string>();
  const latest = useRef(0);
  const choose = (value: T) => {
    const turn = ++latest.current;
    const isLatest = () => turn === latest.current;
    setTried({ value });
    setProblem(undefined);
    keep(value)
      .catch((error: unknown) => {
        if (isLatest()) setProblem(Problem.of(error).detail || t('settings.notKept'));
      })
      .finally(() => {
        if (isLatest()) setTried(undefined);
      });
  };
  return { value: tried ? tried.value : now, problem, choose };
}
