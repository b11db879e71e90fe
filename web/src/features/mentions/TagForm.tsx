import {
  Button,
  DialogActions,
  DialogContent,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Id, type Person, Problem, type Tag } from '../../core';
import { PeoplePicker } from '../people/PeoplePicker';

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalM },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** What a tag is called and who is in it. */
export function TagForm({ team, tag, onDone }: { team: Id; tag?: Tag; onDone: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [name, setName] = useState(tag?.name ?? '');
  const [members, setMembers] = useState<Person[] | undefined>(tag ? undefined : []);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const id = tag?.id;
  useEffect(() => {
    if (id === undefined) return;
    let isCurrent = true;
    core.tags.peopleIn(team, id).then(
      (people) => isCurrent && setMembers(people),
      (error: unknown) => isCurrent && setProblem(wordsOf(error) ?? t('app.failed')),
    );
    return () => {
      isCurrent = false;
    };
  }, [core, team, id, t]);

  async function save() {
    if (!members) return;
    setBusy(true);
    setProblem(undefined);
    const people = members.map((person) => person.id);
    try {
      if (id === undefined) await core.tags.create(team, name, people);
      else await core.tags.change(team, id, { name, members: people });
      onDone();
    } catch (error) {
      setProblem(wordsOf(error) ?? t('app.failed'));
      setBusy(false);
    }
  }

  return (
    <>
      <DialogContent className={styles.content}>
        <Field label={t('tags.name')}>
          <Input value={name} maxLength={100} autoFocus onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field label={t('tags.who')}>
          <PeoplePicker
            chosen={members ?? []}
            find={(query) => core.teams.findMembers(team, query)}
            onChange={setMembers}
          />
        </Field>
        {problem && (
          <Text role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onDone}>{t('app.back')}</Button>
        <Button
          appearance="primary"
          disabledFocusable={!name.trim() || !members || isBusy}
          onClick={() => void save()}
        >
          {t(id === undefined ? 'tags.create' : 'tags.save')}
        </Button>
      </DialogActions>
    </>
  );
}

function wordsOf(error: unknown): string | undefined {
  return error instanceof Problem ? error.detail || undefined : undefined;
}
