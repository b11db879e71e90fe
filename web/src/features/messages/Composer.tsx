import { Button, makeStyles, mergeClasses, Text, tokens, Tooltip } from '@fluentui/react-components';
import {
  CodeRegular,
  SendFilled,
  TextBoldRegular,
  TextBulletListRegular,
  TextItalicRegular,
} from '@fluentui/react-icons';
import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useMe, useReadable } from '../../app/core';
import { type Id, type Person, Problem } from '../../core';
import { canBeUndone } from '../later/model';
import { SendMenu } from '../later/opened';
import { useSendLater } from '../later/useSendLater';
import { ManyQuestion } from '../mentions/ManyQuestion';
import { type Completion, countMentioned, MANY } from '../mentions/model';

import { useMention } from '../mentions/useMention';
import { keyOf } from '../../ui/keys';
import { NARROW } from '../../ui/media';
import { preferences } from '../../ui/preferences';
import { Toolbar } from '../../ui/Toolbar';
import { AskMenu } from '../posts/AskMenu';
import { EmojiButton } from './EmojiButton';
import { Outsider } from './later';
import { MentionList } from './MentionList';
import { type Chosen, stands, toMarkdown } from './mentions';

const LONGEST_BYTES = 28 * 1024;
const TALLEST = 280;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    [NARROW]: {
      padding: `0 ${tokens.spacingHorizontalS} calc(${tokens.spacingVerticalS} + env(safe-area-inset-bottom))`,
    },
  },
  box: {
    maxWidth: '1112px',
    margin: '0 auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    ':focus-within': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  text: {
    display: 'block',
    width: '100%',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    border: 'none',
    outlineStyle: 'none',
    resize: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    [NARROW]: { fontSize: tokens.fontSizeBase400 },
  },
  tools: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
  },
  toolbar: { display: 'flex', alignItems: 'center' },
  problem: { color: tokens.colorStatusDangerForeground1, padding: `0 ${tokens.spacingHorizontalL}` },
  outside: {
    display: 'block',
    color: tokens.colorNeutralForeground3,
    padding: `0 ${tokens.spacingHorizontalL}`,
  },
  // As wide as both keys: the second one's code comes a moment later.
  sending: {
    display: 'flex',
    alignItems: 'center',
    minWidth: '56px',
    '@media (pointer: coarse)': { minWidth: '88px' },
  },
  ready: { color: tokens.colorBrandForeground1 },
});

/** @param thread the first message of the thread that is answered, if it is one */
export interface ComposerProps {
  conversation: Id;
  thread?: Id;
  autoFocus?: boolean;
  onEditLast?: () => void;
}

/** Where messages are written. Enter sends and Shift+Enter breaks the line, or as one has chosen; what is unsent stays as a draft. */
export function Composer({ conversation, thread, autoFocus = true, onEditLast }: ComposerProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const text = useReadable(core.draft(conversation, thread));
  const { enter } = useReadable(preferences);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [cursor, setCursor] = useState(0);
  const box = useRef<HTMLTextAreaElement>(null);
  const line = useReadable(core.conversation(conversation));
  const mention = useMention(line, text, cursor);
  const [outside, setOutside] = useState<Person[]>([]);
  const [asksMany, setAsksMany] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const later = useSendLater(conversation, thread);
  const { undoSend } = useReadable(preferences);
  const listId = useId();
  const isCompleting = mention.completions.length > 0;
  const markdown = toMarkdown(text, chosen).trim();
  const isTooLong = new TextEncoder().encode(markdown).length > LONGEST_BYTES;
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(TALLEST, area.scrollHeight)}px`;
  }, [text]);
  const focusFirst = useEffectEvent(() => {
    if (autoFocus && matchMedia('(pointer: fine)').matches) box.current?.focus();
  });
  useEffect(() => focusFirst(), [conversation, thread]);

  const write = (value: string) => {
    setAsksMany(undefined);
    setProblem(undefined);
    core.setDraft(conversation, thread, value);
    if (value) core.typing(conversation);
  };

  /** @param isSure whether the question how many it mentions has been answered */
  const send = (isSure = false) => {
    if (!markdown || isTooLong) return;
    const team = core.list.get().teams.find((one) => one.id === line?.team);
    const many = line ? countMentioned(markdown, line, team, (id) => core.tags.of(id).get()) : 0;
    setAsksMany(isSure || many <= MANY ? undefined : many);
    if (!isSure && many > MANY) return;
    if (line && canBeUndone(undoSend, line, thread !== undefined)) void sendLater();
    else {
      core.post(conversation, markdown, thread);
      clear();
    }
  };

  const sendLater = async (at?: Date) => {
    setProblem(undefined);
    try {
      await later(markdown, at);
      clear();
    } catch (error) {
      setProblem((error instanceof Problem && error.detail) || t('app.failed'));
    }
  };

  const clear = () => {
    core.setDraft(conversation, thread, '');
    setChosen(new Map());
    setOutside([]);
    box.current?.focus();
  };

  const replace = (start: number, end: number, value: string) => {
    const area = box.current;
    if (!area) return;
    area.focus();
    area.setSelectionRange(start, end);
    area.setRangeText(value, start, end, 'end');
    write(area.value);
    setCursor(area.selectionEnd);
  };

  const complete = (completion: Completion) => {
    if (!mention.found) return;
    const { name, reference } = completion;
    setChosen((now) => new Map(now).set(name, reference));
    replace(mention.found.start, cursor, `@${name} `);
    mention.close();
    if (completion.kind !== 'person' || completion.isMember) return;
    const { person } = completion;
    core.isMember(conversation, person).then(
      (isMember) => isMember || setOutside((now) => [...now.filter(({ id }) => id !== person.id), person]),
      () => undefined,
    );
  };

  const wrap = (before: string, after = before) => {
    const area = box.current;
    if (!area) return;
    const { selectionStart: start, selectionEnd: end } = area;
    replace(start, end, before + area.value.slice(start, end) + after);
    area.setSelectionRange(start + before.length, end + before.length);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || mention.onKeyDown(event, complete)) return;
    const name = keyOf(event, 'box', true, enter);
    if (name === 'toMessages' && !thread) {
      document.querySelector<HTMLElement>('[data-region=messages] [data-roving]')?.focus();
    } else if (name === 'editLast' && text === '') {
      event.preventDefault();
      onEditLast?.();
    } else if (name === 'send' || name === 'bold' || name === 'italic') {
      event.preventDefault();
      if (name === 'send') send();
      else wrap(name === 'bold' ? '**' : '*');
    }
  };

  const label = t(thread ? 'messages.reply' : 'messages.write');
  return (
    <div className={styles.root} data-region={thread ? undefined : 'write'}>
      {isCompleting && (
        <MentionList
          id={listId}
          label={t('messages.mention')}
          completions={mention.completions}
          active={mention.active}
          onChoose={complete}
        />
      )}
      {line &&
        outside
          .filter(({ name }) => stands(text, name))
          .map((person) => (
            <Outsider
              key={person.id}
              conversation={line}
              person={person}
              onDone={() => setOutside((now) => now.filter((one) => one !== person))}
            />
          ))}
      {asksMany !== undefined && (
        <ManyQuestion
          count={asksMany}
          onSend={() => send(true)}
          onCancel={() => {
            setAsksMany(undefined);
            box.current?.focus();
          }}
        />
      )}
      <div className={styles.box}>
        <textarea
          ref={box}
          className={styles.text}
          rows={1}
          value={text}
          // a browser writes what stands in a field into the tabs it restores; drafts are Torv's to keep
          autoComplete="off"
          placeholder={label}
          aria-label={label}
          aria-invalid={isTooLong}
          aria-autocomplete="list"
          aria-controls={isCompleting ? listId : undefined}
          aria-activedescendant={isCompleting ? `${listId}-${mention.active}` : undefined}
          data-composer
          dir="auto"
          onChange={(event) => {
            write(event.target.value);
            setCursor(event.target.selectionEnd);
          }}
          onSelect={(event) => setCursor(event.currentTarget.selectionEnd)}
          onKeyDown={onKeyDown}
        />
        {isTooLong && (
          <Text size={200} role="alert" className={styles.problem}>
            {t('messages.tooLong')}
          </Text>
        )}
        {problem && (
          <Text size={200} role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
        <OutsideHint conversation={conversation} />
        <div className={styles.tools}>
          <Toolbar label={t('messages.format')} className={styles.toolbar}>
            <Button
              size="small"
              appearance="subtle"
              icon={<TextBoldRegular />}
              aria-label={t('messages.bold')}
              onClick={() => wrap('**')}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<TextItalicRegular />}
              aria-label={t('messages.italic')}
              onClick={() => wrap('*')}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<CodeRegular />}
              aria-label={t('messages.code')}
              onClick={() => wrap('`')}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<TextBulletListRegular />}
              aria-label={t('messages.list')}
              onClick={() => wrap('\n- ', '')}
            />
            <EmojiButton
              onChoose={(emoji) =>
                replace(box.current?.selectionStart ?? 0, box.current?.selectionEnd ?? 0, emoji)
              }
            />
            {line && !thread && <AskMenu conversation={line} markdown={markdown} onPosted={clear} />}
          </Toolbar>
          <span className={styles.sending}>
            <Tooltip content={t('messages.send')} relationship="label">
              <Button
                appearance="transparent"
                className={mergeClasses(markdown && !isTooLong ? styles.ready : undefined)}
                disabledFocusable={!markdown || isTooLong}
                icon={<SendFilled />}
                onClick={() => send()}
              />
            </Tooltip>
            <SendMenu isReady={markdown !== '' && !isTooLong} onChoose={(at) => void sendLater(at)} />
          </span>
        </div>
      </div>
    </div>
  );
}

/** Says before one writes that somebody from outside reads along; guests know. */
function OutsideHint({ conversation }: { conversation: Id }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const guests = useReadable(core.conversation(conversation))?.guests ?? 0;
  if (guests === 0 || me.role === 'guest') return null;
  return (
    <Text size={200} className={styles.outside}>
      {t('guests.readAlong', { count: guests })}
    </Text>
  );
}
