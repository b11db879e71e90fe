import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useLocation, useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Id, Message, NotifyEvent } from '../../core';
import { nameOf, titleOf } from '../../ui/names';
import { plainText } from '../../ui/plainText';
import { preferences } from '../../ui/preferences';
import { useIsDiscreet } from '../../ui/useIsDiscreet';
import { isRead, pathOf, shows } from './model';
import { OneTab } from './oneTab';
import { permission } from './permission';
import { close, listEarlier, show, whenPressed } from './shown';
import { rememberPush } from './rememberedPush';
import { playSound } from './sound';

/** In which another tab can say that it shows the message. */
const TO_OBJECT_MILLIS = 200;
/** The word of another tab may come before the news itself. */
const REMEMBERED_MILLIS = 5_000;
const LONGEST_BODY = 240;

/** Shows and sounds what the server says that I want to be told of; it decides nothing of its own. */
export function Notifier() {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isDiscreet = useIsDiscreet();
  const { notifies, sounds, hidesTexts } = useReadable(preferences);
  const allowed = useReadable(permission);

  const message = ({ conversation, message: id }: NotifyEvent): Message | undefined => {
    const last = core.conversation(conversation).get()?.last;
    return core.findMessage(conversation, id) ?? (last?.id === id ? last : undefined);
  };
  const isLookedAt = useEffectEvent((event: NotifyEvent) => {
    return document.hasFocus() && shows(pathname, event, message(event));
  });
  const tell = useEffectEvent((event: NotifyEvent): Message | undefined => {
    if (sounds) playSound();
    if (!notifies || allowed !== 'granted') return undefined;
    const line = core.conversation(event.conversation).get();
    const told = message(event);
    const isHidden = hidesTexts || isDiscreet || !line;
    const author = told?.author && line?.kind !== 'direct' ? `${nameOf(core, told.author)}: ` : '';
    const text = told
      ? plainText(told.markdown, core, t).slice(0, LONGEST_BODY)
      : t('notifications.newMessage');
    void show(event.conversation, {
      title: isHidden ? 'Torv' : titleOf(line, core, me, t),
      body: isHidden ? t('notifications.newMessage') : author + text,
      path: pathOf(event, told?.replyTo),
      ...(told && { seq: told.seq, thread: told.replyTo }),
    }).catch(() => undefined);
    return told;
  });
  const go = useEffectEvent((path: string) => void navigate(path));

  useEffect(() => whenPressed((path) => go(path)), []);
  useEffect(() => {
    void import('./pushing').then(({ keepUp }) => keepUp(core.push, me.id)).catch(() => undefined);
    return () => {
      if (core.session.get().status === 'signedOut') rememberPush(undefined);
    };
  }, [core, me.id]);
  useEffect(() => {
    const waiting = new Map<Id, ReturnType<typeof setTimeout>>();
    const toBeRead = new Map<Id, Pick<Message, 'seq' | 'replyTo'>>();
    const seen = new Set<Id>();
    const tab = new OneTab((message) => {
      seen.add(message);
      setTimeout(() => seen.delete(message), REMEMBERED_MILLIS);
      clearTimeout(waiting.get(message));
      waiting.delete(message);
    });
    const closeRead = () => {
      for (const [conversation, told] of toBeRead) {
        const thread = told.replyTo ? core.threadMark(told.replyTo).get() : undefined;
        if (!isRead(told, core.conversation(conversation).get(), thread)) continue;
        toBeRead.delete(conversation);
        void close(conversation).catch(() => undefined);
      }
    };
    const watch = (conversation: Id, told: Pick<Message, 'seq' | 'replyTo'>) => {
      if (toBeRead.get(conversation)?.seq === told.seq) return;
      toBeRead.set(conversation, told);
      if (told.replyTo) ends.push(core.threadMark(told.replyTo).subscribe(closeRead));
    };
    // What a push has brought while Torv was closed or asleep may have been read elsewhere since.
    const closeEarlier = async () => {
      if (document.visibilityState !== 'visible') return;
      for (const { conversation, ...told } of await listEarlier()) watch(conversation, told);
      closeRead();
    };
    const lookAgain = () => void closeEarlier().catch(() => undefined);
    document.addEventListener('visibilitychange', lookAgain);
    const stopListening = core.notifications.listen((event) => {
      if (isLookedAt(event)) return tab.seen(event.message);
      if (seen.has(event.message)) return;
      waiting.set(
        event.message,
        setTimeout(() => {
          waiting.delete(event.message);
          if (!tab.isTelling) return;
          const told = tell(event);
          if (told) watch(event.conversation, told);
        }, TO_OBJECT_MILLIS),
      );
    });
    const ends = [
      stopListening,
      core.list.subscribe(closeRead),
      () => tab.close(),
      () => document.removeEventListener('visibilitychange', lookAgain),
    ];
    lookAgain();
    return () => {
      ends.forEach((end) => end());
      waiting.forEach(clearTimeout);
      for (const conversation of toBeRead.keys()) void close(conversation).catch(() => undefined);
    };
  }, [core]);
  return null;
}
