import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

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
  children,
}: {
  label: string;
  tone: Tone;
  icon: ReactNode;
  title: string;
  facts?: string;
  problem?: string;
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
        <span className={styles.buttons}>{children}</span>
      </div>
    </div>
  );
}
