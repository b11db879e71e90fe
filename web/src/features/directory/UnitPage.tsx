import { makeStyles, Subtitle2, Switch, Text, Title2, tokens } from '@fluentui/react-components';
import { OrganizationRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { Link, useParams } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Unit, UnitLine } from '../../core';
import { usePageTitle } from '../../ui/pageTitle';
import { SearchField } from '../../ui/SearchField';
import { own } from '../../ui/theme';
import { useRoving } from '../../ui/useRoving';
import { Empty } from '../../ui/Empty';
import { BackToDirectory } from './BackToDirectory';
import { useCount } from './lines';
import { usePageStyles } from './pageStyles';
import { Path } from './Path';
import { PeopleLines } from './PeopleLines';
import { PersonCard } from './PersonCard';
import { Failed, LoadingPage } from './states';
import { useAsked } from './useAsked';
import { usePeople } from './usePeople';

const useStyles = makeStyles({
  head: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  manager: { maxWidth: '360px' },
  units: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 232px), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  unit: {
    display: 'grid',
    alignContent: 'space-between',
    rowGap: tokens.spacingVerticalXXS,
    height: '100%',
    minHeight: '64px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  search: { flex: '1 1 220px', maxWidth: '360px' },
  people: { margin: `0 calc(-1 * ${tokens.spacingHorizontalM})` },
});

/** A unit: who leads it, what is below it, and who works there. Without an address of its own it is the organisation's top. */
export function UnitPage() {
  const { unit: id } = useParams();
  const me = useMe();
  const { t } = useTranslation();
  const core = useCore();
  const asked = useAsked(id ?? 'top', async (signal) => {
    if (id) return core.directory.unit(id, signal);
    const [first] = me.role === 'guest' ? [] : await core.directory.units('', signal);
    return first && core.directory.unit(first.id, signal);
  });
  if (asked.problem) return <Failed problem={asked.problem} again={asked.again} />;
  if (asked.value) return <Shown key={asked.value.id} unit={asked.value} isTop={!id} />;
  return asked.isAnswered ? (
    <Empty icon={<OrganizationRegular />} title={t('directory.choose')} lead={t('directory.chooseLead')} />
  ) : (
    <LoadingPage />
  );
}

function Shown({ unit, isTop }: { unit: Unit; isTop: boolean }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = useTranslation();
  const count = useCount();
  const manager = useReadable(useCore().person(unit.manager?.id ?? ''));
  usePageTitle(isTop ? undefined : unit.name);
  return (
    <div className={page.root}>
      <div className={page.column}>
        <div className={styles.head}>
          <BackToDirectory />
          {!isTop && unit.path.length > 1 && <Path path={unit.path.slice(0, -1)} />}
          <Title2 as="h1" className={page.title}>
            {unit.name}
          </Title2>
          <Text className={styles.quiet}>{count(unit.people + unit.below)}</Text>
        </div>
        {unit.manager && (
          <section className={page.section} aria-label={t('directory.leader')}>
            <Subtitle2 as="h2">{t('directory.leader')}</Subtitle2>
            <div className={styles.manager}>
              <PersonCard person={manager ?? unit.manager} />
            </div>
          </section>
        )}
        {unit.units.length > 0 && (
          <section className={page.section} aria-label={t('directory.below')}>
            <Subtitle2 as="h2">{t('directory.below')}</Subtitle2>
            <ul className={styles.units}>
              {unit.units.map((one) => (
                <li key={one.id}>
                  <UnitCard unit={one} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Works unit={unit} />
      </div>
    </div>
  );
}

function UnitCard({ unit }: { unit: UnitLine }) {
  const styles = useStyles();
  const count = useCount();
  return (
    <Link to={`/units/${unit.id}`} className={styles.unit}>
      <Text weight="semibold">{unit.name}</Text>
      <Text size={200} className={styles.quiet}>
        {count(unit.people)}
      </Text>
    </Link>
  );
}

function Works({ unit }: { unit: Unit }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [below, setBelow] = useState(unit.people === 0);
  const found = usePeople({ q: text.trim(), unit: unit.id, below });
  return (
    <section className={page.section} aria-label={t('directory.works')}>
      <Subtitle2 as="h2">{t('directory.works')}</Subtitle2>
      <div className={styles.tools}>
        <SearchField
          className={styles.search}
          value={text}
          onChange={(_, { value }) => setText(value)}
          placeholder={t('directory.findHere')}
          aria-label={t('directory.findHere')}
          autoComplete="off"
        />
        {unit.below > 0 && (
          <Switch
            checked={below}
            label={t('directory.includeBelow')}
            onChange={(_, { checked }) => setBelow(checked)}
          />
        )}
      </div>
      <div {...useRoving<HTMLDivElement>()} className={styles.people}>
        <PeopleLines
          found={found}
          label={t('directory.works')}
          none={t(text.trim() ? 'directory.none' : 'directory.nobodyHere')}
        />
      </div>
    </section>
  );
}
