import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { PinFilled } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { full } from '../../ui/time';
import { useWords } from '../../ui/words';
import { Versions } from './later';
import { useRowStyles } from './rowStyles';

const useStyles = makeStyles({
  pinned: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  opens: {
    margin: `calc(-1 * ${tokens.spacingVerticalXXS}) 0`,
    padding: `${tokens.spacingVerticalXXS} 0`,
    minHeight: '24px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What is to be known of a message beside its text: that it is pinned, and that it once read differently. */
export function Notes({ message }: { message: Message }) {
  return (
    <>
      {message.editedAt && <Edited message={message} time={message.editedAt} />}
      {message.pinned && <Pinned at={message.pinned.at} by={message.pinned.by} />}
    </>
  );
}

function Pinned({ at, by }: { at: string; by: string }) {
  const styles = useStyles();
  const row = useRowStyles();
  const { t, i18n } = useWords();
  const name = useReadable(useCore().person(by))?.name ?? t('messages.unknown');
  return (
    <Text
      size={200}
      className={mergeClasses(row.quiet, styles.pinned)}
      title={t('pins.pinnedBy', { name, time: full(at, i18n.language) })}
    >
      <PinFilled aria-hidden />
      {t('pins.pinned')}
    </Text>
  );
}

function Edited({ message, time }: { message: Message; time: string }) {
  const styles = useStyles();
  const row = useRowStyles();
  const { t, i18n } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!useSeesVersions(message))
    return (
      <Text size={200} className={row.quiet} title={full(time, i18n.language)}>
        {t('messages.edited')}
      </Text>
    );
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        className={mergeClasses(row.quiet, styles.opens)}
        title={t('versions.open', { time: full(time, i18n.language) })}
        onClick={() => setOpen(true)}
      >
        {t('messages.edited')}
      </button>
      {isOpen && <Versions message={message} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Whether the policy lets me see what stood in a message before its edits. */
export function useSeesVersions(message: Message): boolean {
  const core = useCore();
  const me = useMe();
  const { limits } = useReadable(core.session);
  const owns = useReadable(core.conversation(message.conversation))?.owner === true;
  if (message.editedAt === undefined || message.deletedAt !== undefined) return false;
  return (
    limits?.editHistory === 'everyone' ||
    (limits?.editHistory === 'author' && (message.author === me.id || owns))
  );
}
