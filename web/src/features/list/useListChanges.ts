import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Choice, type Id, Problem } from '../../core';
import { listProblem } from './listProblem';

/** Changes to my list; the list itself says when one did not succeed. */
export function useListChanges() {
  const core = useCore();
  const { t } = useTranslation();
  const tell = (work: Promise<unknown>) => {
    listProblem.set(undefined);
    work.catch((error: unknown) => listProblem.set(Problem.of(error).detail || t('app.failed')));
  };
  return {
    choose: (conversation: Id, choice: Choice) => tell(core.myList.choose(conversation, choice)),
    addSection: (name: string, conversation?: Id) =>
      tell(
        core.myList.addSection(name).then(({ id }) => {
          if (conversation) return core.myList.choose(conversation, { section: id, favourite: false });
        }),
      ),
    renameSection: (id: Id, name: string) => tell(core.myList.renameSection(id, name)),
    moveSection: (id: Id, position: number) => tell(core.myList.moveSection(id, position)),
    removeSection: (id: Id) => tell(core.myList.removeSection(id)),
  };
}
