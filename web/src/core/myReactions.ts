import type { Id, Message } from './types';

type Reaction = Message['reactions'][number];

/**
 * An event is the same for all its readers and names the first twenty who reacted, so it cannot tell whether I am among more. Answers
 * to my own questions name me too; what they have told is kept while events bring newer states.
 */
export function keepMine(message: Message, previous: Message | undefined, me: Id | undefined): Message {
  if (!previous || me === undefined) return message;
  const isCut = (one: Reaction) => one.count > one.people.length && !one.people.includes(me);
  const wasMine = ({ emoji }: Reaction) =>
    previous.reactions.some((one) => one.emoji === emoji && one.people.includes(me));
  if (!message.reactions.some((one) => isCut(one) && wasMine(one))) return message;
  const reactions = message.reactions.map((one) => (isCut(one) && wasMine(one) ? among(one, me) : one));
  return { ...message, reactions };
}

/** The message as it is once I have reacted, or taken it back; its count comes with the next event. */
export function withMine(message: Message, me: Id, emoji: string, on: boolean): Message {
  const isOther = (one: Reaction) => one.emoji === emoji && one.people.includes(me) !== on;
  if (!message.reactions.some(isOther)) return message;
  const reactions = message.reactions.map((one) => {
    if (!isOther(one)) return one;
    return on ? among(one, me) : { ...one, people: one.people.filter((id) => id !== me) };
  });
  return { ...message, reactions };
}

function among(reaction: Reaction, me: Id): Reaction {
  return { ...reaction, people: [...reaction.people, me] };
}
