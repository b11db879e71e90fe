import { CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { NumberSymbolRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation, Message } from '../../core';
import { NARROW } from '../../ui/media';
import { nameOf, useTitle } from '../../ui/names';
import { plainText } from '../../ui/plainText';
import { brief } from '../../ui/time';
import { useToday } from '../../ui/today';
import { Face } from './Face';

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
    [NARROW]: { padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}` },
  },
  channel: {
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  hash: { display: 'grid', placeItems: 'center', fontSize: '18px', color: tokens.colorNeutralForeground3 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  preview: { color: tokens.colorNeutralForeground3 },
  draft: { color: tokens.colorPaletteRedForeground1 },
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
export const ListItem = memo(function ListItem({ conversation }: { conversation: Conversation }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const title = useTitle(conversation);
  useToday();
  const preview = usePreview(conversation);
  const draft = useReadable(useCore().draft(conversation.id));
  const { last, unread } = conversation;
  const isChannel = conversation.kind === 'channel';
  return (
    <NavLink
      to={`/c/${conversation.id}`}
      data-conversation={conversation.id}
      className={({ isActive }) =>
        mergeClasses(styles.item, isChannel && styles.channel, isActive && styles.current)
      }
    >
      {isChannel ? (
        <span className={styles.hash}>
          <NumberSymbolRegular />
        </span>
      ) : (
        <Face conversation={conversation} />
      )}
      <span>
        <Text className={styles.line} weight={unread > 0 ? 'semibold' : 'regular'}>
          {title}
          {isChannel && draft && (
            <Text size={200} className={styles.draft}>
              {` ${t('list.draft').replace(':', '')}`}
            </Text>
          )}
        </Text>
        {!isChannel && (
          <Text
            size={200}
            className={mergeClasses(styles.line, unread > 0 ? styles.unreadPreview : styles.preview)}
          >
            {draft && <span className={styles.draft}>{t('list.draft')} </span>}
            {draft || preview}
            &nbsp;
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
});

function usePreview(conversation: Conversation): string {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const text = (message: Message) =>
    message.deletedAt ? t('messages.deleted') : plainText(message.markdown, core, t);
  const { last } = conversation;
  if (!last) return '';
  if (last.author === me.id && conversation.kind !== 'self') return t('list.you', { text: text(last) });
  const author =
    conversation.kind === 'group' && last.author ? `${nameOf(core, last.author).split(' ')[0]}: ` : '';
  return author + text(last);
}
