import { useState } from 'react';
import type { Conversation } from '../../core';
import { begunAt } from '../messages/mentions';
import { useSigns } from './useSigns';
import type { Completion } from './model';
import { useCompletions } from './useCompletions';

/** What an @, # or : at the end of a text may mean, and the keys that choose among it. */
export function useMention(conversation: Conversation | undefined, text: string) {
  const found = begunAt(text);
  const people = useCompletions(conversation, found?.sign === '@' ? found.query : undefined);
  const signs = useSigns(found);
  const completions = found?.sign === '@' ? people : signs;
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<number>();
  if (!found && dismissed !== undefined) setDismissed(undefined); // the next one is another
  const isOpen = found !== undefined && found.start !== dismissed && completions.length > 0;
  const at = Math.min(active, completions.length - 1);
  return {
    found,
    completions: isOpen ? completions : [],
    active: at,
    /** Something was chosen: what stands there now is not completed again. */
    close: () => setDismissed(found?.start),
    onKeyDown(
      event: Pick<KeyboardEvent, 'key' | 'preventDefault'>,
      choose: (completion: Completion) => void,
    ): boolean {
      const completion = completions[at];
      if (!isOpen || !completion) return false;
      switch (event.key) {
        case 'ArrowDown':
          setActive((at + 1) % completions.length);
          break;
        case 'ArrowUp':
          setActive((at + completions.length - 1) % completions.length);
          break;
        case 'Enter':
        case 'Tab':
          choose(completion);
          setActive(0);
          break;
        case 'Escape':
          setDismissed(found.start);
          break;
        default:
          return false;
      }
      event.preventDefault();
      return true;
    },
  };
}
