import { useEffect, useState } from 'react';
import { useCore, useMe, useReadable } from '../../app/core';

/** Whether nobody but this administrator is here yet. */
export function useIsFirst(): boolean {
  const core = useCore();
  const me = useMe();
  const { status, teams, conversations } = useReadable(core.list);
  const mayBe =
    status === 'ready' &&
    me.role === 'administrator' &&
    teams.length === 0 &&
    !conversations.some((one) => one.kind !== 'self');
  const [isAlone, setAlone] = useState(false);
  useEffect(() => {
    if (!mayBe) return;
    core.findPeople('').then(
      (people) => setAlone(people.every((person) => person.id === me.id)),
      () => undefined,
    );
  }, [core, mayBe, me.id]);
  return mayBe && isAlone;
}
