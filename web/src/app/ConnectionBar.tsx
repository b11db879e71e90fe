import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from './core';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
  },
});

/** A thin line on top while the connection is not what it should be; short interruptions are not worth one. */
export function ConnectionBar() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const connection = useReadable(core.connection);
  const unsent = useReadable(core.pending);
  const isTrouble = connection !== 'online' && connection !== 'connecting';
  const isShown = useAfter(isTrouble, 800);
  const reloads = connection === 'updated' && unsent.length === 0;
  useEffect(() => {
    if (reloads && document.hidden) location.reload();
  }, [reloads]);
  if (!isShown || connection === 'online' || connection === 'connecting') return <div role="status" />;
  return (
    <div role="status" className={styles.bar}>
      <Text size={200}>{t(`connection.${connection}`)}</Text>
      {connection === 'updated' && (
        <Button size="small" onClick={() => location.reload()}>
          {t('connection.reload')}
        </Button>
      )}
    </div>
  );
}

function useAfter(condition: boolean, millis: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(condition), condition ? millis : 0);
    return () => clearTimeout(timer);
  }, [condition, millis]);
  return isLong && condition;
}
