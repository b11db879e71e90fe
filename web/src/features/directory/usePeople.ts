import { useEffect, useState } from 'react';
import { useCore } from '../../app/core';
import { type Id, type PeopleQuery, Problem } from '../../core';
import { add, type Found } from './model';

const TYPING_MILLIS = 120;

/** People that fit, a page at a time. While the next answer is under way the last one stays. */
export function usePeople({ q = '', unit, below }: PeopleQuery, isAsked = true) {
  const core = useCore();
  const key = JSON.stringify([q, unit, below]);
  const [found, setFound] = useState<Found & { key?: string; problem?: Problem }>({ people: [] });
  const [isMore, setMore] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isAsked) return;
    const abort = new AbortController();
    const timer = setTimeout(
      () => {
        core.directory.find({ q, unit, below }, abort.signal).then(
          (page) => setFound({ ...page, key }),
          (error: unknown) => {
            if (!abort.signal.aborted) setFound({ people: [], key, problem: Problem.of(error) });
          },
        );
      },
      q ? TYPING_MILLIS : 0,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [core, q, unit, below, isAsked, key, attempt]);
  const loadMore = (after: Id) => {
    setMore(true);
    core.directory
      .find({ q, unit, below, after })
      .then(
        (page) => setFound((now) => (now.key === key ? { ...add(now, page), key } : now)),
        (error: unknown) => setFound((now) => ({ ...now, problem: Problem.of(error) })),
      )
      .finally(() => setMore(false));
  };
  return {
    people: found.people,
    problem: found.key === key ? found.problem : undefined,
    isLoading: found.key !== key,
    isMore,
    next: found.key === key ? found.next : undefined,
    loadMore,
    again: () => {
      setFound({ people: [] });
      setAttempt((now) => now + 1);
    },
  };
}
