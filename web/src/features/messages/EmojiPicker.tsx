import { Input, makeStyles, mergeClasses, Text, tokens, useId } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { isTouched } from '../../ui/media';
import { isComposing } from '../../ui/keys';
import { preferences } from '../../ui/preferences';
import { aboutEmoji, type EmojiGroup, emojiOfGroup, findEmoji } from './emojiData';
import { besides, EmojiGrid } from './EmojiGrid';
import { EmojiTabs } from './EmojiTabs';
import { SkinTones } from './SkinTones';

/** Whoever looks for more than that adds a letter. */
const MOST_FOUND = 160;

const useStyles = makeStyles({
  root: { width: '328px', maxWidth: 'calc(100vw - 48px)', display: 'grid', rowGap: tokens.spacingVerticalS },
  sheet: { width: '100%', maxWidth: '100%' },
  groups: {
    height: 'min(280px, 36dvh)',
    overflowY: 'auto',
    scrollbarWidth: 'thin',
    scrollbarGutter: 'stable',
    outlineStyle: 'none',
  },
  heading: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  about: {
    display: 'block',
    minHeight: tokens.lineHeightBase200,
    paddingLeft: tokens.spacingHorizontalXS,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
});

const signOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-emoji]') : null;

/**
 * All signs in groups, found by words in Danish and English and by their codes, in the chosen colour of skin. Arrow keys move among
 * them, letters go to the search. What is chosen is told without the colour.
 */
export default function EmojiPicker({
  onChoose,
  isReaction,
}: {
  onChoose: (emoji: string) => void;
  isReaction?: boolean;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'da' ? 'da' : 'en';
  const { recentEmoji, skinTone } = useReadable(preferences);
  const [group, setGroup] = useState<EmojiGroup>('faces');
  const [query, setQuery] = useState('');
  const [seen, setSeen] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const panel = useId();
  const sought = useDeferredValue(query.trim());
  const found = useMemo(
    () =>
      sought
        ? findEmoji(sought)
            .slice(0, MOST_FOUND)
            .map(({ emoji }) => emoji)
        : undefined,
    [sought],
  );
  const ofGroup = useMemo(() => emojiOfGroup(group).map(({ emoji }) => emoji), [group]);
  const recent = group === 'faces' ? recentEmoji : [];
  const about = aboutEmoji(seen ?? found?.[0] ?? '');

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const sign = signOf(event.target);
    const first = shown.current?.querySelector<HTMLElement>('[data-emoji]');
    if (event.target === input.current) {
      if (isComposing(event)) return;
      if (event.key === 'Enter' && query.trim()) {
        const [best] = findEmoji(query);
        if (best) onChoose(best.emoji);
      } else if (event.key === 'ArrowDown') first?.focus();
      else return;
    } else if (sign) {
      const to = besides(sign, event.key);
      if (to === null && event.key.length === 1 && event.key !== ' ') return input.current?.focus();
      if (to === null && !event.key.startsWith('Arrow')) return;
      (to === undefined ? input.current : to)?.focus();
    } else return;
    event.preventDefault();
  };
  const look = (event: FocusEvent | MouseEvent) => {
    const sign = signOf(event.target)?.dataset.emoji;
    if (sign) setSeen(sign);
  };

  const heading = (text: string) => (
    <Text as="h3" size={200} weight="semibold" className={styles.heading}>
      {text}
    </Text>
  );
  const grid = (emoji: string[], isStop: boolean) => (
    <EmojiGrid emoji={emoji} tone={skinTone} language={language} isStop={isStop} />
  );

  // Whoever begins at the search has a keyboard over half of what there is to choose from: a finger finds the groups first.
  const tabs = (
    <EmojiTabs
      chosen={found ? undefined : group}
      panel={panel}
      onChoose={(chosen) => {
        setQuery('');
        setGroup(chosen);
        shown.current?.scrollTo({ top: 0 });
      }}
    />
  );

  return (
    <div className={mergeClasses(styles.root, isTouched && styles.sheet)} onKeyDown={onKeyDown}>
      {isTouched && tabs}
      <Input
        ref={input}
        autoFocus={!isTouched}
        value={query}
        contentBefore={<SearchRegular />}
        placeholder={t('emoji.search')}
        aria-label={t('emoji.search')}
        onChange={(_, { value }) => {
          setQuery(value);
          setSeen(undefined); // the best of what is found
          shown.current?.scrollTo({ top: 0 });
        }}
      />
      {!isTouched && tabs}
      <div
        ref={shown}
        id={panel}
        role="tabpanel"
        aria-label={found ? t('emoji.found') : t(`emoji.${group}`)}
        className={styles.groups}
        data-emoji-grid
        onFocus={look}
        onMouseOver={look}
        onClick={({ target }) => {
          const chosen = signOf(target)?.dataset.emoji;
          if (chosen) onChoose(chosen);
        }}
      >
        {found?.length === 0 && <Text className={styles.heading}>{t('emoji.none')}</Text>}
        {found ? (
          grid(found, true)
        ) : (
          <>
            {recent.length > 0 && heading(t('emoji.recent'))}
            {recent.length > 0 && grid(recent, true)}
            {heading(t(`emoji.${group}`))}
            {grid(ofGroup, recent.length === 0)}
          </>
        )}
      </div>
      <Text size={200} className={styles.about} aria-hidden>
        {about ? `${about[language]} · :${about.codes[0]}:` : !isReaction && t('emoji.tip')}
      </Text>
      <SkinTones />
    </div>
  );
}
