import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { GlobeRegular } from '@fluentui/react-icons';
import { type Ref, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useCore, useReadable } from '../../app/core';
import type { LinkPreview, Message } from '../../core';
import { linksIn } from '../../core/markdown/links';
import { cardsOf } from './model';

const HEIGHT = 96;
const SHORT = 56;
const GAP = 4;
/** Whoever scrolls past in haste asks for nothing. */
const ASK_AFTER_MILLIS = 150;

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: `${GAP}px`,
    alignContent: 'start',
    width: '480px',
    maxWidth: '100%',
    paddingTop: tokens.spacingVerticalXS,
  },
  card: {
    boxSizing: 'border-box',
    display: 'grid',
    alignContent: 'center',
    minHeight: `${SHORT}px`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    minWidth: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  tall: { height: `${HEIGHT}px` },
  short: { height: `${SHORT}px` },
  host: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: 0,
    color: tokens.colorNeutralForeground3,
  },
  icon: { flexShrink: 0, fontSize: '14px' },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  lines: {
    display: '-webkit-box',
    overflow: 'hidden',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/**
 * What the pages are that a message links to. While that is not known, their cards stand there with the address alone; where one turns
 * out to say nothing, its card goes once it is out of sight, so that nothing moves under the reader's eyes.
 */
export function LinkCards({ message }: { message: Message }) {
  const links = useLinks(message.markdown);
  return links.length > 0 ? <Cards key={message.editedAt} message={message} links={links} /> : null;
}

/** The room that cards will take below a message that is on its way. */
export function LinkSpace({ text }: { text: string }) {
  const links = useLinks(text);
  return links.length > 0 ? <Shown cards={cardsOf(links, [], true)} isFixed /> : null;
}

function useLinks(text: string): URL[] {
  const isOn = useReadable(useCore().previews.isOn);
  return useMemo(() => (isOn ? linksIn(text, location.hostname) : []), [isOn, text]);
}

function Cards({ message, links }: { message: Message; links: URL[] }) {
  const { previews } = useCore();
  const found = useReadable(previews.of(message));
  const box = useRef<HTMLDivElement>(null);
  const [wasKnown] = useState(found !== undefined);
  const [isHeld, setHeld] = useState(!wasKnown);
  const isKnown = found !== undefined;
  useEffect(() => {
    if (isKnown) return;
    const timer = setTimeout(() => previews.ask(message), ASK_AFTER_MILLIS);
    return () => {
      clearTimeout(timer);
      previews.forget(message);
    };
  }, [isKnown, previews, message]);
  useLayoutEffect(() => {
    if (isKnown && !wasKnown && !isInSight(box.current)) setHeld(false);
  }, [isKnown, wasKnown]);
  const cards = cardsOf(links, found ?? [], isHeld);
  return cards.length > 0 ? <Shown box={box} cards={cards} isFixed={isHeld} /> : null;
}

function isInSight(box: HTMLElement | null): boolean {
  if (!box) return false;
  const { top, bottom } = box.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

interface ShownProps {
  cards: LinkPreview[];
  /** Each takes the same room whatever it says. */
  isFixed: boolean;
  box?: Ref<HTMLDivElement>;
}

function Shown({ cards, isFixed, box }: ShownProps) {
  const styles = useStyles();
  const isOne = cards.length === 1;
  return (
    <div ref={box} className={styles.root} data-previews>
      {cards.map(({ address, host, title, description }) => (
        // The link in the text is the one of the Tab key.
        <a
          key={address}
          className={mergeClasses(styles.card, isFixed && (isOne ? styles.tall : styles.short))}
          href={address}
          target="_blank"
          rel="noreferrer noopener"
          tabIndex={-1}
        >
          <span className={styles.host}>
            <GlobeRegular className={styles.icon} />
            <Text size={200} className={styles.line}>
              {host}
            </Text>
          </span>
          <Text weight="semibold" className={styles.line} dir="auto">
            {title}
          </Text>
          {isOne && description && (
            <Text size={200} className={styles.lines} dir="auto">
              {description}
            </Text>
          )}
        </a>
      ))}
    </div>
  );
}
