import type { Readable } from '../core';
import { Store } from '../core/store';
import { useCore, useReadable } from './core';

interface Device {
  isShared: boolean;
}

const ALONE = new Store<Device>({ isShared: false });

/** Whether several people use this device: then nothing on the outside of the window may name somebody. */
export function useIsShared(): boolean {
  const { device } = useCore() as { device?: Readable<Device> };
  return useReadable(device ?? ALONE).isShared;
}
