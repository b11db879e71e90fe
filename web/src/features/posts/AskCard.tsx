import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A card so wide that a sentence and a button have room beside its text. */
const BESIDE = '@container (min-width: 640px)';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    maxWidth: '680px',
    containerType: 'inline-size',
  },
  pressing: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  done: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  over: { borderLeftColor: tokens.colorNeutralStroke1 },
  icon: {
    display: 'grid',
    alignContent: 'center',
    height: '32px',
    fontSize: '20px',
    color: tokens.colorBrandForeground1,
  },
  pressingIcon: { color: tokens.colorStatusDangerForeground1 },
  doneIcon: { color: tokens.colorStatusSuccessForeground1 },
  // Without room for both beside each other the buttons go below the text, where it begins, and not below the icon.
  body: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  // As tall as a button, so that the card keeps its height when one comes beside it.
  text: { flex: '1 1 200px', minWidth: 0, paddingBlock: tokens.spacingVerticalSNudge },
  quiet: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    ':empty': { display: 'none' },
    '& button': { '@media (pointer: coarse)': { minHeight: '44px' } },
  },
  // Where it takes a moment until it is known what belongs there, its room is there from the beginning.
  kept: {
    flex: '0 0 100%',
    flexWrap: 'nowrap',
    alignItems: 'center',
    minHeight: '32px',
    '@media (pointer: coarse)': { minHeight: '48px' },
    [BESIDE]: { flex: '0 1 auto' },
    ':empty': { display: 'flex' },
    '& button': { flexShrink: 0, minWidth: 'auto' },
  },
});

/** How a card looks: it presses, it is done, or nothing more is asked. */
export type Tone = 'asking' | 'pressing' | 'done' | 'over';

/** What a message asks of its readers, below its text. */
export function AskCard({
  label,
  tone,
  icon,
  title,
  facts,
  problem,
  isRoomKept,
  children,
}: {
  label: string;
  tone: Tone;
  icon: ReactNode;
  title: string;
  facts?: string;
  problem?: string;
  /** Whether there is room for the buttons before there are any. */
  isRoomKept?: boolean;
  /** The buttons. */
  children?: ReactNode;
}) {
  const styles = useStyles();
  const isDone = tone === 'done' || tone === 'over';
  return (
    <div
      className={mergeClasses(
        styles.root,
        tone === 'pressing' && styles.pressing,
        tone === 'done' && styles.done,
        tone === 'over' && styles.over,
      )}
      role="group"
      aria-label={label}
    >
      <span
        aria-hidden
        className={mergeClasses(
          styles.icon,
          tone === 'pressing' && styles.pressingIcon,
          isDone && styles.doneIcon,
        )}
      >
        {icon}
      </span>
      <div className={styles.body}>
        <span className={styles.text}>
          <Text block weight="semibold">
            {title}
          </Text>
          {facts && (
            <Text block size={200} className={styles.quiet}>
              {facts}
            </Text>
          )}
          {problem && (
            <Text block size={200} role="alert" className={styles.problem}>
              {problem}
            </Text>
          )}
        </span>
        <span className={mergeClasses(styles.buttons, isRoomKept && styles.kept)}>{children}</span>
      </div>
    </div>
  );
}
