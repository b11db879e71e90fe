import { useCore, useMe, useReadable } from '../../app/core';

/** Whether to offer a new team. */
export function useMayCreateTeams(): boolean {
  const { may } = useReadable(useCore().session);
  const me = useMe();
  return may?.createTeams ?? me.role !== 'guest';
}
