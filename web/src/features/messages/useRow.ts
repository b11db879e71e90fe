import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useReadable } from '../../app/core';
import { NARROW, TOUCH } from '../../ui/media';
import { preferences } from '../../ui/preferences';
import { own } from '../../ui/theme';
import { ROOMY, useRowStyles, WIDE } from './rowStyles';

const useStyles = makeStyles({
  compact: {
    gridTemplateColumns: '32px minmax(0, 1fr)',
    paddingTop: 0,
    paddingBottom: 0,
    [NARROW]: { gridTemplateColumns: '28px minmax(0, 1fr)', paddingTop: 0, paddingBottom: 0 },
  },
  closer: { marginTop: tokens.spacingVerticalXS },
  others: {
    paddingRight: '40px',
    [ROOMY]: { paddingRight: '96px' },
    [WIDE]: { paddingRight: '20%' },
    [TOUCH]: { paddingRight: '40px' },
    ':hover': { backgroundColor: 'transparent' },
  },
  mine: {
    gridTemplateColumns: 'minmax(40px, 1fr) fit-content(80%)',
    paddingRight: '40px',
    [ROOMY]: { paddingRight: '40px' },
    [WIDE]: { paddingRight: '40px' },
    [TOUCH]: { paddingRight: '40px' },
    [NARROW]: { gridTemplateColumns: 'minmax(36px, 1fr) fit-content(85%)' },
    ':hover': { backgroundColor: 'transparent' },
  },
  mineOpen: {
    gridTemplateColumns: 'minmax(40px, 1fr) minmax(0, 4fr)',
    [NARROW]: { gridTemplateColumns: 'minmax(36px, 1fr) minmax(0, 9fr)' },
  },
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' },
  mineBody: { justifyItems: 'end' },
  mineTime: { textAlign: 'end', alignSelf: 'center' },
  bubble: {
    minWidth: 0,
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: own.colorOtherBubble,
    '--colorInset': tokens.colorNeutralBackground1,
  },
  tight: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalMNudge}` },
  mineBubble: {
    border: `1px solid ${tokens.colorTransparentStrokeInteractive}`,
    backgroundColor: own.colorOwnBubble,
    '--colorBrandForeground1': tokens.colorBrandForeground2,
  },
  forMe: {
    backgroundColor: own.colorForMe,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusWarningBorderActive}`,
  },
  marked: { outline: `2px solid ${tokens.colorCompoundBrandStroke}` },
  bare: { padding: 0, border: '1px solid transparent', backgroundColor: 'transparent' },
  open: { width: '100%', padding: 0, border: '1px solid transparent', backgroundColor: 'transparent' },
});

export interface RowLook {
  isMine: boolean;
  isFirst: boolean;
  /** What it says is large enough without a bubble around it. */
  isBare?: boolean;
  /** It is being edited. */
  isOpen?: boolean;
  isForMe?: boolean;
  isMarked?: boolean;
}

/** How a message's line looks as one has chosen: a list or bubbles, roomy or compact. */
export function useRow({ isMine, isFirst, isBare, isOpen, isForMe, isMarked }: RowLook) {
  const styles = useStyles();
  const row = useRowStyles();
  const { density, messages } = useReadable(preferences);
  const isBubble = messages === 'bubbles';
  const isCompact = density === 'compact';
  const isOnRight = isBubble && isMine;
  return {
    isBubble,
    isOnRight,
    avatar: isCompact ? (24 as const) : (32 as const),
    row: mergeClasses(
      row.row,
      isCompact && styles.compact,
      isBubble && (isMine ? styles.mine : styles.others),
      isOnRight && isOpen && styles.mineOpen,
      isFirst && row.first,
      isFirst && isCompact && styles.closer,
    ),
    body: mergeClasses(row.body, isBubble && styles.body, isOnRight && styles.mineBody),
    time: mergeClasses(row.sideTime, isOnRight && styles.mineTime),
    bubble: isBubble
      ? mergeClasses(
          styles.bubble,
          isCompact && styles.tight,
          isMine && styles.mineBubble,
          isForMe && styles.forMe,
          isBare && styles.bare,
          isOpen && styles.open,
          isMarked && styles.marked,
        )
      : undefined,
  };
}
