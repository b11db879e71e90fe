import { useSyncExternalStore } from 'react';

/** One pane at a time. */
export const NARROW = '@media (max-width: 700px)';
/** A thread takes the conversation's place. */
export const MEDIUM = '@media (max-width: 1100px)';
export const TOUCH = '@media (hover: none)';

/** Whether a finger presses here, and not the point of a mouse. */
export const isTouched = typeof matchMedia !== 'undefined' && matchMedia('(pointer: coarse)').matches;
export const STILL = '(prefers-reduced-motion: reduce)';

const narrow = typeof matchMedia === 'undefined' ? undefined : matchMedia('(max-width: 700px)');

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow?.addEventListener('change', listener);
      return () => narrow?.removeEventListener('change', listener);
    },
    () => narrow?.matches ?? false,
  );
}
