import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular, ClockAlarmRegular, MentionRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { NavLink } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { ActivityItem } from '../../core';
import { messageAddress } from '../../ui/messageAddress';
import { titleOf } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { plainText } from '../../ui/plainText';
import { brief, full } from '../../ui/time';
import { useToday } from '../../ui/today';
import { useIsDiscreet } from '../../ui/useIsDiscreet';
import { useItemStyles } from './itemStyles';
import { sentenceOf } from './model';

const useStyles = makeStyles({
  face: { position: 'relative', display: 'grid' },
  sign: {
    position: 'absolute',
    right: '-6px',
    bottom: '-4px',
    display: 'grid',
    placeItems: 'center',
    width: '18px',
    height: '18px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontSize: '12px',
    lineHeight: 1,
  },
  sentence: { overflowWrap: 'anywhere' },
  side: { display: 'grid', justifyItems: 'end', rowGap: tokens.spacingVerticalS, paddingTop: '2px' },
  dot: {
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** One thing that concerns me: who did what, where, and the words it is about. */
export const ActivityRow = memo(function ActivityRow({ item }: { item: ActivityItem }) {
  const styles = useStyles();
  const shared = useItemStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const me = useMe();
  useToday();
  const isDiscreet = useIsDiscreet();
  const conversation = useReadable(core.conversation(item.conversation));
  useReadable(core.person(item.people[0] ?? me.id));
  return (
    <NavLink
      to={messageAddress(item.message)}
      data-row
      data-activity={item.kind}
      tabIndex={-1}
      draggable={false}
      className={({ isActive }) => mergeClasses(shared.item, isActive && shared.current)}
      onClick={() => core.activity.read(item)}
    >
      <span className={styles.face} aria-hidden>
        <PersonAvatar id={item.people[0] ?? ''} size={32} />
        <span className={styles.sign}>
          <Sign item={item} />
        </span>
      </span>
      <span className={shared.words}>
        <Text weight={item.unread ? 'semibold' : 'regular'} className={styles.sentence}>
          {sentenceOf(item, core, t)}
        </Text>
        {conversation && (
          <Text size={200} className={mergeClasses(shared.line, shared.quiet)}>
            {titleOf(conversation, core, me, t)}
          </Text>
        )}
        {!isDiscreet && (
          <Text size={200} dir="auto" className={mergeClasses(shared.line, !item.unread && shared.quiet)}>
            {plainText(item.message.markdown, core, t)}
          </Text>
        )}
      </span>
      <span className={styles.side}>
        <Text size={100} className={shared.quiet} title={full(item.at, i18n.language)}>
          {brief(item.at, i18n.language, t)}
        </Text>
        {item.unread && <span className={styles.dot} role="img" aria-label={t('activity.unread')} />}
      </span>
    </NavLink>
  );
});

function Sign({ item }: { item: ActivityItem }) {
  switch (item.kind) {
    case 'mention':
      return <MentionRegular />;
    case 'reply':
      return <ArrowReplyRegular />;
    case 'reaction':
      return <>{item.emojis?.[0]}</>;
    case 'reminder':
      return <ClockAlarmRegular />;
  }
}
