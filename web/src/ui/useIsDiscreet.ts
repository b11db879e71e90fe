import { useCore, useReadable } from '../app/core';
import { preferences } from './preferences';

/**
 * Whether the window's title names nobody: a browser writes titles into its history, and that of a device that does not remember, or
 * that several people use, is read by others.
 */
export function useIsTitleDiscreet(): boolean {
  const { isRemembered, isShared } = useReadable(useCore().device);
  const isDiscreet = useIsDiscreet();
  return isDiscreet || isShared || !isRemembered;
}

/** Whether the list and the window's title keep names and texts to themselves: as chosen, otherwise on a shared device. */
export function useIsDiscreet(): boolean {
  const { isShared } = useReadable(useCore().device);
  const { isDiscreet } = useReadable(preferences);
  return isDiscreet ?? isShared;
}
