import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { Conversation, Team } from '../../core';
import { TeamFace } from '../teams/TeamFace';
import { Group } from './Group';
import { TeamMenu } from './later';

const useStyles = makeStyles({
  quiet: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

/** A team and those of its channels that are to be seen. */
export function TeamSection({
  team,
  channels,
  isFiltered = false,
}: {
  team: Team;
  channels: Conversation[];
  isFiltered?: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Group
      id={team.id}
      name={team.name}
      conversations={channels}
      isFiltered={isFiltered}
      face={<TeamFace id={team.id} name={team.name} size={20} />}
      sign={
        team.archived && (
          <Text size={200} className={styles.quiet}>
            {t('channel.archived')}
          </Text>
        )
      }
      actions={<TeamMenu team={team} />}
    />
  );
}
