import { Avatar, type AvatarProps } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from '../app/core';
import type { Id } from '../core';
import { BADGES } from './presence';

/** A person's initials on a colour of their own, with presence where it helps. */
export function PersonAvatar({
  id,
  size = 32,
  presence = false,
}: {
  id: Id;
  size?: AvatarProps['size'];
  presence?: boolean;
}) {
  const person = useReadable(useCore().person(id));
  const { t } = useTranslation();
  const status = person?.presence;
  return (
    <Avatar
      aria-hidden
      name={person?.name ?? ''}
      idForColor={id}
      color="colorful"
      size={size}
      badge={
        presence && status ? { status: BADGES[status], 'aria-label': t(`presence.${status}`) } : undefined
      }
    />
  );
}
