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
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Message } from '../../core';
import { isComposing, keyOf } from '../../ui/keys';
import { titleOf } from '../../ui/names';
import { choose, prepare } from '../find/model';
import { Markdown } from '../messages/Markdown';
import { forward, useForwarded } from './forwarding';
import { useQuotation } from './useQuotation';

const MOST_CHOICES = 6;

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalM },
  choices: { minHeight: '200px', overflowWrap: 'anywhere' },
  quoted: {
    maxHeight: '120px',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  nothing: { color: tokens.colorNeutralForeground3 },
});

/** Asks where a message is to go, as long as there is one to go somewhere. */
export function ForwardDialog() {
  const message = useForwarded();
  return message && <Forwarding key={message.id} message={message} />;
}

function Forwarding({ message }: { message: Message }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const navigate = useNavigate();
  const quote = useQuotation();
  const { conversations, teams } = useReadable(core.list);
  const [query, setQuery] = useState('');
  const [to, setTo] = useState<string>();
  const words = useRef<HTMLTextAreaElement>(null);
  const [comment, setComment] = useState('');
  const entries = conversations
    .filter((one) => one.mayPost)
    .map((conversation) => ({
      key: conversation.id,
      conversation,
      title: titleOf(conversation, core, me, t),
      below: teams.find((team) => team.id === conversation.team)?.name,
    }));
  const found = choose(prepare(entries), query, MOST_CHOICES);
  const target = found.find((one) => one.conversation.id === to)?.conversation.id;
  const close = () => forward(undefined);
  const send = () => {
    if (!target) return;
    core.post(target, `${quote(message)}${comment}`.trim());
    close();
    void navigate(`/c/${target}`);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('forward.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={t('forward.to')}>
              <Input
                value={query}
                contentBefore={<SearchRegular />}
                placeholder={t('forward.find')}
                autoComplete="off"
                onChange={(_, { value }) => setQuery(value)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || isComposing(event) || !found[0]) return;
                  event.preventDefault();
                  setTo(target ?? found[0].conversation.id);
                  words.current?.focus();
                }}
              />
            </Field>
            <RadioGroup
              className={styles.choices}
              aria-label={t('forward.to')}
              value={target ?? ''}
              onChange={(_, { value }) => setTo(value)}
            >
              {found.map(({ conversation, title, below }) => (
                <Radio
                  key={conversation.id}
                  value={conversation.id}
                  label={below ? `${title} · ${below}` : title}
                />
              ))}
              {found.length === 0 && <Text className={styles.nothing}>{t('find.nothing')}</Text>}
            </RadioGroup>
            <Field label={t('forward.comment')}>
              <Textarea
                ref={words}
                value={comment}
                autoComplete="off"
                resize="vertical"
                onChange={(_, { value }) => setComment(value)}
                onKeyDown={(event) => {
                  if (keyOf(event, 'box', true, 'breaks') === 'send') send(); // Enter itself begins a line here
                }}
              />
            </Field>
            <div className={styles.quoted} dir="auto">
              <Markdown text={message.markdown} />
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('app.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={!target} onClick={send}>
              {t('messages.send')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
