import { useSyncExternalStore } from 'react';

/** One pane at a time. */
export const NARROW = '@media (max-width: 700px)';
/** A pane as low as a window enlarged four times shows it: its room is for what one came to read. */
export const LOW = '@media (max-width: 700px) and (max-height: 300px)';
/** A thread takes the conversation's place. */
export const MEDIUM = '@media (max-width: 1100px)';
export const TOUCH = '@media (hover: none)';

/** Whether a finger presses here, and not the point of a mouse. */
export const isTouched = typeof matchMedia !== 'undefined' && matchMedia('(pointer: coarse)').matches;
/** Whether something can point without pressing. Where only fingers press, what was pressed last would stay pointed at. */
export const canPoint = typeof matchMedia === 'undefined' || !matchMedia('(hover: none)').matches;
export const STILL = '(prefers-reduced-motion: reduce)';

function asked(query: string): () => boolean {
  const list = typeof matchMedia === 'undefined' ? undefined : matchMedia(query);
  const subscribe = (listener: () => void) => {
    list?.addEventListener('change', listener);
    return () => list?.removeEventListener('change', listener);
  };
  const now = () => list?.matches ?? false;
  return () => useSyncExternalStore(subscribe, now);
}

export const useIsNarrow = asked('(max-width: 700px)');
/** {@link LOW}, where the point of a mouse presses: rows may stand close. */
export const useIsLow = asked('(max-width: 700px) and (max-height: 300px) and (hover: hover)');
export const useIsMedium = asked('(max-width: 1100px)');
