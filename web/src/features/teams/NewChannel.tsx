import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { type Person, Problem, type Team } from '../../core';
import { findForChannel } from '../people/findForChannel';
import { PeoplePicker } from '../people/PeoplePicker';
import { Explained } from './Explained';
import { NameFields } from './NameFields';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

/** Makes a channel: for everyone in the team, for some, or for announcements. */
export function NewChannel({ team, onClose }: { team: Team; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [kind, setKind] = useState<'standard' | 'private' | 'announcement'>('standard');
  const [members, setMembers] = useState<Person[]>([]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  async function create() {
    setBusy(true);
    try {
      const channel = await core.createChannel(team.id, {
        name: name.trim(),
        description: description.trim() || undefined,
        private: kind === 'private' || undefined,
        posting: kind === 'announcement' ? 'owners' : undefined,
        members: kind === 'private' ? members.map(({ id }) => id) : undefined,
      });
      onClose();
      await navigate(`/c/${channel.id}`);
    } catch (error) {
      setProblem(Problem.of(error).detail || t('app.failed'));
      setBusy(false);
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isBusy) void create();
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{t('newChannel.title', { team: team.name })}</DialogTitle>
            <DialogContent className={styles.content}>
              <NameFields
                of="channel"
                name={name}
                description={description}
                onName={setName}
                onDescription={setDescription}
                autoFocus
              />
              <Explained
                label={t('newChannel.kind')}
                value={kind}
                onChange={setKind}
                choices={[
                  { value: 'standard', label: t('newChannel.standard'), lead: t('newChannel.standardLead') },
                  { value: 'private', label: t('newChannel.private'), lead: t('newChannel.privateLead') },
                  {
                    value: 'announcement',
                    label: t('newChannel.announcement'),
                    lead: t('newChannel.announcementLead'),
                  },
                ]}
              />
              {kind === 'private' && (
                <Field label={t('newChannel.members')}>
                  <PeoplePicker chosen={members} find={findForChannel(core, team.id)} onChange={setMembers} />
                </Field>
              )}
              {problem && (
                <MessageBar intent="error">
                  <MessageBarBody>{problem}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={!name.trim()} disabledFocusable={isBusy}>
                {t('newChannel.create')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
