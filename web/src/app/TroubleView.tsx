import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../ui/useTranslation';
import { useCore, useReadable } from './core';
import { detailsOf, idOf, troubleOf } from './trouble';
import { build } from './told';
import { updates } from './updates';

const useStyles = makeStyles({
  root: {
    height: '100%',
    boxSizing: 'border-box',
    display: 'grid',
    placeContent: 'center',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    overflowY: 'auto',
  },
  over: {
    position: 'fixed',
    bottom: tokens.spacingVerticalXXL,
    left: '50%',
    transform: 'translateX(-50%)',
    zIndex: 2,
    width: 'max-content',
    maxWidth: `calc(100vw - 2 * ${tokens.spacingHorizontalM})`,
    height: 'auto',
    maxHeight: '60vh',
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow28,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  lead: { maxWidth: '420px', color: tokens.colorNeutralForeground2, textWrap: 'balance' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  details: { display: 'flex', alignItems: 'center', color: tokens.colorNeutralForeground3 },
});

/** What stands where a part of the screen failed. */
export function TroubleView(props: { error: unknown; isOver?: boolean; onAgain: () => void }) {
  const { error, isOver, onAgain } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const keepsUnsent = useReadable(core.keepsUnsent);
  const connection = useReadable(core.connection);
  const [isCopied, setCopied] = useState(false);
  const trouble = troubleOf(error, navigator.onLine && connection !== 'offline');
  const reload = () =>
    void (trouble === 'gone' ? updates.expect() : Promise.resolve()).then(() => updates.apply());
  const copy = () =>
    void navigator.clipboard.writeText(detailsOf(error, build)).then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <div role="alert" className={mergeClasses(styles.root, isOver && styles.over)}>
      <Text as="h1" size={500} weight="semibold">
        {t(`trouble.${trouble}`)}
      </Text>
      <Text align="center" className={styles.lead}>
        {t(`trouble.${trouble}Lead`)}
      </Text>
      <Text align="center" className={styles.lead}>
        {t(keepsUnsent ? 'trouble.kept' : 'trouble.unkept')}
      </Text>
      <div className={styles.buttons}>
        {trouble !== 'gone' && (
          <Button appearance="primary" onClick={onAgain}>
            {t('trouble.retry')}
          </Button>
        )}
        {trouble !== 'offline' && (
          <Button appearance={trouble === 'gone' ? 'primary' : 'secondary'} onClick={reload}>
            {t('trouble.reload')}
          </Button>
        )}
      </div>
      {trouble === 'broken' && (
        <div className={styles.details}>
          <Text size={200}>{t('trouble.id', { id: idOf(error) })}</Text>
          <Button appearance="subtle" size="small" onClick={copy}>
            {t(isCopied ? 'trouble.copied' : 'trouble.copy')}
          </Button>
        </div>
      )}
    </div>
  );
}
