import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  AddRegular,
  MoreHorizontalRegular,
  OpenRegular,
  PeopleRegular,
  TagRegular,
} from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import type { Team } from '../../core';
import { openTeamDialog } from '../teams/dialogs';

const useStyles = makeStyles({ more: { flexShrink: 0, color: tokens.colorNeutralForeground3 } });

/** Where a team in the list leads, and what its owner makes in it. */
export function TeamMenu({ team }: { team: Team }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          tabIndex={-1}
          data-beside
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
          {(team.role === 'owner' || team.tags) && (
            <MenuItem icon={<TagRegular />} onClick={() => openTeamDialog({ kind: 'tags', team: team.id })}>
              {t('tags.open')}
            </MenuItem>
          )}
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
  );
}
