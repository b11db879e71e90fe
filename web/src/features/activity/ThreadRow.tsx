import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { NavLink } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { FollowedThread } from '../../core';
import { nameOf, titleOf } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { plainText } from '../../ui/plainText';
import { brief } from '../../ui/time';
import { useToday } from '../../ui/today';
import { useIsDiscreet } from '../../ui/useIsDiscreet';
import { UnreadBadge } from '../../ui/UnreadBadge';
import { useItemStyles } from './itemStyles';

const useStyles = makeStyles({
  side: { display: 'grid', justifyItems: 'end', rowGap: tokens.spacingVerticalXS, paddingTop: '2px' },
});

/** A thread I follow: how it began, where, and what was said last. */
export const ThreadRow = memo(function ThreadRow({ item: { root, last, mark } }: { item: FollowedThread }) {
  const styles = useStyles();
  const item = useItemStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const me = useMe();
  useToday();
  const isDiscreet = useIsDiscreet();
  const conversation = useReadable(core.conversation(root.conversation));
  const unread = (useReadable(core.threadMark(root.id)) ?? mark).unread;
  const author = last.author ?? '';
  const who = author === me.id ? t('inbox.you') : (nameOf(core, author).split(' ')[0] ?? '');
  return (
    <NavLink
      to={`/activity/threads/${root.conversation}/${root.id}`}
      data-row
      tabIndex={-1}
      draggable={false}
      className={({ isActive }) => mergeClasses(item.item, isActive && item.current)}
    >
      <PersonAvatar id={root.author ?? ''} size={32} />
      <span className={item.words}>
        <Text weight={unread > 0 ? 'semibold' : 'regular'} className={item.line} dir="auto">
          {isDiscreet
            ? nameOf(core, root.author ?? '')
            : root.deletedAt
              ? t('messages.deleted')
              : plainText(root.markdown, core, t)}
        </Text>
        {conversation && (
          <Text size={200} className={mergeClasses(item.line, item.quiet)}>
            {titleOf(conversation, core, me, t)}
          </Text>
        )}
        {!isDiscreet && (
          <Text size={200} dir="auto" className={mergeClasses(item.line, unread === 0 && item.quiet)}>
            {`${who}: ${plainText(last.markdown, core, t)}`}
          </Text>
        )}
      </span>
      <span className={styles.side}>
        <Text size={100} className={item.quiet}>
          {brief(last.createdAt, i18n.language, t)}
        </Text>
        <UnreadBadge count={unread} label={t('inbox.unread', { count: unread })} />
      </span>
    </NavLink>
  );
});
