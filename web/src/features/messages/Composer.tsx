import { Button, makeStyles, mergeClasses, Text, tokens, Tooltip } from '@fluentui/react-components';
import { DismissRegular, SendFilled, TextEditStyleRegular } from '@fluentui/react-icons';
import { type MouseEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Id, Person } from '../../core';
import { type Pasted, PasteNote } from '../compose/PasteNote';
import type { WritingHandle } from '../compose/WritingBox';
import { canBeUndone } from '../later/model';
import { SendMenu } from '../later/opened';
import { useSendLater } from '../later/useSendLater';
import { ManyQuestion } from '../mentions/ManyQuestion';
import { type Completion, countMentioned, MANY } from '../mentions/model';
import { caps, KEYS } from '../../ui/keys';
import { LOW, NARROW, useIsNarrow } from '../../ui/media';
import { prefer, preferences } from '../../ui/preferences';
import { Toolbar } from '../../ui/Toolbar';
import { mayAskForVotes } from '../posts/model';
import { AskMenu } from '../posts/opened';
import { EmojiButton } from './EmojiButton';
import { Outsider } from './later';
import { Writing } from './Writing';

const LONGEST_BYTES = 28 * 1024;

const useStyles = makeStyles({
  root: {
    position: 'relative',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    [NARROW]: {
      padding: `0 ${tokens.spacingHorizontalS} calc(${tokens.spacingVerticalS} + var(--inset-bottom))`,
    },
    [LOW]: { paddingBottom: `calc(${tokens.spacingVerticalXS} + var(--inset-bottom))` },
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
    // A window as low as that of somebody who enlarges four times: until one writes, the room is for reading.
    '@media (max-height: 300px)': { '&:not(:focus-within) [data-compose-tools]': { display: 'none' } },
    [LOW]: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      '& > *': { flexBasis: '100%' },
      // What one writes and the tools share a line.
      '& > :first-child:not(:has([role=toolbar]))': { flex: '1 1 120px', minWidth: 0 },
      '& > [data-compose-tools], &:not(:focus-within) > [data-compose-tools]': {
        display: 'flex',
        flex: '0 1 auto',
        minWidth: 0,
      },
    },
  },
  pressed: { color: tokens.colorCompoundBrandForeground1 },
  tools: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    [LOW]: { paddingBottom: 0, marginLeft: 'auto' },
  },
  toolbar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    '& button': { '@media (pointer: coarse)': { minWidth: '44px', height: '44px' } },
  },
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
    flexShrink: 0,
    minWidth: '56px',
    '@media (pointer: coarse)': { minWidth: '88px' },
  },
  ready: { color: tokens.colorBrandForeground1 },
  formats: { flexGrow: 1, minWidth: 0 },
});

/** @param thread the first message of the thread that is answered, if it is one */
export interface ComposerProps {
  conversation: Id;
  thread?: Id;
  autoFocus?: boolean;
  onEditLast?: () => void;
}

/**
 * Where messages are written. Enter sends and Shift+Enter breaks the line, or as one has chosen; what is unsent stays as a draft.
 * On a phone the formats take the place of the other tools until what is written has been sent.
 */
export function Composer({ conversation, thread, autoFocus = true, onEditLast }: ComposerProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const draft = useReadable(core.draft(conversation, thread));
  const { formatBar, undoSend } = useReadable(preferences);
  const box = useRef<WritingHandle>(null);
  const line = useReadable(core.conversation(conversation));
  const [outside, setOutside] = useState<Person[]>([]);
  const [asksMany, setAsksMany] = useState<number>();
  const [pasted, setPasted] = useState<Pasted>();
  const isNarrow = useIsNarrow();
  const formatsInPlace = formatBar && isNarrow;
  const [formats, setFormats] = useState<HTMLElement | null>(null);
  const { sendLater, problem, forgetProblem } = useSendLater(conversation, thread);
  const markdown = draft.trim();
  const isTooLong = isLongerThan(markdown, LONGEST_BYTES);
  const isReady = markdown !== '' && !isTooLong;
  const focusFirst = useEffectEvent(() => {
    if (autoFocus && matchMedia('(pointer: fine)').matches) box.current?.focus();
  });
  useEffect(() => focusFirst(), [conversation, thread]);

  const write = (value: string) => {
    setAsksMany(undefined);
    forgetProblem();
    setPasted(undefined);
    core.setDraft(conversation, thread, value);
    if (value) core.typing(conversation);
  };

  /** @param isSure whether the question how many it mentions has been answered */
  const send = (isSure = false) => {
    if (!isReady) return;
    const team = core.list.get().teams.find((one) => one.id === line?.team);
    const many = line ? countMentioned(markdown, line, team, (id) => core.tags.of(id).get()) : 0;
    setAsksMany(isSure || many <= MANY ? undefined : many);
    if (!isSure && many > MANY) return;
    if (line && canBeUndone(undoSend, line, thread !== undefined)) void postpone();
    else {
      core.post(conversation, markdown, thread);
      clear();
    }
  };

  const postpone = async (at?: Date) => {
    if (await sendLater(at)) begin();
  };

  const clear = () => {
    core.setDraft(conversation, thread, '');
    begin();
  };

  const begin = () => {
    setOutside([]);
    if (formatsInPlace) prefer({ formatBar: false });
    box.current?.focus();
  };

  const onMention = (completion: Completion) => {
    if (completion.kind !== 'person' || completion.isMember) return;
    const { person } = completion;
    core.isMember(conversation, person).then(
      (isMember) => isMember || setOutside((now) => [...now.filter(({ id }) => id !== person.id), person]),
      () => undefined,
    );
  };

  const label = t(thread ? 'messages.reply' : 'messages.write');
  return (
    <div className={styles.root} data-region={thread ? undefined : 'write'}>
      {line &&
        outside
          .filter(({ id }) => markdown.includes(`<torv:person/${id}>`))
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
        <Writing
          key={`${conversation} ${thread ?? ''}`}
          ref={box}
          value={draft}
          label={label}
          hint={label}
          conversation={line}
          isInvalid={isTooLong}
          onChange={write}
          onSend={() => send()}
          onUp={onEditLast}
          onEscape={thread ? undefined : toMessages}
          onMention={onMention}
          onPasted={setPasted}
          formats={formatsInPlace ? formats : undefined}
        />
        <PasteNote pasted={pasted} />
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
        <div className={styles.tools} data-compose-tools>
          <Toolbar label={t('compose.tools')} className={styles.toolbar}>
            <Tooltip
              content={`${t('compose.show')} (${caps(KEYS.formatBar.keys[0]).join('+')})`}
              relationship="description"
            >
              <Button
                size="small"
                appearance="subtle"
                className={formatBar && !isNarrow ? styles.pressed : undefined}
                icon={formatsInPlace ? <DismissRegular /> : <TextEditStyleRegular />}
                aria-label={t('compose.show')}
                aria-pressed={formatBar}
                onMouseDown={stay}
                onClick={() => prefer({ formatBar: !formatBar })}
              />
            </Tooltip>
            {!formatsInPlace && <EmojiButton onChoose={(emoji) => box.current?.insert(emoji)} />}
            {!formatsInPlace && line && !thread && mayAskForVotes(line) && (
              <AskMenu conversation={line} markdown={markdown} onPosted={clear} />
            )}
          </Toolbar>
          {formatsInPlace && <div ref={setFormats} className={styles.formats} />}
          <span className={styles.sending}>
            <Tooltip content={t('messages.send')} relationship="label">
              <Button
                appearance="transparent"
                className={mergeClasses(isReady ? styles.ready : undefined)}
                disabledFocusable={!isReady}
                icon={<SendFilled />}
                onMouseDown={stay}
                onClick={() => send()}
              />
            </Tooltip>
            <SendMenu isReady={isReady} onChoose={(at) => void postpone(at)} />
          </span>
        </div>
      </div>
    </div>
  );
}

/** A key that is pressed while one writes leaves the cursor where it is, and a phone's keyboard up. */
function stay(event: MouseEvent): void {
  event.preventDefault();
}

function toMessages(): void {
  document.querySelector<HTMLElement>('[data-region=messages] [data-roving]')?.focus();
}

function isLongerThan(text: string, bytes: number): boolean {
  return text.length > bytes / 3 && new TextEncoder().encode(text).length > bytes;
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
