import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import type { Message, MessageList } from '../../core';
import { nameOf } from '../../ui/names';
import { plainText } from '../../ui/plainText';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

const PAUSE_MILLIS = 2_000;

/** Speaks new messages of others to a screen reader, several as a number; history is never read aloud. */
export function Announcer({ list }: { list: MessageList }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe().id;
  const [text, setText] = useState('');
  useEffect(() => {
    let last: number | undefined;
    let waiting: Message[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const speak = () => {
      timer = undefined;
      const [only] = waiting;
      setText(
        waiting.length === 1 && only
          ? t('messages.newFrom', {
              name: nameOf(core, only.author ?? ''),
              text: plainText(only.markdown, core, t),
            })
          : t('messages.newCount', { count: waiting.length, more: '' }),
      );
      waiting = [];
    };
    const look = () => {
      const { status, hasNewer, messages } = list.get();
      if (status !== 'ready' || hasNewer) return;
      const newest = messages.at(-1)?.seq ?? 0;
      const known = last ?? newest;
      if (newest > known) {
        const fresh = messages.slice(messages.findLastIndex((one) => one.seq <= known) + 1);
        waiting.push(...fresh.filter((one) => one.author !== me && !one.deletedAt));
      }
      last = Math.max(known, newest);
      if (waiting.length > 0) timer ??= setTimeout(speak, PAUSE_MILLIS);
    };
    look();
    const stop = list.subscribe(look);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [core, list, me, t]);
  return (
    <div aria-live="polite" className={styles.hidden}>
      {text}
    </div>
  );
}
