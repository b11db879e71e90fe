import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AvatarProps } from '@fluentui/react-components';
import { useCore, useReadable } from '../app/core';
import type { Id } from '../core';
import { PersonAvatar } from './PersonAvatar';
import { showProfile } from './profile';
import { useWords } from './words';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    flexShrink: 0,
    alignContent: 'center',
    justifyContent: 'center',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    position: 'relative',
    '@media (pointer: coarse)': { '::after': { content: '""', position: 'absolute', inset: '-6px' } },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** A face that opens the person's card. */
export function PersonButton({
  id,
  size = 32,
  className,
  isRow,
}: {
  id: Id;
  size?: AvatarProps['size'];
  className?: string;
  /** Whether the arrow keys stop here: the line of a list is then reached by it. */
  isRow?: boolean;
}) {
  const styles = useStyles();
  const { t } = useWords();
  const person = useReadable(useCore().person(id));
  return (
    <button
      type="button"
      tabIndex={-1}
      data-row={isRow || undefined}
      className={mergeClasses(styles.root, className)}
      aria-label={t('profile.show', { name: person?.name ?? t('messages.unknown') })}
      onClick={(event) => showProfile(id, event.currentTarget)}
    >
      <PersonAvatar id={id} size={size} presence />
    </button>
  );
}
