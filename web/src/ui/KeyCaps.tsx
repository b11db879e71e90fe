import { makeStyles, tokens } from '@fluentui/react-components';
import { caps } from './keys';

const useStyles = makeStyles({
  root: { display: 'inline-flex', flexShrink: 0, columnGap: tokens.spacingHorizontalXXS },
  key: {
    minWidth: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
  },
});

/** A combination as it stands on the keys. */
export function KeyCaps({ combination }: { combination: string }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      {caps(combination).map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
