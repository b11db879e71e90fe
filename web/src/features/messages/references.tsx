import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Link as RouterLink } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Id } from '../../core';
import { showProfile } from '../../ui/profile';
import { useWords } from '../../ui/words';
import { useIsInChannel } from '../mentions/place';

const useStyles = makeStyles({
  link: {
    position: 'relative',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mention: {
    unicodeBidi: 'isolate',
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  person: {
    position: 'relative',
    display: 'inline',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'inherit',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  me: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
});

export function MessageLink({ conversation, id }: { conversation: Id; id: Id }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <RouterLink className={styles.link} to={`/c/${conversation}/m/${id}`}>
      {t('messages.message')}
    </RouterLink>
  );
}

export function WholeTeam() {
  const styles = useStyles();
  const { t } = useWords();
  return <span className={mergeClasses(styles.mention, styles.me)}>@{t('messages.team')}</span>;
}

export function PersonMention({ id }: { id: Id }) {
  const styles = useStyles();
  const { t } = useWords();
  const me = useMe();
  const person = useReadable(useCore().person(id));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={mergeClasses(styles.mention, styles.person, id === me.id && styles.me)}
      onClick={(event) => showProfile(id, event.currentTarget)}
    >
      @{person?.name ?? t('messages.unknown')}
    </button>
  );
}

export function Everyone() {
  const styles = useStyles();
  const { t } = useWords();
  const word = t(useIsInChannel() ? 'messages.wholeChannel' : 'messages.everyone');
  return <span className={mergeClasses(styles.mention, styles.me)}>@{word}</span>;
}

export function TagMention({ id }: { id: Id }) {
  const styles = useStyles();
  const { t } = useWords();
  const tag = useReadable(useCore().tags.of(id));
  return (
    <span className={mergeClasses(styles.mention, tag?.mine && styles.me)}>
      @{tag?.name ?? t('messages.tag')}
    </span>
  );
}

export function ChannelLink({ id }: { id: Id }) {
  const styles = useStyles();
  const { t } = useWords();
  const conversation = useReadable(useCore().conversation(id));
  return (
    <RouterLink className={styles.link} to={`/c/${id}`}>
      #{conversation?.name ?? t('messages.channel')}
    </RouterLink>
  );
}
