import { makeStyles, tokens } from '@fluentui/react-components';
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
export function Face({ conversation }: { conversation: Conversation }) {
  const styles = useStyles();
  const other = conversation.people[0];
  switch (conversation.kind) {
    case 'channel':
      return <ChannelIcon channel={conversation} className={styles.hash} />;
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
