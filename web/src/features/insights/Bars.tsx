import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) max-content',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  row: { display: 'contents' },
  track: {
    margin: 0,
    height: '14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', outline: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    minWidth: '2px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  figure: { margin: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
});

export interface Bar {
  name: string;
  /** From 0 to 1; nothing where it is hidden. */
  share?: number;
  figure: string;
}

/** Shares below each other. What a bar says stands beside it in words. */
export function Bars({ bars }: { bars: Bar[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {bars.map(({ name, share, figure }) => (
        <div key={name} className={styles.row}>
          <dt>{name}</dt>
          <dd className={styles.track} aria-hidden>
            {share !== undefined && share > 0 && (
              <div className={styles.bar} data-ink style={{ width: `${Math.min(1, share) * 100}%` }} />
            )}
          </dd>
          <dd className={styles.figure}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
