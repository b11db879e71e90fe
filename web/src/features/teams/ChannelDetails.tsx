import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArchiveRegular, DismissRegular, PeopleRegular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { type ChannelChange, type Conversation, Problem } from '../../core';
import { ChannelIcon } from '../list/ChannelIcon';
import { Members } from '../people/Members';
import { Explained } from './Explained';
import { NameFields } from './NameFields';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  title: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'grid', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3 },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  end: { display: 'flex', justifyContent: 'end', columnGap: tokens.spacingHorizontalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What a channel is; its owners change it here. */
export function ChannelDetails({ channel, onClose }: { channel: Conversation; onClose: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const { teams } = useReadable(core.list);
  const [isMembers, setMembers] = useState(false);
  const [problem, setProblem] = useState<string>();
  const team = teams.find((one) => one.id === channel.team);
  const mayEdit = channel.owner === true && !channel.archived;
  const mayArchive = channel.owner === true && team?.archived !== true && channel.id !== team?.channels[0];
  const save = (change: ChannelChange, isLast: boolean) =>
    core.changeConversation(channel.id, change).then(
      () => isLast && onClose(),
      (error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')),
    );
  if (isMembers) return <Members conversation={channel} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('app.close')}
                onClick={onClose}
              />
            }
          >
            <span className={styles.title}>
              <ChannelIcon channel={channel} className={styles.icon} />
              {channel.name}
            </span>
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.quiet}>
              {[team?.name, t(`channel.kinds.${kindOf(channel)}`)].filter(Boolean).join(' · ')}
            </Text>
            {channel.archived && <Text>{t('channel.isArchived')}</Text>}
            {mayEdit ? (
              <Edit channel={channel} onSave={(change) => void save(change, true)} onCancel={onClose} />
            ) : (
              channel.description && <Text className={styles.text}>{channel.description}</Text>
            )}
            {problem && (
              <MessageBar intent="error">
                <MessageBarBody>{problem}</MessageBarBody>
              </MessageBar>
            )}
            <div className={styles.actions}>
              <Button appearance="subtle" icon={<PeopleRegular />} onClick={() => setMembers(true)}>
                {t('members.show', {
                  count: channel.members,
                  number: channel.members.toLocaleString(i18n.language),
                })}
              </Button>
              {mayArchive && (
                <Button
                  appearance="subtle"
                  icon={<ArchiveRegular />}
                  onClick={() => void save({ archived: !channel.archived }, false)}
                >
                  {t(channel.archived ? 'channel.restore' : 'channel.archive')}
                </Button>
              )}
            </div>
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Edit({
  channel,
  onSave,
  onCancel,
}: {
  channel: Conversation;
  onSave: (change: ChannelChange) => void;
  onCancel: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [name, setName] = useState(channel.name ?? '');
  const [description, setDescription] = useState(channel.description ?? '');
  const [posting, setPosting] = useState<'everyone' | 'owners'>(channel.posting ?? 'everyone');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave({ name: name.trim(), description: description.trim(), posting });
  };
  return (
    <form onSubmit={submit} className={styles.content}>
      <NameFields
        of="channel"
        name={name}
        description={description}
        onName={setName}
        onDescription={setDescription}
      />
      <Explained
        label={t('channel.posting')}
        value={posting}
        onChange={setPosting}
        choices={[
          { value: 'everyone', label: t('channel.everyone'), lead: t('channel.everyoneLead') },
          { value: 'owners', label: t('channel.owners'), lead: t('newChannel.announcementLead') },
        ]}
      />
      <div className={styles.end}>
        <Button onClick={onCancel}>{t('app.cancel')}</Button>
        <Button type="submit" appearance="primary" disabled={!name.trim()}>
          {t('app.save')}
        </Button>
      </div>
    </form>
  );
}

function kindOf(channel: Conversation): 'private' | 'announcement' | 'standard' {
  return channel.private ? 'private' : channel.posting === 'owners' ? 'announcement' : 'standard';
}
