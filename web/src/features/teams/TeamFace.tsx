import { Avatar, type AvatarProps, makeStyles } from '@fluentui/react-components';
import type { Id } from '../../core';
import { initials } from '../../ui/initials';

const useStyles = makeStyles({ initials: { '::before': { content: 'attr(data-initials)' } } });

/** A team's initials on a colour of its own, in a square: people are round. */
export function TeamFace({ id, name, size = 32 }: { id: Id; name: string; size?: AvatarProps['size'] }) {
  const styles = useStyles();
  return (
    <Avatar
      aria-hidden
      shape="square"
      name={name}
      initials={{ children: <span className={styles.initials} data-initials={initials(name)} /> }}
      idForColor={id}
      color="colorful"
      size={size}
    />
  );
}
