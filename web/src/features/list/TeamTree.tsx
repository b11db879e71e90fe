import { Text, tokens, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from '../../app/core';
import { useListStyles } from './styles';
import { TeamSection } from './TeamSection';

const useStyles = makeStyles({
  quiet: { display: 'block', padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

/** All teams with all their channels. */
export function TeamTree() {
  const styles = useStyles();
  const lists = useListStyles();
  const { t } = useTranslation();
  const { teams, conversations } = useReadable(useCore().list);
  const byId = useMemo(() => new Map(conversations.map((one) => [one.id, one])), [conversations]);
  return (
    <nav className={lists.scroller} aria-label={t('app.conversations')}>
      {teams.map((team) => (
        <TeamSection
          key={team.id}
          team={team}
          showsMembers
          channels={team.channels.flatMap((id) => byId.get(id) ?? [])}
        />
      ))}
      {teams.length === 0 && <Text className={styles.quiet}>{t('list.noTeams')}</Text>}
    </nav>
  );
}
