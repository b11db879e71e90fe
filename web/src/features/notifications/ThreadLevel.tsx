import { useCore, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { LevelButton } from './LevelButton';
import { useKept } from '../settings/useKept';
import type { ChosenLevel } from './levels';

/** Of which replies I am told in a thread that I follow. */
export function ThreadLevel({ root }: { root: Message }) {
  const core = useCore();
  const mark = useReadable(core.threadMark(root.id));
  const { value, choose } = useKept<ChosenLevel>(mark?.level ?? 'default', (level) =>
    core.notifications.chooseThreadLevel(root.conversation, root.seq, level),
  );
  if (!mark?.follows) return null;
  return <LevelButton level={value} size="small" onChoose={choose} />;
}
