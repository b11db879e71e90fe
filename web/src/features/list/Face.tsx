import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NotepadRegular, PeopleRegular } from '@fluentui/react-icons';
import type { Conversation } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { ChannelIcon } from './ChannelIcon';

const useStyles = makeStyles({
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: '18px',
  },
  small: { width: '24px', height: '24px', fontSize: '16px' },
  hash: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground2,
    fontSize: '18px',
  },
});

/** What a conversation looks like: a face, or the sign of its kind. */
export function Face({ conversation, size = 32 }: { conversation: Conversation; size?: 24 | 32 }) {
  const styles = useStyles();
  const isSmall = size === 24;
  const other = conversation.people[0];
  switch (conversation.kind) {
    case 'channel':
      return (
        <ChannelIcon channel={conversation} className={mergeClasses(styles.hash, isSmall && styles.small)} />
      );
    case 'self':
      return (
        <span className={mergeClasses(styles.icon, isSmall && styles.small)}>
          <NotepadRegular />
        </span>
      );
    case 'direct':
      return other ? <PersonAvatar id={other} size={size} presence /> : <span />;
    case 'group':
      return (
        <span className={mergeClasses(styles.icon, isSmall && styles.small)}>
          <PeopleRegular />
        </span>
      );
  }
}
