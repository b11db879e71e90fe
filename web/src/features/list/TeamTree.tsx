import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useId, useMemo } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { NavLink, useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation, Team } from '../../core';
import { prefer, preferences } from '../../ui/preferences';
import { own } from '../../ui/theme';
import { TeamFace } from '../teams/TeamFace';
import { ListRow } from './ListRow';
import { useListStyles } from './styles';
import { TeamMenu } from './later';
import { useListNav } from './useListNav';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  empty: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  team: { marginBottom: tokens.spacingVerticalXS },
  head: { position: 'relative', display: 'flex', alignItems: 'center', minHeight: '48px' },
  toggle: { minWidth: '24px', width: '24px', height: '32px', padding: 0, flexShrink: 0 },
  chevron: { fontSize: '12px', transitionProperty: 'transform', transitionDuration: '100ms' },
  closed: { transform: 'rotate(-90deg)' },
  name: { flex: 1, minWidth: 0 },
  link: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: 'inherit',
    ':hover': { backgroundColor: own.colorRowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': {
      outline: '2px solid Highlight',
      ':focus-visible': { outline: '4px double CanvasText' },
    },
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  channels: { paddingLeft: tokens.spacingHorizontalXXL },
});

/** All my teams with all their channels. */
export function TeamTree() {
  const styles = useStyles();
  const lists = useListStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  // Guests come where they are invited.
  const isGuest = useMe().role === 'guest';
  const { teams, conversations } = useReadable(useCore().list);
  const byId = useMemo(() => new Map(conversations.map((one) => [one.id, one])), [conversations]);
  return (
    <nav {...useListNav('teams')} className={lists.scroller} aria-label={t('app.conversations')}>
      {teams.map((team) => (
        <Branch key={team.id} team={team} channels={team.channels.flatMap((id) => byId.get(id) ?? [])} />
      ))}
      {teams.length === 0 && (
        <div className={styles.empty}>
          <Text className={styles.quiet}>{t('list.noTeams')}</Text>
          {!isGuest && <Button onClick={() => void navigate('/teams/find')}>{t('teams.find')}</Button>}
        </div>
      )}
    </nav>
  );
}

/** A team: its name leads to its page, the arrow shows its channels. */
function Branch({ team, channels }: { team: Team; channels: Conversation[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  const { t, i18n } = useTranslation();
  const { toggledGroups } = useReadable(preferences);
  const id = useId();
  const key = `tree.${team.id}`;
  const isToggled = toggledGroups.includes(key);
  const isClosed = isToggled !== (team.archived ?? false);
  const toggle = () =>
    prefer({
      toggledGroups: isToggled ? toggledGroups.filter((one) => one !== key) : [...toggledGroups, key],
    });
  const members = t('list.members', {
    count: team.members,
    number: team.members.toLocaleString(i18n.language),
  });
  return (
    <section className={styles.team}>
      <div className={styles.head} data-line>
        <Button
          appearance="transparent"
          tabIndex={-1}
          data-beside
          className={styles.toggle}
          icon={<ChevronDownRegular className={mergeClasses(styles.chevron, isClosed && styles.closed)} />}
          aria-expanded={!isClosed}
          aria-controls={id}
          aria-label={t('team.channelsOf', { name: team.name })}
          onClick={toggle}
        />
        <h3 className={styles.name}>
          <NavLink
            to={`/teams/${team.id}`}
            data-row
            tabIndex={-1}
            className={({ isActive }) => mergeClasses(styles.link, isActive && styles.current)}
          >
            <TeamFace id={team.id} name={team.name} />
            <span>
              <Text weight="semibold" className={styles.line} title={team.name}>
                {team.name}
              </Text>
              <Text size={200} className={mergeClasses(styles.line, styles.quiet)}>
                {team.archived ? t('channel.archived') : members}
              </Text>
            </span>
          </NavLink>
        </h3>
        <TeamMenu team={team} />
      </div>
      <ul className={mergeClasses(lists.items, styles.channels)} id={id}>
        {!isClosed && channels.map((one) => <ListRow key={one.id} conversation={one} />)}
      </ul>
    </section>
  );
}
