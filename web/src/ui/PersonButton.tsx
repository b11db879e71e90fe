import { makeStyles, tokens } from '@fluentui/react-components';
import type { AvatarProps } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from '../app/core';
import type { Id } from '../core';
import { PersonAvatar } from './PersonAvatar';
import { showProfile } from './profile';

const useStyles = makeStyles({
  root: {
    alignSelf: 'start',
    justifySelf: 'center',
    display: 'grid',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** A face that opens the person's card. */
export function PersonButton({ id, size = 32 }: { id: Id; size?: AvatarProps['size'] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const person = useReadable(useCore().person(id));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.root}
      aria-label={t('profile.show', { name: person?.name ?? t('messages.unknown') })}
      onClick={(event) => showProfile(id, event.currentTarget)}
    >
      <PersonAvatar id={id} size={size} presence />
    </button>
  );
}
