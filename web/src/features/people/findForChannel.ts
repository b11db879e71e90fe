import type { Core, Id, Person } from '../../core';

/** Finds whom one can bring into a private channel: people of its team, and guests from anywhere. */
export function findForChannel(core: Core, team: Id) {
  return async (query: string, signal: AbortSignal): Promise<Person[]> => {
    const [inTeam, all] = await Promise.all([
      core.teams.findMembers(team, query),
      core.findPeople(query, signal),
    ]);
    const guests = all.filter((one) => one.guest && !inTeam.some(({ id }) => id === one.id));
    return [...inTeam, ...guests];
  };
}
