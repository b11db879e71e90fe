import type { Virtualizer } from '@tanstack/react-virtual';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Row } from './model';
import { DayText } from './parts';
import { LOW } from '../../ui/media';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: '14px',
    display: 'grid',
    justifyContent: 'center',
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    // What scrolls under the date fades out before it gets there.
    backgroundImage: `linear-gradient(${tokens.colorNeutralBackground1} 75%, transparent)`,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', paddingBottom: tokens.spacingVerticalS },
    pointerEvents: 'none',
    zIndex: 1,
    [LOW]: { display: 'none' },
  },
});

const COVERED = 48;

/** The date of what is on top, as long as its own line is out of sight. */
export function StickyDay({
  rows,
  virtualizer,
}: {
  rows: Row[];
  virtualizer: Virtualizer<HTMLDivElement, Element>;
}) {
  const styles = useStyles();
  const top = virtualizer.scrollOffset ?? 0;
  const items = virtualizer.getVirtualItems().filter((item) => item.end > top);
  const first = items[0];
  const isOwnLineNear = items.some(
    (item) =>
      item.start < top + COVERED && (rows[item.index]?.kind === 'day' || rows[item.index]?.kind === 'fresh'),
  );
  const row = first && lastMessage(rows, first.index);
  if (!row || isOwnLineNear || top < 16) return null;
  return (
    <div className={styles.root} aria-hidden>
      <DayText time={row.message.createdAt} />
    </div>
  );
}

function lastMessage(rows: Row[], from: number) {
  for (let i = from; i >= 0; i--) {
    const row = rows[i];
    if (row?.kind === 'message') return row;
  }
  return undefined;
}
