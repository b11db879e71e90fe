import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Guest, Problem } from '../../core';
import { isEnding } from '../../core/guests';
import { NARROW } from '../../ui/media';
import { PersonButton } from '../../ui/PersonButton';
import { date } from '../../ui/time';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  guest: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  whole: { [NARROW]: { whiteSpace: 'normal', overflowWrap: 'anywhere' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    [NARROW]: { gridColumn: '2 / -1' },
  },
  answers: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  sure: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

const DAYS = 30;

/** Guests, whose time ends first on top; each can stay longer or leave now. */
export function GuestList({
  guests,
  showsSponsor = false,
  onChange,
}: {
  guests: Guest[];
  showsSponsor?: boolean;
  onChange: (said: string, person: string, guest?: Guest) => void;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {guests.map((guest) => (
        <Line key={guest.person.id} guest={guest} showsSponsor={showsSponsor} onChange={onChange} />
      ))}
    </ul>
  );
}

function Line({
  guest,
  showsSponsor,
  onChange,
}: {
  guest: Guest;
  showsSponsor: boolean;
  onChange: (said: string, person: string, guest?: Guest) => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [isSure, setSure] = useState(false);
  const { person, company, sponsor, expiresAt } = guest;
  const until = date(expiresAt, i18n.language);
  const tried = (work: Promise<unknown>) =>
    void work.catch((error) => onChange(Problem.of(error).detail || t('app.failed'), person.id, guest));
  const prolong = () =>
    tried(
      core.guests
        .prolong(person.id, DAYS)
        .then((now) =>
          onChange(
            t('guests.prolonged', { name: person.name, date: date(now.expiresAt, i18n.language) }),
            person.id,
            now,
          ),
        ),
    );
  const end = () =>
    tried(
      core.guests.end(person.id).then(() => onChange(t('guests.ended', { name: person.name }), person.id)),
    );
  return (
    <li className={styles.guest}>
      <PersonButton id={person.id} />
      <span>
        <span className={styles.name}>
          <Text className={styles.line}>{person.name}</Text>
          {isEnding(guest) && (
            <Badge appearance="tint" color="warning">
              {t('guests.soon')}
            </Badge>
          )}
        </span>
        <Text size={200} className={mergeClasses(styles.line, styles.whole, styles.quiet)}>
          {[
            company,
            t('guests.until', { date: until }),
            showsSponsor && t('guests.by', { name: sponsor.name }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </span>
      {!isSure && (
        <span className={styles.actions}>
          <Button
            size="small"
            aria-label={t('guests.prolongName', { name: person.name, count: DAYS })}
            onClick={prolong}
          >
            {t('guests.prolong', { count: DAYS })}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            aria-label={t('guests.endName', { name: person.name })}
            onClick={() => setSure(true)}
          >
            {t('guests.end')}
          </Button>
        </span>
      )}
      {isSure && (
        <div className={styles.sure} role="group" aria-label={t('guests.endName', { name: person.name })}>
          <Text>{t('guests.endSure', { name: person.name })}</Text>
          <span className={styles.answers}>
            <Button size="small" appearance="primary" autoFocus onClick={end}>
              {t('guests.end')}
            </Button>
            <Button size="small" onClick={() => setSure(false)}>
              {t('app.cancel')}
            </Button>
          </span>
        </div>
      )}
    </li>
  );
}
