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
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { type Conversation, type Invitation, Problem } from '../../core';
import { useTitle } from '../../ui/names';
import { date } from '../../ui/time';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  link: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  days: { width: '140px' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

const USUAL_DAYS = 30;

/** Invites somebody from outside to one conversation, and hands over the link. */
export function InviteGuest({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { t } = useTranslation();
  const [invitation, setInvitation] = useState<Invitation>();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        {invitation ? (
          <Invited invitation={invitation} onClose={onClose} />
        ) : (
          <Form
            title={t('guests.invite')}
            conversation={conversation}
            onInvited={setInvitation}
            onClose={onClose}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}

function Form({
  title,
  conversation,
  onInvited,
  onClose,
}: {
  title: string;
  conversation: Conversation;
  onInvited: (invitation: Invitation) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const name = useTitle(conversation);
  const { teams } = useReadable(core.list);
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const isWholeTeam = conversation.kind === 'channel' && !conversation.private;
  const team = teams.find((one) => one.id === conversation.team)?.name ?? '';
  const trouble = (field: string) => (problem?.field === field ? problem.detail : undefined);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const text = (field: string) => String(data.get(field) ?? '').trim();
    setBusy(true);
    setProblem(undefined);
    try {
      onInvited(
        await core.guests.invite({
          name: text('name'),
          email: text('email'),
          company: text('company') || undefined,
          conversations: [conversation.id],
          days: Number(text('days')),
        }),
      );
    } catch (error) {
      const found = Problem.of(error);
      setProblem(found.detail ? found : new Problem(0, { detail: t('app.failed') }));
      setBusy(false);
      if (found.field) form.querySelector<HTMLElement>(`[name=${found.field}]`)?.focus();
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <DialogBody>
        <DialogTitle>{title}</DialogTitle>
        <DialogContent className={styles.content}>
          <Text className={styles.quiet}>
            {isWholeTeam ? t('guests.toTeam', { team }) : t('guests.toConversation', { name })}
          </Text>
          <Field label={t('guests.name')} required validationMessage={trouble('name')}>
            <Input name="name" maxLength={100} autoComplete="off" autoFocus />
          </Field>
          <Field label={t('guests.email')} required validationMessage={trouble('email')}>
            <Input name="email" type="email" maxLength={100} autoComplete="off" />
          </Field>
          <Field label={t('guests.company')} validationMessage={trouble('company')}>
            <Input name="company" maxLength={100} autoComplete="off" />
          </Field>
          <Field
            label={t('guests.days')}
            hint={t('guests.daysHint')}
            required
            validationMessage={trouble('days')}
          >
            <Input
              name="days"
              className={styles.days}
              type="number"
              min={1}
              max={730}
              defaultValue={String(USUAL_DAYS)}
            />
          </Field>
          <div role="alert">
            {problem && !problem.field && <Text className={styles.problem}>{problem.detail}</Text>}
          </div>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {t('guests.make')}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

function Invited({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const link = new URL(invitation.link ?? '', location.origin).href;
  const copy = () => void navigator.clipboard.writeText(link).then(() => setCopied(true));
  return (
    <DialogBody>
      <DialogTitle>{t('guests.ready', { name: invitation.name })}</DialogTitle>
      <DialogContent className={styles.content}>
        <Text className={styles.quiet}>
          {t('guests.readyLead', {
            name: invitation.name,
            date: date(invitation.expiresAt, i18n.language),
            until: date(invitation.staysUntil, i18n.language),
          })}
        </Text>
        <div className={styles.link}>
          <Input
            readOnly
            value={link}
            aria-label={t('guests.link')}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            appearance="primary"
            icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
            onClick={copy}
            autoFocus
          >
            {t(isCopied ? 'messages.copied' : 'guests.copy')}
          </Button>
        </div>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.close')}</Button>
      </DialogActions>
    </DialogBody>
  );
}
