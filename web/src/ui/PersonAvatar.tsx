import { Avatar, type AvatarProps, makeStyles } from '@fluentui/react-components';
import { useCore, useReadable } from '../app/core';
import type { Id } from '../core';
import { isAway } from './absence';
import { avatarUrl } from './avatar';
import { initials } from './initials';
import { BADGES, usePresence } from './presence';
import { useWords } from './words';

const useStyles = makeStyles({ initials: { '::before': { content: 'attr(data-initials)' } } });

/**
 * A person's picture, or until it is there and without one their initials on a colour of their own; with presence where it helps.
 * The initials are drawn, not text to be read or copied.
 */
export function PersonAvatar({
  id,
  size = 32,
  presence = false,
}: {
  id: Id;
  size?: AvatarProps['size'];
  presence?: boolean;
}) {
  const styles = useStyles();
  const person = useReadable(useCore().person(id));
  const { t } = useWords();
  const status = usePresence(id);
  const src = avatarUrl(person, size);
  return (
    <Avatar
      aria-hidden
      name={person?.name ?? ''}
      image={src ? { src, alt: '', decoding: 'async' } : undefined}
      initials={{
        children: <span className={styles.initials} data-initials={initials(person?.name ?? '')} />,
      }}
      idForColor={id}
      color="colorful"
      size={size}
      badge={
        presence && status
          ? { status: BADGES[status], outOfOffice: isAway(person), 'aria-label': t(`presence.${status}`) }
          : undefined
      }
    />
  );
}
