import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { sign } from '../ui/theme';
import { useCore, useReadable } from './core';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    rowGap: tokens.spacingVerticalL,
  },
  mark: {
    width: '56px',
    height: '56px',
    opacity: 0,
    animationName: { to: { opacity: 1 } },
    animationDuration: '150ms',
    animationDelay: '150ms',
    animationFillMode: 'forwards',
  },
});

/** While it is not yet known who is here. */
export function Splash() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { status } = useReadable(useCore().list);
  return (
    <main className={styles.root} aria-busy>
      <Mark className={styles.mark} />
      {status === 'failed' && <Text>{t('connection.failed')}</Text>}
    </main>
  );
}

/** Torv's sign: a square. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden>
      <rect width="32" height="32" rx="8" fill={sign.ground} />
      <path d="M8 10h16M16 10v13" stroke={sign.letter} strokeWidth="3.4" strokeLinecap="round" />
      <circle cx="24.5" cy="23" r="2.6" fill={sign.dot} />
    </svg>
  );
}
