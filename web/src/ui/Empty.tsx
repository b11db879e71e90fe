import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LOW } from './media';

const useStyles = makeStyles({
  root: {
    height: '100%',
    minHeight: 0,
    display: 'grid',
    // What has no room is scrolled to, and lies over nothing.
    alignContent: 'safe center',
    justifyContent: 'center',
    overflowY: 'auto',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    [LOW]: { rowGap: 0, padding: tokens.spacingHorizontalS },
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '72px',
    height: '72px',
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '36px',
    [LOW]: { display: 'none' },
  },
  title: { textWrap: 'balance' },
  lead: { maxWidth: '420px', color: tokens.colorNeutralForeground3, textWrap: 'balance' },
  button: { marginTop: tokens.spacingVerticalM },
});

/** A quiet place that says what can be done. */
export function Empty({
  icon,
  title,
  lead,
  children,
}: {
  icon: ReactNode;
  title: string;
  lead?: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon}>{icon}</span>
      <Text size={500} weight="semibold" as="h2" align="center" className={styles.title}>
        {title}
      </Text>
      {lead && (
        <Text align="center" className={styles.lead}>
          {lead}
        </Text>
      )}
      {children && <div className={styles.button}>{children}</div>}
    </div>
  );
}
