import { createContext, useContext } from 'react';

/** Whether messages are read in a channel: there "everyone" is the channel. */
export const InChannel = createContext(false);

export function useIsInChannel(): boolean {
  return useContext(InChannel);
}
