import { Button, CounterBadge, makeStyles, Tooltip } from '@fluentui/react-components';
import { PinRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { Pinned } from './later';

const useStyles = makeStyles({
  root: { position: 'relative', flexShrink: 0 },
  count: { position: 'absolute', right: '-2px', top: '-2px', pointerEvents: 'none' },
});

/** After the messages themselves. */
const ASK_MILLIS = 800;

/** Opens what is pinned; says how much that is once it is known, without moving anything. */
export function PinnedButton({ conversation }: { conversation: Conversation }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { id } = conversation;
  const count = useReadable(core.pins.of(id))?.length ?? 0;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (core.pins.of(id).get()) return;
    const timer = setTimeout(() => void core.pins.refresh(id).catch(() => undefined), ASK_MILLIS);
    return () => clearTimeout(timer);
  }, [core, id]);
  return (
    <span className={styles.root}>
      <Tooltip content={count > 0 ? t('pins.count', { count }) : t('pins.title')} relationship="label">
        <Button appearance="subtle" icon={<PinRegular />} onClick={() => setOpen(true)} />
      </Tooltip>
      {count > 0 && (
        <CounterBadge
          aria-hidden
          size="small"
          appearance="filled"
          color="informative"
          count={count}
          className={styles.count}
        />
      )}
      {isOpen && <Pinned conversation={conversation} onClose={() => setOpen(false)} />}
    </span>
  );
}
