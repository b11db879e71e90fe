import type { Message } from '../../core';
import { lazily } from '../../ui/lazily';

const OPTION_PIXELS = 46;
const REST_PIXELS = 64;
const URGENT_PIXELS = 56;

/** Where a poll stands in its message; as high as the poll while its code comes. */
export const PollPlace = lazily(
  () => import('./PollCard').then((it) => it.PollCard),
  ({ poll }: { message: Message; poll: NonNullable<Message['poll']> }) => (
    <div style={{ height: poll.options.length * OPTION_PIXELS + REST_PIXELS }} />
  ),
);

/** Where it says that a message is urgent. */
export const UrgentPlace = lazily(
  () => import('./UrgentCard').then((it) => it.UrgentCard),
  () => <div style={{ height: URGENT_PIXELS }} />,
);
