import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { isTouched } from '../../ui/media';
import type { SkinTone } from '../../ui/preferences';
import { own } from '../../ui/theme';
import { toned } from './emoji';
import { aboutEmoji } from './emojiData';

/** A finger needs more room. */
const COLUMNS = isTouched ? 6 : 8;
const HEIGHT = isTouched ? 44 : 36;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))`,
    // Only what is in sight is drawn.
    contentVisibility: 'auto',
    containIntrinsicSize: `auto ${HEIGHT}px`,
  },
  emoji: {
    height: `${HEIGHT}px`,
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase500,
    lineHeight: 1,
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Signs in rows; what is chosen, or looked at, is found by the attributes of its button. */
export const EmojiGrid = memo(function EmojiGrid({
  emoji,
  tone,
  language,
  isStop,
}: {
  emoji: string[];
  tone: SkinTone | undefined;
  language: 'da' | 'en';
  /** Its first is where Tab comes to. */
  isStop: boolean;
}) {
  const styles = useStyles();
  const rows = Array.from({ length: Math.ceil(emoji.length / COLUMNS) }, (_, row) =>
    emoji.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  return rows.map((row, at) => (
    <div key={row[0]} className={styles.row} data-emoji-row>
      {row.map((one, column) => (
        <button
          key={one}
          type="button"
          className={styles.emoji}
          data-emoji={one}
          aria-label={aboutEmoji(one)?.[language] ?? one}
          tabIndex={isStop && at === 0 && column === 0 ? 0 : -1}
        >
          {toned(one, tone)}
        </button>
      ))}
    </div>
  ));
});

/** Where an arrow key leads from a sign; `undefined` above the first row. */
export function besides(from: Element, key: string): HTMLElement | null | undefined {
  const row = from.parentElement;
  const grid = row?.closest('[data-emoji-grid]');
  if (!row || !grid) return null;
  const all = [...grid.querySelectorAll<HTMLElement>('[data-emoji]')];
  const rows = [...grid.querySelectorAll<HTMLElement>('[data-emoji-row]')];
  const column = [...row.children].indexOf(from);
  const beside = (step: number) => all[all.indexOf(from as HTMLElement) + step] ?? null;
  const below = (step: number) => {
    const { children } = rows[rows.indexOf(row) + step] ?? {};
    return (children?.[Math.min(column, children.length - 1)] ?? null) as HTMLElement | null;
  };
  switch (key) {
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    case 'ArrowDown':
      return below(1);
    case 'ArrowUp':
      return below(-1) ?? undefined;
    case 'Home':
      return row.firstElementChild as HTMLElement;
    case 'End':
      return row.lastElementChild as HTMLElement;
    default:
      return null;
  }
}
