import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from '../ui/useTranslation';
import { isSaidOffline, type Line, lineOf, saysOffline } from './connectionLine';
import { useCore, useReadable } from './core';
import { updates } from './updates';
import { useNetwork } from './useNetwork';
import { useSteady } from './useSteady';
import { useUpdateWhenAway } from './useUpdateWhenAway';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '28px',
    boxSizing: 'border-box',
    padding: `1px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // In two lines it does not touch the edges either.
  text: { paddingBlock: tokens.spacingVerticalXS },
  loss: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorNeutralForeground1,
  },
  button: { flexShrink: 0 },
});

/** A thin line on top while something is not as it should be; short interruptions are not worth one. */
export function ConnectionBar() {
  const core = useCore();
  const line = useSteady(
    lineOf({
      connection: useReadable(core.connection),
      ...useNetwork(),
      keepsUnsent: useReadable(core.keepsUnsent),
      isUpdateReady: useReadable(updates.isReady),
      isCached: useReadable(core.session).isCached === true,
    }),
  );
  const isOffline = saysOffline(line);
  useEffect(() => isSaidOffline.set(isOffline), [isOffline]);
  useExpectUpdate();
  useUpdateWhenAway();
  return <StateLine line={line} onUpdate={() => void updates.apply()} />;
}

/** The line itself: always there for screen readers, who hear what it comes to say. */
export function StateLine({ line, onUpdate }: { line: Line | undefined; onUpdate: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (!line) return <div role="status" />;
  const isLoss = line === 'unkept' || saysOffline(line);
  return (
    <div role="status" className={mergeClasses(styles.line, isLoss && styles.loss)}>
      <Text size={200} align="center" className={styles.text}>
        {t(`connection.${line}`)}
      </Text>
      {line === 'updated' && (
        <Button size="small" className={styles.button} onClick={onUpdate}>
          {t('connection.update')}
        </Button>
      )}
    </div>
  );
}

/** The server's greeting tells that it has another build than this page. */
function useExpectUpdate(): void {
  const isUpdated = useReadable(useCore().connection) === 'updated';
  useEffect(() => {
    if (isUpdated) void updates.expect();
  }, [isUpdated]);
}
