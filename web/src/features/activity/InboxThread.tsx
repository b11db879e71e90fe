import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { Conversation, Problem } from '../../core';
import { useTitle } from '../../ui/names';
import { InChannel } from '../mentions/place';
import { NotFound } from '../../ui/NotFound';
import { ThreadPane } from '../thread/ThreadPane';

const ASK_AGAIN_MILLIS = 3_000;

/** A thread by itself, to be read and answered beside the list of threads. */
export function InboxThread() {
  const { conversation: id = '', thread = '' } = useParams();
  const core = useCore();
  const conversation = useReadable(core.conversation(id));
  const [missing, setMissing] = useState<string>();
  useEffect(() => {
    if (conversation) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      core.fetchConversation(id).catch((problem: Problem) => {
        if (problem.isTransient) timer = setTimeout(ask, ASK_AGAIN_MILLIS);
        else setMissing(id);
      });
    };
    ask();
    return () => clearTimeout(timer);
  }, [core, conversation, id]);
  if (!conversation) return missing === id ? <NotFound /> : null;
  return <Alone key={thread} conversation={conversation} thread={thread} />;
}

function Alone({ conversation, thread }: { conversation: Conversation; thread: string }) {
  const core = useCore();
  const title = useTitle(conversation);
  const { id } = conversation;
  // Nothing else asks for the timeline here, and the thread takes its first message from it.
  useEffect(() => {
    const timeline = core.timeline(id);
    if (!timeline.get().messages.some((one) => one.id === thread)) void timeline.showAround(thread);
  }, [core, id, thread]);
  return (
    <InChannel value={conversation.kind === 'channel'}>
      <ThreadPane conversation={id} root={thread} title={title} back="/activity/threads" />
    </InChannel>
  );
}
