import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { Link } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { usePlace } from '../../app/place';
import { useUp } from '../../app/useUp';
import type { Conversation } from '../../core';
import { GuestMark } from '../../ui/GuestMark';
import { LOW, NARROW, useIsNarrow } from '../../ui/media';
import { PersonButton } from '../../ui/PersonButton';
import { PresenceWord } from '../../ui/PresenceWord';
import { spoken } from '../../ui/status';
import { Face } from '../list/Face';
import { HeaderActions, HeaderMore } from './later';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      padding: `0 ${tokens.spacingHorizontalS}`,
      columnGap: tokens.spacingHorizontalS,
    },
  },
  title: {
    flex: 1,
    minWidth: 0,
    '@media (pointer: coarse)': { position: 'relative' },
    // One line, in which the name is shortened last.
    [LOW]: {
      display: 'flex',
      alignItems: 'baseline',
      columnGap: tokens.spacingHorizontalS,
      '& > :first-child': { flexShrink: 0, maxWidth: '100%' },
    },
    '@media (pointer: coarse) and (min-height: 301px)': {
      alignSelf: 'stretch',
      display: 'grid',
      alignContent: 'center',
    },
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  team: {
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    // The name above it leads nowhere: a finger may press there, too.
    '@media (pointer: coarse)': {
      '::after': { content: '""', position: 'absolute', inset: `calc(-1 * ${tokens.spacingVerticalS}) 0` },
    },
  },
  back: { flexShrink: 0, '@media (min-width: 701px)': { display: 'none' } },
});

/** What one is in, who else is, and on a phone the way back. */
export function Header({ conversation, title }: { conversation: Conversation; title: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const up = useUp();
  const isNarrow = useIsNarrow();
  const { place } = usePlace();
  const { teams } = useReadable(core.list);
  const other = useReadable(core.person(conversation.people[0] ?? ''));
  const team = teams.find((one) => one.id === conversation.team);
  const direct =
    conversation.kind === 'direct'
      ? [spoken(other?.status), other?.title, other?.unit].filter(Boolean).join(' · ')
      : undefined;
  const below = conversation.kind === 'channel' ? conversation.description : direct;
  return (
    <header className={styles.head}>
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={t('app.back')}
        onClick={() => up(place === 'teams' || place === 'activity' ? `/${place}` : '/')}
      />
      {conversation.kind !== 'direct' && <Face conversation={conversation} />}
      {conversation.kind === 'direct' && conversation.people[0] && (
        <PersonButton id={conversation.people[0]} />
      )}
      <div className={styles.title}>
        <Text as="h1" size={400} weight="semibold" className={styles.line} title={title}>
          {title}
          {conversation.kind === 'direct' && other?.guest && <GuestMark />}
        </Text>
        {(below ?? team) && (
          <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
            {conversation.kind === 'direct' && other?.presence && (
              <>
                <PresenceWord presence={other.presence} />
                {' · '}
              </>
            )}
            {team && (
              <Link to={`/teams/${team.id}`} className={styles.team}>
                {team.name}
              </Link>
            )}
            {team && below && ' · '}
            {below}
          </Text>
        )}
      </div>
      {conversation.guests && <GuestMark count={conversation.guests} size="medium" isApart />}
      {isNarrow ? (
        <HeaderMore conversation={conversation} title={title} />
      ) : (
        <HeaderActions conversation={conversation} />
      )}
    </header>
  );
}
