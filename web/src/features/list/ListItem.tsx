import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { AlertOffRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { NavLink } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation, Id, Message } from '../../core';
import { GuestMark } from '../../ui/GuestMark';
import { NARROW } from '../../ui/media';
import { nameOf } from '../../ui/names';
import { preferences } from '../../ui/preferences';
import { isCurrent } from '../../ui/status';
import { plainText } from '../../ui/plainText';
import { brief } from '../../ui/time';
import { useToday } from '../../ui/today';
import { useIsDiscreet } from '../../ui/useIsDiscreet';
import { own } from '../../ui/theme';
import { UnreadBadge } from '../../ui/UnreadBadge';
import { ChannelIcon } from './ChannelIcon';
import { Face } from './Face';
import { newsOf } from './model';

/** So much of a draft fills the line. */
const DRAFT_SHOWN = 300;

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
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}` },
  },
  compact: {
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    minHeight: '34px',
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    [NARROW]: {
      minHeight: '44px',
      paddingTop: tokens.spacingVerticalXXS,
      paddingBottom: tokens.spacingVerticalXXS,
    },
  },
  sideLine: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  channel: {
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
    '@media (pointer: coarse)': { minHeight: '44px' },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': {
      outline: '2px solid Highlight',
      ':focus-visible': { outline: '4px double CanvasText' },
    },
  },
  hash: { display: 'grid', placeItems: 'center', fontSize: '18px', color: tokens.colorNeutralForeground3 },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', display: 'block' },
  title: { ...typographyStyles.body1, fontWeight: 'inherit' },
  unread: { fontWeight: tokens.fontWeightSemibold },
  small: { ...typographyStyles.caption1, fontWeight: 'inherit' },
  dimmed: { color: tokens.colorNeutralForeground3 },
  muted: { display: 'grid', color: tokens.colorNeutralForeground3, fontSize: '16px' },
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
  time: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3, paddingTop: '2px' },
});

/** One conversation in the list: who, the latest words, when, and how much is unread. */
export const ListItem = memo(function ListItem({
  conversation,
  title,
  withTeam,
}: {
  conversation: Conversation;
  title: string;
  /** Whether a channel says to which team it belongs. */
  withTeam: boolean;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  useToday();
  const isDiscreet = useIsDiscreet();
  const core = useCore();
  const written = useReadable(core.draft(conversation.id));
  const draft = written && plainText(written.slice(0, DRAFT_SHOWN), core, t);
  const { last, muted } = conversation;
  const unread = newsOf(conversation);
  const other = useReadable(core.person(conversation.people[0] ?? ''));
  const isGuest = conversation.kind === 'direct' && other?.guest;
  const emoji = conversation.kind === 'direct' && isCurrent(other?.status) ? other?.status?.emoji : undefined;
  const isChannel = conversation.kind === 'channel';
  const isCompact = useReadable(preferences).density === 'compact';
  const isOneLine = isChannel || isCompact;
  const preview = usePreview(conversation, isOneLine || isDiscreet);
  return (
    <NavLink
      to={`/c/${conversation.id}`}
      data-conversation={conversation.id}
      data-row
      tabIndex={-1}
      draggable={false}
      className={({ isActive }) =>
        mergeClasses(
          styles.item,
          isCompact && styles.compact,
          isChannel && styles.channel,
          isActive && styles.current,
        )
      }
    >
      {isChannel ? (
        <ChannelIcon channel={conversation} className={styles.hash} />
      ) : (
        <Face conversation={conversation} size={isCompact ? 24 : 32} />
      )}
      <span>
        <span
          className={mergeClasses(
            styles.line,
            styles.title,
            unread > 0 && styles.unread,
            (muted || conversation.archived) && styles.dimmed,
          )}
        >
          {title}
          {isGuest && <GuestMark />}
          {emoji && (
            <span role="img" aria-label={other?.status?.text ?? emoji} title={other?.status?.text}>
              {` ${emoji}`}
            </span>
          )}
          {withTeam && isChannel && <TeamName id={conversation.team} />}
          {isOneLine && draft && (
            <span className={mergeClasses(styles.small, styles.draft)}>
              {` ${t('list.draft').replace(':', '')}`}
            </span>
          )}
        </span>
        {!isOneLine && (
          <span
            className={mergeClasses(
              styles.line,
              styles.small,
              unread > 0 ? styles.unreadPreview : styles.preview,
            )}
          >
            {draft && <span className={styles.draft}>{t('list.draft')} </span>}
            {(!isDiscreet && draft) || preview}
            &nbsp;
          </span>
        )}
      </span>
      <span className={mergeClasses(!isChannel && (isCompact ? styles.sideLine : styles.side))}>
        {!isChannel && <span className={styles.time}>{last && brief(last.createdAt, i18n.language, t)}</span>}
        {muted && (
          <span className={styles.muted} role="img" aria-label={t('list.muted')} title={t('list.muted')}>
            <AlertOffRegular />
          </span>
        )}
        <UnreadBadge count={unread} label={t('list.unread', { count: unread })} />
      </span>
    </NavLink>
  );
});

/** Where a channel belongs, when it stands among others. */
function TeamName({ id }: { id?: Id }) {
  const styles = useStyles();
  const { teams } = useReadable(useCore().list);
  const name = teams.find((team) => team.id === id)?.name;
  return <span className={mergeClasses(styles.small, styles.preview)}>{name && ` · ${name}`}</span>;
}

/** How the last message begins, unless that is not to be seen. */
function usePreview(conversation: Conversation, isHidden: boolean): string {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const text = (message: Message) =>
    message.deletedAt ? t('messages.deleted') : plainText(message.markdown, core, t);
  const { last } = conversation;
  if (!last || isHidden) return '';
  if (last.author === me.id && conversation.kind !== 'self') return t('list.you', { text: text(last) });
  const author =
    conversation.kind === 'group' && last.author ? `${nameOf(core, last.author).split(' ')[0]}: ` : '';
  return author + text(last);
}
