import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { Problem, type Team } from '../../core';

export function NewChannel({ team, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();

  async function create(event: FormEvent) {
    event.preventDefault();
    try {
      const channel = await core.createChannel(team.id, name);
      onClose();
      await navigate(`/c/${channel.id}`);
    } catch (error) {
      setProblem(error instanceof Problem ? error.detail : t('app.failed'));
    }
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={(event) => void create(event)}>
          <DialogBody>
            <DialogTitle>{t('newChannel.title', { team: team.name })}</DialogTitle>
            <DialogContent>
              <Field label={t('newChannel.name')} hint={t('newChannel.lead')} validationMessage={problem}>
                <Input
                  value={name}
                  onChange={(_, { value }) => setName(value)}
                  maxLength={100}
                  autoFocus
                  required
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={!name.trim()}>
                {t('newChannel.create')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
