import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { messageAddress } from '../../ui/messageAddress';
import { nameOf, titleOf } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { TextLink } from '../../ui/TextLink';
import { brief } from '../../ui/time';
import { Foldable } from './Foldable';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Messages from here and there, one below the other. */
export function SaidElsewhereList({ children }: { children: ReactNode }) {
  return <ul className={useStyles().list}>{children}</ul>;
}

/** A message away from its conversation: who said it, when, and the way to where it was said. */
export function SaidElsewhere({
  message,
  way,
  text,
  action,
  children,
}: {
  message: Message;
  /** To where it was said, if it is not to be called by the conversation's name. */
  way?: ReactNode;
  /** What was said, if it is not to be told at length. */
  text?: ReactNode;
  action?: ReactNode;
  /** Below what was said. */
  children?: ReactNode;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const author = message.author ?? '';
  return (
    <li className={styles.item}>
      <PersonAvatar id={author} size={32} />
      <div>
        <div className={styles.head}>
          <Text weight="semibold">{nameOf(core, author)}</Text>
          <Text size={200} className={styles.quiet}>
            {brief(message.createdAt, i18n.language, t)}
            {' · '}
            {way ?? <ToConversation message={message} />}
          </Text>
        </div>
        <div dir="auto">{text ?? <Foldable text={message.markdown} />}</div>
        {children}
      </div>
      {action}
    </li>
  );
}

function ToConversation({ message }: { message: Message }) {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const conversation = useReadable(core.conversation(message.conversation));
  return (
    <TextLink to={messageAddress(message)}>
      {conversation ? titleOf(conversation, core, me, t) : t('saved.open')}
    </TextLink>
  );
}
