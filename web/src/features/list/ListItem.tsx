import { CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { NotepadRegular, NumberSymbolRegular, PeopleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation, Message } from '../../core';
import { parse, plain } from '../../core/markdown/parse';
import { nameOf, useTitle } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { brief } from '../../ui/time';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 700px)': { padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}` },
  },
  channel: {
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: '50%',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '18px',
  },
  hash: { display: 'grid', placeItems: 'center', fontSize: '18px', color: tokens.colorNeutralForeground3 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  preview: { color: tokens.colorNeutralForeground3 },
  unreadPreview: { color: tokens.colorNeutralForeground1 },
  side: {
    display: 'grid',
    justifyItems: 'end',
    rowGap: tokens.spacingVerticalXXS,
    minHeight: '36px',
    alignContent: 'start',
  },
  time: { color: tokens.colorNeutralForeground3, paddingTop: '2px' },
});

/** One conversation in the list: who, the latest words, when, and how much is unread. */
export function ListItem({ conversation }: { conversation: Conversation }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const title = useTitle(conversation);
  const preview = usePreview(conversation);
  const { last, unread } = conversation;
  const isChannel = conversation.kind === 'channel';
  return (
    <NavLink
      to={`/c/${conversation.id}`}
      className={({ isActive }) =>
        mergeClasses(styles.item, isChannel && styles.channel, isActive && styles.current)
      }
    >
      <Face conversation={conversation} />
      <span>
        <Text className={styles.line} weight={unread > 0 ? 'semibold' : 'regular'}>
          {title}
        </Text>
        {!isChannel && (
          <Text
            size={200}
            className={mergeClasses(styles.line, unread > 0 ? styles.unreadPreview : styles.preview)}
          >
            {preview}&nbsp;
          </Text>
        )}
      </span>
      <span className={mergeClasses(!isChannel && styles.side)}>
        {!isChannel && (
          <Text size={100} className={styles.time}>
            {last && brief(last.createdAt, i18n.language, t)}
          </Text>
        )}
        {unread > 0 && (
          <CounterBadge
            size="small"
            color="brand"
            count={unread}
            overflowCount={99}
            aria-label={t('list.unread', { count: unread })}
          />
        )}
      </span>
    </NavLink>
  );
}

function Face({ conversation }: { conversation: Conversation }) {
  const styles = useStyles();
  const other = conversation.people[0];
  switch (conversation.kind) {
    case 'channel':
      return (
        <span className={styles.hash}>
          <NumberSymbolRegular />
        </span>
      );
    case 'self':
      return (
        <span className={styles.icon}>
          <NotepadRegular />
        </span>
      );
    case 'direct':
      return other ? <PersonAvatar id={other} presence /> : <span />;
    case 'group':
      return (
        <span className={styles.icon}>
          <PeopleRegular />
        </span>
      );
  }
}

function usePreview(conversation: Conversation): string {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const draft = useReadable(core.draft(conversation.id));
  const text = (message: Message) =>
    message.deletedAt ? t('list.deleted') : plain(parse(message.markdown), (id) => nameOf(core, id)).trim();
  if (draft) return t('list.draft', { text: draft });
  const { last } = conversation;
  if (!last) return '';
  if (last.author === me.id && conversation.kind !== 'self') return t('list.you', { text: text(last) });
  const author =
    conversation.kind === 'group' && last.author ? `${nameOf(core, last.author).split(' ')[0]}: ` : '';
  return author + text(last);
}
