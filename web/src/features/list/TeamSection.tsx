import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, MoreHorizontalRegular, OpenRegular, PeopleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Conversation, Team } from '../../core';
import { openTeamDialog } from '../teams/dialogs';
import { TeamFace } from '../teams/TeamFace';
import { Group } from './Group';

const useStyles = makeStyles({
  sign: { display: 'flex', alignItems: 'center', order: -1 },
  quiet: { marginLeft: 'auto', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  more: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
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
  const navigate = useNavigate();
  return (
    <Group
      id={team.id}
      name={team.name}
      conversations={channels}
      isFiltered={isFiltered}
      sign={
        <>
          <span className={styles.sign}>
            <TeamFace id={team.id} name={team.name} size={20} />
          </span>
          {team.archived && (
            <Text size={200} className={styles.quiet}>
              {t('channel.archived')}
            </Text>
          )}
        </>
      }
      actions={
        <Menu positioning="below-end">
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="transparent"
              className={styles.more}
              icon={<MoreHorizontalRegular />}
              aria-label={t('rowMenu.open', { name: team.name })}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<OpenRegular />} onClick={() => void navigate(`/teams/${team.id}`)}>
                {t('team.open')}
              </MenuItem>
              <MenuItem icon={<PeopleRegular />} onClick={() => void navigate(`/teams/${team.id}/members`)}>
                {t('team.members')}
              </MenuItem>
              {team.role === 'owner' && !team.archived && (
                <MenuItem
                  icon={<AddRegular />}
                  onClick={() => openTeamDialog({ kind: 'newChannel', team: team.id })}
                >
                  {t('newChannel.open')}
                </MenuItem>
              )}
            </MenuList>
          </MenuPopover>
        </Menu>
      }
    />
  );
}
