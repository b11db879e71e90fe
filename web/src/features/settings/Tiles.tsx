import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(140px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    maxWidth: '640px',
    '@media (max-width: 380px)': {
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(104px, 100%), 1fr))',
    },
  },
  tile: {
    position: 'relative',
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    alignContent: 'start',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':has(input:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    ':hover': { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  input: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
  picture: {
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusMedium,
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    '& svg': { display: 'block', width: '100%', height: 'auto' },
  },
  label: { display: 'flex', alignItems: 'center', minHeight: '20px', columnGap: tokens.spacingHorizontalXS },
  word: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  mark: { display: 'grid', fontSize: '20px', color: tokens.colorCompoundBrandForeground1 },
});

export interface Tile<T extends string> {
  value: T;
  label: string;
  picture: ReactNode;
}

/** A choice between few, each with a small picture of what it looks like. */
export function Tiles<T extends string>({
  label,
  value,
  tiles,
  outcome,
  onChoose,
}: {
  label: string;
  value: T;
  tiles: Tile<T>[];
  /** What came of the latest choice. */
  outcome?: ReactNode;
  onChoose: (value: T) => void;
}) {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.root}>
      <legend className={styles.legend}>
        <Text weight="semibold">{label}</Text>
      </legend>
      <div className={styles.tiles}>
        {tiles.map((tile) => {
          const isChosen = tile.value === value;
          return (
            <label key={tile.value} className={mergeClasses(styles.tile, isChosen && styles.chosen)}>
              <input
                type="radio"
                name={name}
                className={styles.input}
                value={tile.value}
                checked={isChosen}
                onChange={() => onChoose(tile.value)}
              />
              <span className={styles.picture} aria-hidden>
                {tile.picture}
              </span>
              <span className={styles.label}>
                <Text className={styles.word} weight={isChosen ? 'semibold' : 'regular'}>
                  {tile.label}
                </Text>
                {isChosen && (
                  <span className={styles.mark} aria-hidden>
                    <CheckmarkCircleFilled />
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
      {outcome}
    </fieldset>
  );
}
