import { useCallback, useSyncExternalStore } from 'react';
import { useCore } from '../app/core';
import { mentions, parse } from '../core/markdown/parse';
import { plainText } from './plainText';
import { useTranslation } from './useTranslation';

/** A message on one line, drawn again when the name of somebody it mentions comes or changes. */
export function usePlainText(markdown: string): string {
  const core = useCore();
  const { t } = useTranslation();
  const follow = useCallback(
    (listener: () => void) => {
      const people = mentions(parse(markdown)).flatMap((node) => (node.type === 'person' ? [node.id] : []));
      const ends = people.map((id) => core.person(id).subscribe(listener));
      return () => ends.forEach((end) => end());
    },
    [core, markdown],
  );
  return useSyncExternalStore(follow, () => plainText(markdown, core, t));
}
