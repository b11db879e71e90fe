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
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { type Person, Problem } from '../../core';
import { PeoplePicker } from '../people/PeoplePicker';
import { closeNewChat, isNewChat } from './newChatStore';

/** The dialog for a new conversation, while it is asked for. */
export function NewChat() {
  return useReadable(isNewChat) ? <Asking onClose={closeNewChat} /> : null;
}

/** One person opens the chat with them, several a group. */
function Asking({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<Person[]>([]);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();

  async function open() {
    try {
      const members = chosen.map((person) => person.id);
      const conversation = await core.openChat(members, chosen.length > 1 && name ? name : undefined);
      onClose();
      await navigate(`/c/${conversation.id}`);
    } catch (error) {
      setProblem(error instanceof Problem ? error.detail : t('app.failed'));
    }
  }

  return (
    <Dialog open onOpenChange={(_, { open: isOpen }) => !isOpen && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('newChat.title')}</DialogTitle>
          <DialogContent>
            <Field label={t('newChat.to')} validationMessage={problem}>
              <PeoplePicker chosen={chosen} onChange={setChosen} />
            </Field>
            {chosen.length > 1 && (
              <Field label={t('newChat.name')}>
                <Input value={name} onChange={(_, { value }) => setName(value)} maxLength={100} />
              </Field>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.cancel')}</Button>
            <Button appearance="primary" disabled={chosen.length === 0} onClick={() => void open()}>
              {t('newChat.open')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
