import { useCore, useReadable } from '../app/core';
import { preferences } from './preferences';

/** Whether the list and the window's title keep names and texts to themselves: as chosen, otherwise on a shared device. */
export function useIsDiscreet(): boolean {
  const { isShared } = useReadable(useCore().device);
  const { isDiscreet } = useReadable(preferences);
  return isDiscreet ?? isShared;
}
