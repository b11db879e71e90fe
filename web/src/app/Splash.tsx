import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../ui/useTranslation';
import { sign } from '../ui/theme';
import { useEffect } from 'react';
import { useCore, useReadable } from './core';
import { useHasNetwork } from './useNetwork';

const useStyles = makeStyles({
  root: {
    height: '100%',
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
  },
  mark: { width: '56px', height: '56px', marginBottom: tokens.spacingVerticalM },
  later: {
    opacity: 0,
    animationName: { to: { opacity: 1 } },
    animationDuration: '150ms',
    animationDelay: '150ms',
    animationFillMode: 'forwards',
  },
  lead: { maxWidth: '400px', color: tokens.colorNeutralForeground3, textWrap: 'balance' },
  button: { marginTop: tokens.spacingVerticalL },
});

/** While it is not yet known who is here, or while the server cannot be reached. */
export function Splash() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { status } = useReadable(core.list);
  const keepsUnsent = useReadable(core.keepsUnsent);
  const hasNetwork = useHasNetwork();
  const isFailed = status === 'failed';
  const why = hasNetwork ? 'failed' : 'nothingKept';
  useEffect(() => {
    if (hasNetwork) core.hurry();
  }, [core, hasNetwork]);
  return (
    <main className={styles.root} aria-busy={!isFailed}>
      <Mark className={mergeClasses(styles.mark, !isFailed && styles.later)} />
      {isFailed && (
        <>
          <Text as="h1" size={500} weight="semibold">
            {t(`connection.${why}`)}
          </Text>
          <Text align="center" className={styles.lead} role="status">
            {t(`connection.${why}Lead`)}
            {!hasNetwork && keepsUnsent && ` ${t('connection.textKept')}`}
          </Text>
          <Button className={styles.button} onClick={() => location.reload()}>
            {t('messages.retry')}
          </Button>
        </>
      )}
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
