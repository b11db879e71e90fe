import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { NARROW } from './media';

/** The frame around things that belong together, also while they are on their way. */
export const useFrame = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
});

const useStyles = makeStyles({
  root: {
    // Their boxes stand where the texts begin: Fluent keeps room around each to press.
    '& .fui-Switch, & .fui-RadioGroup:has(> .fui-Radio)': {
      marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    },
    // The place of what comes of a choice is kept; empty, it must not look like a gap.
    '> [role=status]:last-child': { marginBlock: `calc(-1 * ${tokens.spacingVerticalS})` },
  },
  head: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  // What came of a choice stands beside the title: nothing moves when it comes and goes.
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
});

/** Decisions that belong together. */
export function Section({
  title,
  lead,
  outcome,
  children,
}: {
  title: string;
  lead?: string;
  outcome?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const frame = useFrame();
  const id = useId();
  return (
    <section className={mergeClasses(frame.section, styles.root)} aria-labelledby={id}>
      <div className={styles.head}>
        <div className={styles.title}>
          <Subtitle2 as="h2" id={id}>
            {title}
          </Subtitle2>
          {outcome}
        </div>
        {lead && <Text className={styles.quiet}>{lead}</Text>}
      </div>
      {children}
    </section>
  );
}
