import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PresenceDndRegular, WeatherMoonRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Conversation, Id, Person } from '../../core';
import { isAway } from '../../ui/absence';
import { NARROW } from '../../ui/media';
import { momentText, untilText } from '../../ui/moment';
import { toBox } from '../../ui/toBox';
import { useNow } from '../../ui/useNow';
import { useAsked } from '../directory/useAsked';
import { useSendLater } from '../later/useSendLater';
import { AbsenceBanner } from './AbsenceBanner';

const QUARTER_MILLIS = 15 * 60_000;

const useStyles = makeStyles({
  root: {
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    [NARROW]: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}` },
  },
  banner: { maxWidth: '1112px', margin: '0 auto', boxSizing: 'border-box' },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    maxWidth: '1112px',
    margin: '0 auto',
    color: tokens.colorNeutralForeground2,
  },
  words: { flex: 1, minWidth: 0 },
  icon: { display: 'grid', flexShrink: 0, fontSize: '20px' },
  dnd: { color: tokens.colorPaletteRedForeground1 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  button: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Above the box of a direct chat, while the one who is written to is away, does not want to be disturbed, or has their quiet hours. */
export function AwayNote({ conversation }: { conversation: Conversation }) {
  const other = useReadable(useCore().person(conversation.people[0] ?? ''));
  if (!other) return null;
  if (isAway(other)) return <Away id={other.id} />;
  if (other.presence === 'dnd') return <Undisturbed conversation={conversation.id} person={other} />;
  return <Quiet conversation={conversation.id} person={other} />;
}

function Away({ id }: { id: string }) {
  const styles = useStyles();
  const core = useCore();
  const { value } = useAsked(id, (signal) => core.directory.profile(id, signal));
  if (!value?.absence) return null;
  return (
    <div className={styles.root} role="status">
      <AbsenceBanner absence={value.absence} className={styles.banner} />
    </div>
  );
}

interface To {
  conversation: Id;
  person: Person;
}

function Undisturbed({ conversation, person }: To) {
  const styles = useStyles();
  const core = useCore();
  const { t, i18n } = useTranslation();
  const { value, problem } = useAsked(`dnd ${person.id}`, (signal) =>
    core.directory.profile(person.id, signal),
  );
  if (!value && !problem) return null;
  const name = person.name.split(' ')[0];
  const until = value?.undisturbedUntil;
  return (
    <Note conversation={conversation} icon={<PresenceDndRegular className={styles.dnd} />} until={until}>
      {until
        ? t('ownStatus.undisturbedUntil', { name, moment: untilText(until, i18n.language, t) })
        : t('ownStatus.undisturbed', { name })}
    </Note>
  );
}

/** Whether it is quiet there now is asked once somebody writes, and again when that was a while ago. */
function Quiet(to: To) {
  const isBegun = useReadable(useCore().draft(to.conversation)) !== '';
  const [hasBegun, setBegun] = useState(isBegun);
  if (isBegun && !hasBegun) setBegun(true);
  return hasBegun && <QuietUntil {...to} />;
}

function QuietUntil({ conversation, person }: To) {
  const core = useCore();
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { last } = useAsked(`quiet ${person.id} ${Math.floor(now / QUARTER_MILLIS)}`, (signal) =>
    core.directory.profile(person.id, signal),
  );
  const until = last?.quietUntil;
  if (!until || Date.parse(until) <= now) return null;
  return (
    <Note conversation={conversation} icon={<WeatherMoonRegular />} until={until}>
      {t('ownStatus.quietUntil', {
        name: person.name.split(' ')[0],
        moment: untilText(until, i18n.language, t),
      })}
    </Note>
  );
}

/** Said kindly: the message is welcome, and is heard later. What is begun can be sent then instead. */
function Note({
  conversation,
  icon,
  until,
  children,
}: {
  conversation: Id;
  icon: ReactNode;
  until?: string;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      <span className={styles.line}>
        <span className={styles.icon}>{icon}</span>
        <Text size={200} className={styles.words}>
          {children}
        </Text>
        {until && <SendThen conversation={conversation} at={new Date(until)} />}
      </span>
    </div>
  );
}

function SendThen({ conversation, at }: { conversation: Id; at: Date }) {
  const styles = useStyles();
  const core = useCore();
  const { t, i18n } = useTranslation();
  const isBegun = useReadable(core.draft(conversation)).trim() !== '';
  const { sendLater, problem } = useSendLater(conversation);
  if (!isBegun) return null;
  const send = async () => {
    if (await sendLater(at)) toBox(false);
  };
  return (
    <>
      {problem && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      <Button size="small" className={styles.button} onClick={() => void send()}>
        {t('later.send', { when: momentText(at, i18n.language, t) })}
      </Button>
    </>
  );
}
