import { useCore, useReadable } from '../../app/core';
import type { Id } from '../../core';
import { TagsDialog } from '../mentions/TagsDialog';
import { ChannelDetails } from './ChannelDetails';
import { closeTeamDialog, teamDialog } from './dialogs';
import { NewChannel } from './NewChannel';
import { NewTeam } from './NewTeam';

/** The dialog of teams and channels that is open. */
export function TeamDialogs() {
  const dialog = useReadable(teamDialog);
  switch (dialog?.kind) {
    case 'newTeam':
      return <NewTeam onClose={closeTeamDialog} />;
    case 'newChannel':
      return <InTeam id={dialog.team} />;
    case 'tags':
      return <TagsDialog team={dialog.team} onClose={closeTeamDialog} />;
    case 'channel':
      return <OfChannel id={dialog.conversation} />;
    case undefined:
      return null;
  }
}

function InTeam({ id }: { id: Id }) {
  const { teams } = useReadable(useCore().list);
  const team = teams.find((one) => one.id === id);
  return team ? <NewChannel team={team} onClose={closeTeamDialog} /> : null;
}

function OfChannel({ id }: { id: Id }) {
  const channel = useReadable(useCore().conversation(id));
  return channel ? <ChannelDetails channel={channel} onClose={closeTeamDialog} /> : null;
}
