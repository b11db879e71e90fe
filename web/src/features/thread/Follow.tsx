import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Message } from '../../core';

const useStyles = makeStyles({ button: { flexShrink: 0, minWidth: 'auto' } });

/** Whether I follow a thread: then its new replies count for me. */
export function Follow({ root }: { root: Message }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const follows = useReadable(core.threadMark(root.id))?.follows ?? false;
  const [hasFailed, setFailed] = useState(false);
  const toggle = () => {
    setFailed(false);
    core.followThread(root, !follows).catch(() => setFailed(true));
  };
  const hint = t(
    hasFailed ? 'messages.followFailed' : follows ? 'messages.followsHint' : 'messages.followHint',
  );
  return (
    <Button
      className={styles.button}
      appearance="subtle"
      size="small"
      aria-pressed={follows}
      icon={follows ? <CheckmarkRegular /> : <AddRegular />}
      title={hint}
      onClick={toggle}
    >
      {t(hasFailed ? 'messages.retry' : follows ? 'messages.follows' : 'messages.follow')}
    </Button>
  );
}
