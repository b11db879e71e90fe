import { makeStyles, tokens } from '@fluentui/react-components';
import { useCore, useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { isAway } from '../../ui/absence';
import { NARROW } from '../../ui/media';
import { useAsked } from '../directory/useAsked';
import { AbsenceBanner } from './AbsenceBanner';

const useStyles = makeStyles({
  root: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    [NARROW]: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
  },
  banner: { maxWidth: '1112px', margin: '0 auto', boxSizing: 'border-box' },
});

/** Above the box, while the one who is written to is away. */
export function AwayNote({ conversation }: { conversation: Conversation }) {
  const other = useReadable(useCore().person(conversation.people[0] ?? ''));
  if (conversation.kind !== 'direct' || !other || !isAway(other)) return null;
  return <Note id={other.id} />;
}

function Note({ id }: { id: string }) {
  const styles = useStyles();
  const core = useCore();
  const { value } = useAsked(id, (signal) => core.directory.profile(id, signal));
  if (!value?.absence) return null;
  return (
    <div className={styles.root} role="status">
      <AbsenceBanner absence={value.absence} className={styles.banner} />
    </div>
  );
}
