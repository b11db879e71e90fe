import { useRef, useState } from 'react';
import { useCore } from '../../app/core';
import { useTranslation } from '../../ui/useTranslation';
import { type Id, newId, Problem } from '../../core';
import { momentOf, withoutSent } from './model';

/**
 * Hands what is written here to the server to send later, and takes it out of the box. Tried again with the same text it is the same
 * message: it never comes twice.
 */
export function useSendLater(conversation: Id, thread?: Id) {
  const core = useCore();
  const { t } = useTranslation();
  const tried = useRef<{ markdown: string; clientId: Id }>(undefined);
  const [problem, setProblem] = useState<string>();

  /**
   * @param at absent: in a few seconds, in which it can be undone; without a connection it leaves like any other message
   * @return whether it waits; otherwise the problem says why not
   */
  const sendLater = async (at?: Date): Promise<boolean> => {
    const markdown = core.draft(conversation, thread).get().trim();
    const clientId = tried.current?.markdown === markdown ? tried.current.clientId : newId();
    tried.current = { markdown, clientId };
    setProblem(undefined);
    const message = { clientId, conversation, replyTo: thread, markdown };
    try {
      await core.scheduled.add(message, at && momentOf(at));
    } catch (error) {
      const { isTransient, detail } = Problem.of(error);
      if (at || !isTransient) {
        setProblem(detail || t('app.failed'));
        return false;
      }
      core.post(conversation, markdown, thread, clientId);
    }
    tried.current = undefined;
    core.setDraft(conversation, thread, withoutSent(core.draft(conversation, thread).get(), markdown));
    return true;
  };

  return { sendLater, problem, forgetProblem: () => setProblem(undefined) };
}
