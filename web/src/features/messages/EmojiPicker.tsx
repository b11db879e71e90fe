import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { isTouched } from '../../ui/media';
import { preferences } from '../../ui/preferences';
import { toned } from './emoji';
import { findEmoji, GROUPS } from './emojiData';
import { SkinTones } from './SkinTones';

/** A finger needs more room. */
const COLUMNS = isTouched ? 6 : 8;

const useStyles = makeStyles({
  root: { width: '320px', maxWidth: 'calc(100vw - 48px)', display: 'grid', rowGap: tokens.spacingVerticalS },
  groups: { height: '280px', overflowY: 'auto', scrollbarWidth: 'thin', padding: '2px' },
  heading: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  grid: { display: 'grid', gridTemplateColumns: `repeat(${COLUMNS}, minmax(0, 1fr))` },
  emoji: {
    minWidth: 0,
    height: '36px',
    padding: 0,
    '@media (pointer: coarse)': { height: '44px' },
    fontSize: tokens.fontSizeBase500,
  },
});

/**
 * All signs in groups, found by words in Danish and English and by their codes, in the chosen colour of skin. Arrow keys move among
 * them. What is chosen is told without the colour.
 */
export default function EmojiPicker({ onChoose }: { onChoose: (emoji: string) => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { recentEmoji, skinTone } = useReadable(preferences);
  const [query, setQuery] = useState('');
  const found = query.trim() ? findEmoji(query) : undefined;

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
    const isInput = event.target instanceof HTMLInputElement;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-emoji]')];
    if (isInput && event.key === 'Enter' && found?.[0]) onChoose(found[0]);
    else if (isInput && event.key === 'ArrowDown') all[0]?.focus();
    else if (!isInput && step) {
      all[Math.max(0, Math.min(all.length - 1, all.indexOf(event.target as HTMLElement) + step))]?.focus();
    } else return;
    event.preventDefault();
  };

  const grid = (emoji: readonly string[]) => (
    <div className={styles.grid}>
      {emoji.map((one) => (
        <Button
          key={one}
          appearance="subtle"
          className={styles.emoji}
          data-emoji
          onClick={() => onChoose(one)}
        >
          {toned(one, skinTone)}
        </Button>
      ))}
    </div>
  );
  const heading = (text: string) => (
    <Text as="h3" size={200} weight="semibold" className={styles.heading}>
      {text}
    </Text>
  );

  return (
    <div className={styles.root} onKeyDown={onKeyDown}>
      <Input
        autoFocus
        value={query}
        contentBefore={<SearchRegular />}
        placeholder={t('emoji.search')}
        aria-label={t('emoji.search')}
        onChange={(_, { value }) => setQuery(value)}
      />
      <div className={styles.groups}>
        {found ? (
          found.length > 0 ? (
            grid(found)
          ) : (
            <Text className={styles.heading}>{t('emoji.none')}</Text>
          )
        ) : (
          <>
            {recentEmoji.length > 0 && heading(t('emoji.recent'))}
            {recentEmoji.length > 0 && grid(recentEmoji)}
            {GROUPS.map((group) => (
              <section key={group.key}>
                {heading(t(`emoji.${group.key}`))}
                {grid(group.emoji.map(([emoji]) => emoji))}
              </section>
            ))}
          </>
        )}
      </div>
      <SkinTones />
    </div>
  );
}
