import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { Problem, type ScheduledMessage } from '../../core';
import { toBox } from '../../ui/toBox';
import { joined, momentOf } from './model';

/** What can be done with a message that waits; why something failed is told in words. */
export function useWaiting(message: ScheduledMessage) {
  const { t } = useTranslation();
  const core = useCore();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function attempt(act: () => Promise<void>) {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem((error instanceof Problem && error.detail) || t('app.failed'));
    } finally {
      setBusy(false);
    }
  }

  const { conversation, replyTo, markdown, id } = message;
  const takeBack = async () => {
    await core.scheduled.cancel(id);
    const draft = core.draft(conversation, replyTo).get();
    core.setDraft(conversation, replyTo, joined(draft, markdown));
    toBox(replyTo !== undefined);
  };
  return {
    problem,
    isBusy,
    sendNow: () => attempt(() => core.scheduled.sendNow(id)),
    move: (at: Date) => attempt(() => core.scheduled.move(id, momentOf(at))),
    remove: () => attempt(() => core.scheduled.cancel(id)),
    /** Back into the box it was written in. */
    takeBack: () => attempt(takeBack),
  };
}
