import { makeStyles, tokens } from '@fluentui/react-components';
import { caps } from './keys';
import { TOUCH } from './media';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalXXS,
    '&[data-hint]': { [TOUCH]: { display: 'none' } },
  },
  key: {
    minWidth: '24px',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'center',
    whiteSpace: 'nowrap',
  },
});

/** The keys of a combination as they look on the keyboard. @param isHint whether to leave them out where there is none */
export function Caps({ combination, isHint = true }: { combination: string; isHint?: boolean }) {
  const styles = useStyles();
  return (
    <span className={styles.root} data-hint={isHint || undefined}>
      {caps(combination).map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}
