import { openKeySheet } from '../../app/keySheetStore';
import { openSectionDialog } from '../../features/list/sectionDialog';
import { openTeamDialog } from '../../features/teams/dialogs';
import { showProfile } from '../../ui/profile';
import { GENERAL, ROSTER, SHIFTS, VALBY } from '../organisation';
import { ANE, GUEST, idOf, LONG, OLE } from '../people';
import type { Stage } from '../stage';
import type { Group, State } from './state';

function card(name: string, person: string): State {
  return {
    name: `profile-card${name}`,
    at: `/c/${GENERAL.id}`,
    act: async (stage: Stage) => showProfile(person, await stage.find('main article button')),
  };
}

/** On a phone the box is behind its sign. */
async function find(stage: Stage, text: string): Promise<void> {
  if (!(await stage.find('[role=combobox]')).checkVisibility()) await stage.press('find.label');
  await stage.type('find.label', text);
}

export const dialogs: Group = {
  name: 'dialogs',
  states: [
    { name: 'find', at: '/', act: (stage) => stage.press('find.label') },
    { name: 'find-typed', at: '/', act: (stage) => find(stage, 'an') },
    { name: 'find-nothing', at: '/', act: (stage) => find(stage, 'qqq') },
    { name: 'keys', at: '/', act: () => openKeySheet() },
    { name: 'new-chat', at: '/', act: (stage) => stage.press('list.newChat') },
    { name: 'head', at: `/c/${ROSTER.id}`, act: (stage) => stage.openHead() },
    {
      name: 'members',
      at: `/c/${ROSTER.id}`,
      act: (stage) => stage.pressInHead('members.show', { count: 5, number: '5' }),
    },
    {
      name: 'add-members',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        await stage.pressInHead('members.show', { count: 5, number: '5' });
        await stage.press('members.add');
      },
    },
    {
      name: 'invite-guest',
      at: `/c/${ROSTER.id}`,
      act: async (stage) => {
        await stage.pressInHead('members.show', { count: 5, number: '5' });
        await stage.press('guests.invite');
      },
    },
    { name: 'new-team', at: '/teams', act: () => openTeamDialog({ kind: 'newTeam' }) },
    { name: 'new-channel', at: '/teams', act: () => openTeamDialog({ kind: 'newChannel', team: VALBY.id }) },
    { name: 'tags', at: '/teams', act: () => openTeamDialog({ kind: 'tags', team: VALBY.id }) },
    {
      name: 'channel',
      at: `/c/${SHIFTS.id}`,
      act: () => openTeamDialog({ kind: 'channel', conversation: SHIFTS.id }),
    },
    {
      name: 'add-to-team',
      at: `/teams/${VALBY.id}/members`,
      act: (stage) => stage.press('team.add'),
    },
    { name: 'new-section', at: '/', act: () => openSectionDialog({ kind: 'new' }) },
    {
      name: 'remove-section',
      at: '/',
      act: () => openSectionDialog({ kind: 'remove', section: { id: idOf(701), name: 'Projekter' } }),
    },
    card('', ANE.id),
    card('-away', OLE.id),
    card('-guest', GUEST.id),
    card('-long', LONG.id),
  ],
};
