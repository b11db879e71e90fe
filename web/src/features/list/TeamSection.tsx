import { Button, makeStyles, mergeClasses, Text, tokens, Tooltip } from '@fluentui/react-components';
import { AddRegular, ChevronDownRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from '../../app/core';
import type { Conversation, Team } from '../../core';
import { prefer, preferences } from '../../ui/preferences';
import { ListItem } from './ListItem';
import { NewChannel } from './NewChannel';
import { useListStyles } from './styles';

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalM },
  head: { display: 'flex', alignItems: 'center', minHeight: '32px' },
  name: { flex: 1, minWidth: 0, fontWeight: 'inherit' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { fontSize: '12px', flexShrink: 0, transitionProperty: 'transform', transitionDuration: '100ms' },
  closed: { transform: 'rotate(-90deg)' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  members: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** A team that opens and closes. Closed, it still shows the channels in which something is unread. */
export function TeamSection({
  team,
  channels,
  isFiltered = false,
  showsMembers = false,
}: {
  team: Team;
  channels: Conversation[];
  isFiltered?: boolean;
  showsMembers?: boolean;
}) {
  const styles = useStyles();
  const lists = useListStyles();
  const { t, i18n } = useTranslation();
  const { me } = useReadable(useCore().session);
  const { closedTeams } = useReadable(preferences);
  const [isNew, setNew] = useState(false);
  const id = useId();
  const isClosed = !isFiltered && closedTeams.includes(team.id);
  const mayCreate = team.role === 'owner' || me?.role === 'administrator';
  if (channels.length === 0 && isFiltered) return null;
  const toggle = () =>
    prefer({
      closedTeams: isClosed ? closedTeams.filter((one) => one !== team.id) : [...closedTeams, team.id],
    });
  return (
    <section className={styles.root}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={!isClosed}
            aria-controls={id}
            onClick={toggle}
          >
            <ChevronDownRegular className={mergeClasses(styles.chevron, isClosed && styles.closed)} />
            <Text size={200} weight="semibold" className={styles.text} title={team.name}>
              {team.name}
            </Text>
            {showsMembers && (
              <Text size={200} className={styles.members}>
                {t('list.members', {
                  count: team.members,
                  number: team.members.toLocaleString(i18n.language),
                })}
              </Text>
            )}
          </button>
        </h3>
        {mayCreate && (
          <Tooltip content={t('list.newChannel')} relationship="label">
            <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={() => setNew(true)} />
          </Tooltip>
        )}
      </div>
      <ul className={lists.items} id={id}>
        {channels
          .filter((one) => !isClosed || one.unread > 0)
          .map((one) => (
            <li key={one.id}>
              <ListItem conversation={one} />
            </li>
          ))}
      </ul>
      {isNew && <NewChannel team={team} onClose={() => setNew(false)} />}
    </section>
  );
}
