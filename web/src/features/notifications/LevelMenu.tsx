import type { Conversation } from '../../core';
import { useListChanges } from '../list/useListChanges';
import { LevelButton } from './LevelButton';

/** Of what I am told in a conversation. */
export function LevelMenu({ conversation }: { conversation: Conversation }) {
  const { choose } = useListChanges();
  return (
    <LevelButton
      level={conversation.level ?? 'default'}
      onChoose={(level) => choose(conversation.id, { level })}
    />
  );
}
