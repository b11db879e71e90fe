import { Input, makeStyles, mergeClasses, Tag, TagGroup, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import type { Person } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { own } from '../../ui/theme';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  chosen: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  found: { height: '260px', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  person: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    width: '100%',
    padding: tokens.spacingHorizontalS,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  below: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3, padding: tokens.spacingHorizontalS },
});

type FindPeople = (query: string, signal: AbortSignal) => Promise<Person[]>;

/** Finds people by the start of their names and gathers them. */
export function PeoplePicker({
  chosen,
  find,
  autoFocus = true,
  onChange,
}: {
  chosen: Person[];
  /** Whom to find by what is typed; everybody when it is absent. */
  find?: FindPeople;
  autoFocus?: boolean;
  onChange: (chosen: Person[]) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const found = useFound(query, find).filter((person) => !chosen.some((one) => one.id === person.id));
  const add = (person: Person) => {
    onChange([...chosen, person]);
    setQuery('');
  };
  return (
    <div className={styles.root}>
      {chosen.length > 0 && (
        <TagGroup
          className={styles.chosen}
          onDismiss={(_, { value }) => onChange(chosen.filter((one) => one.id !== value))}
        >
          {chosen.map((person) => (
            <Tag
              key={person.id}
              value={person.id}
              dismissible
              dismissIcon={{ 'aria-label': t('newChat.remove', { name: person.name }) }}
            >
              {person.name}
            </Tag>
          ))}
        </TagGroup>
      )}
      <Input
        value={query}
        onChange={(_, { value }) => setQuery(value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && first && query) {
            event.preventDefault();
            add(first);
          } else if (event.key === 'Backspace' && query === '') onChange(chosen.slice(0, -1));
        }}
        contentBefore={<SearchRegular />}
        placeholder={t('newChat.search')}
        aria-label={t('newChat.search')}
        autoFocus={autoFocus}
      />
      <ul className={styles.found}>
        {found.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles.person} onClick={() => add(person)}>
              <PersonAvatar id={person.id} presence />
              <span>
                <Text className={styles.line}>{person.name}</Text>
                <Text size={200} className={mergeClasses(styles.line, styles.below)}>
                  {[person.guest ? t('members.guest') : person.title, person.unit]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </span>
            </button>
          </li>
        ))}
        {found.length === 0 && query && <li className={styles.quiet}>{t('newChat.none')}</li>}
      </ul>
    </div>
  );
}

/** People whose names fit, some milliseconds after the last key; without oneself. Nothing is asked while there is no query. */
export function useFound(query: string | undefined, find?: FindPeople): Person[] {
  const core = useCore();
  const me = useMe();
  const [found, setFound] = useState<Person[]>([]);
  const ask = useEffectEvent(find ?? ((q: string, signal: AbortSignal) => core.findPeople(q, signal)));
  useEffect(() => {
    if (query === undefined) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      ask(query, abort.signal).then(setFound, () => undefined);
    }, 120);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query]);
  return found.filter((person) => person.id !== me.id);
}
