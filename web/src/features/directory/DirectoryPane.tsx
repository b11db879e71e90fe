import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import { useRoving } from '../../ui/useRoving';
import { SearchField } from '../../ui/SearchField';
import { PersonLine, UnitLink } from './lines';
import { PeopleLines } from './PeopleLines';
import { LoadingLines } from './states';
import { useAsked } from './useAsked';
import { TYPING_MILLIS, usePeople } from './usePeople';
import { LOW } from '../../ui/media';
import { usePaneStyles } from '../../ui/paneStyles';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)', minHeight: 0 },
  search: {
    maxWidth: 'none',
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    [LOW]: { marginTop: tokens.spacingVerticalXS, marginBottom: 0 },
  },
  scroll: {
    overflowY: 'auto',
    minHeight: 0,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalL}`,
    scrollbarWidth: 'thin',
  },
  heading: {
    display: 'block',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const MOST_UNITS = 4;

/** Search first; below it whom and what one is closest to, and the way into the organisation. */
export function DirectoryPane() {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { t } = useTranslation();
  const me = useMe();
  const [text, setText] = useState('');
  const q = text.trim();
  return (
    <div className={styles.root} data-region="list">
      <div className={mergeClasses(pane.head, pane.yields)}>
        <Text as="h2" size={500} weight="semibold">
          {t('places.people')}
        </Text>
      </div>
      <SearchField
        className={styles.search}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('');
        }}
        placeholder={t('directory.placeholder')}
        aria-label={t('directory.search')}
        autoComplete="off"
      />
      <div {...useRoving<HTMLDivElement>()} className={styles.scroll}>
        {q ? <Results q={q} /> : me.role === 'guest' ? <Shared /> : <Near />}
      </div>
    </div>
  );
}

function Results({ q }: { q: string }) {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const found = usePeople({ q });
  const { last: units = [] } = useAsked(
    q,
    async (signal) => (me.role === 'guest' ? [] : core.directory.units(q, signal)),
    TYPING_MILLIS,
  );
  return (
    <>
      {units.length > 0 && (
        <Section title={t('directory.units')}>
          {units.slice(0, MOST_UNITS).map((unit) => (
            <li key={unit.id}>
              <UnitLink unit={unit} />
            </li>
          ))}
        </Section>
      )}
      <Heading>{t('directory.people')}</Heading>
      <PeopleLines found={found} label={t('directory.people')} none={t('directory.none')} />
    </>
  );
}

/** A guest's directory: those they share a conversation with. */
function Shared() {
  const { t } = useTranslation();
  const found = usePeople({});
  return <PeopleLines found={found} label={t('directory.people')} none={t('directory.none')} />;
}

/** One's own place, and the units at the top. */
function Near() {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const own = useAsked(me.id, (signal) => core.directory.profile(me.id, signal));
  const top = useAsked('top', async (signal) => {
    const units = await core.directory.units('', signal);
    const [only] = units;
    return units.length === 1 && only ? (await core.directory.unit(only.id, signal)).units : units;
  });
  const unit = own.value?.path.at(-1);
  if (!own.value && !own.problem) return <LoadingLines />;
  return (
    <>
      <Section title={t('directory.near')}>
        {own.value && (
          <li>
            <PersonLine person={own.value.person} label={t('messages.you')} />
          </li>
        )}
        {own.value?.manager && (
          <li>
            <PersonLine person={own.value.manager} label={t('directory.yourManager')} />
          </li>
        )}
        {unit && (
          <li>
            <UnitLink unit={unit} label={t('directory.yourUnit')} />
          </li>
        )}
      </Section>
      {top.value && top.value.length > 0 && (
        <Section title={t('directory.organisation')}>
          {top.value.map((one) => (
            <li key={one.id}>
              <UnitLink unit={one} />
            </li>
          ))}
        </Section>
      )}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <Heading>{title}</Heading>
      <ul className={styles.list} aria-label={title}>
        {children}
      </ul>
    </section>
  );
}

function Heading({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <Text as="h3" size={200} weight="semibold" className={styles.heading}>
      {children}
    </Text>
  );
}
