import { Suspense } from 'react';
import type { Message } from '../../core';
import { PollCard, UrgentCard } from './opened';

const OPTION_PIXELS = 46;
const REST_PIXELS = 64;

/** Where a poll stands in its message; as high as the poll while its code comes. */
export function PollPlace(props: { message: Message; poll: NonNullable<Message['poll']> }) {
  const height = props.poll.options.length * OPTION_PIXELS + REST_PIXELS;
  return (
    <Suspense fallback={<div style={{ height }} />}>
      <PollCard {...props} />
    </Suspense>
  );
}

const URGENT_PIXELS = 56;

/** Where it says that a message is urgent. */
export function UrgentPlace(props: { message: Message; urgent: NonNullable<Message['urgent']> }) {
  return (
    <Suspense fallback={<div style={{ height: URGENT_PIXELS }} />}>
      <UrgentCard {...props} />
    </Suspense>
  );
}
