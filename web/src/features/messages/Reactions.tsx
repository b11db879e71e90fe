import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useCore, useMe } from '../../app/core';
import type { Message } from '../../core';
import { nameOf } from '../../ui/names';
import { own } from '../../ui/theme';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
    '@media (pointer: coarse)': {
      rowGap: tokens.spacingVerticalL,
      columnGap: tokens.spacingHorizontalSNudge,
      marginTop: tokens.spacingVerticalS,
      marginBottom: tokens.spacingVerticalS,
    },
  },
  reaction: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    height: '26px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    position: 'relative',
    // The finger's target is larger than what it sees.
    '@media (pointer: coarse)': {
      height: '28px',
      '::after': { content: '""', position: 'absolute', inset: '-9px -3px' },
    },
  },
  mine: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
});

const MOST_NAMES = 10;
const SHOWN_AFTER_MILLIS = 250;

/** Who feels how; one's own are marked and taken back by pressing again. */
export function Reactions({ message }: { message: Message }) {
  const styles = useStyles();
  const { t, i18n } = useWords();
  const core = useCore();
  const me = useMe();
  const { shown, near, show, hide } = useShown();
  if (message.reactions.length === 0) return null;
  const whoOf = ({ emoji, count, people }: Message['reactions'][number]) => {
    const first = people.slice(0, MOST_NAMES);
    const names = first.map((id) => (id === me.id ? t('messages.you') : nameOf(core, id))).filter(Boolean);
    const rest = count > MOST_NAMES ? ` +${(count - MOST_NAMES).toLocaleString(i18n.language)}` : '';
    return t('messages.reactedWith', { names: names.join(', ') + rest, emoji });
  };
  const named = message.reactions.find((one) => one.emoji === shown);
  return (
    <div className={styles.row}>
      {message.reactions.map((one) => {
        const isMine = one.people.includes(me.id);
        return (
          <button
            key={one.emoji}
            type="button"
            aria-pressed={isMine}
            aria-description={whoOf(one)}
            className={mergeClasses(styles.reaction, isMine && styles.mine)}
            onClick={() => void core.react(message.conversation, message.id, one.emoji, !isMine)}
            onPointerEnter={(event) => show(one.emoji, event.currentTarget)}
            onFocus={(event) => show(one.emoji, event.currentTarget)}
            onPointerLeave={hide}
            onBlur={hide}
          >
            {one.emoji} {one.count.toLocaleString(i18n.language)}
          </button>
        );
      })}
      {named && (
        <Tooltip
          visible
          content={{ children: whoOf(named), className: 'for-fingers' }}
          relationship="inaccessible"
          positioning={{ target: near }}
        />
      )}
    </div>
  );
}

/** What the pointer or the focus has rested on: one tooltip for all, for many messages have reactions. */
function useShown() {
  const [shown, setShown] = useState<string>();
  const [near, setNear] = useState<HTMLElement>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (emoji: string, element: HTMLElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setNear(element);
      setShown(emoji);
    }, SHOWN_AFTER_MILLIS);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(undefined);
  };
  return { shown, near, show, hide };
}
