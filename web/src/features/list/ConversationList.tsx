import {
  Button,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  Text,
  ToggleButton,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { AddRegular, ComposeRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from '../../app/core';
import { Mark } from '../../app/Splash';
import type { Conversation, Team } from '../../core';
import { AccountMenu } from '../settings/AccountMenu';
import { ListItem } from './ListItem';
import { NewChannel } from './NewChannel';
import { NewChat } from './NewChat';

const useStyles = makeStyles({
  root: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto 1fr', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    height: '56px',
    padding: `0 ${tokens.spacingHorizontalM} 0 ${tokens.spacingHorizontalL}`,
  },
  mark: { width: '26px', height: '26px', flexShrink: 0 },
  organisation: { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  filters: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  list: {
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalL}`,
    scrollbarWidth: 'thin',
  },
  section: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground3,
  },
  team: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalS} 0 0 ${tokens.spacingHorizontalS}`,
  },
  teamName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { display: 'block', padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
  skeleton: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

/** All conversations of a person: chats newest first, then their teams with the channels. */
export function ConversationList() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { organisation } = useReadable(core.session);
  const { status, teams, conversations } = useReadable(core.list);
  const [onlyUnread, setOnlyUnread] = useState(false);
  const [isNewChat, setNewChat] = useState(false);
  const byId = useMemo(() => new Map(conversations.map((one) => [one.id, one])), [conversations]);
  const isShown = (one: Conversation) => !onlyUnread || one.unread > 0;
  const chats = conversations.filter((one) => one.kind !== 'channel' && isShown(one));
  const hasUnread = conversations.some((one) => one.unread > 0);

  return (
    <div className={styles.root}>
      <header className={styles.head}>
        <Mark className={styles.mark} />
        <Subtitle2 className={styles.organisation}>{organisation}</Subtitle2>
        <Tooltip content={t('list.newChat')} relationship="label">
          <Button appearance="subtle" icon={<ComposeRegular />} onClick={() => setNewChat(true)} />
        </Tooltip>
        <AccountMenu />
      </header>
      <div className={styles.filters} role="group" aria-label={t('list.filter')}>
        <ToggleButton
          size="small"
          shape="circular"
          checked={!onlyUnread}
          onClick={() => setOnlyUnread(false)}
        >
          {t('list.all')}
        </ToggleButton>
        <ToggleButton size="small" shape="circular" checked={onlyUnread} onClick={() => setOnlyUnread(true)}>
          {t('list.onlyUnread')}
        </ToggleButton>
      </div>
      <nav className={styles.list} aria-label={t('app.conversations')}>
        {status === 'loading' && <Loading />}
        {onlyUnread && !hasUnread && <Text className={styles.quiet}>{t('list.nothingUnread')}</Text>}
        {chats.length > 0 && (
          <Text as="h2" size={200} weight="semibold" className={styles.section}>
            {t('list.chats')}
          </Text>
        )}
        <ul className={styles.items}>
          {chats.map((one) => (
            <li key={one.id}>
              <ListItem conversation={one} />
            </li>
          ))}
        </ul>
        {status === 'ready' && conversations.length === 0 && (
          <div className={styles.quiet}>
            <Text block>{t('list.empty')}</Text>
            <Button appearance="primary" onClick={() => setNewChat(true)}>
              {t('list.start')}
            </Button>
          </div>
        )}
        {teams.map((team) => (
          <TeamSection
            key={team.id}
            team={team}
            channels={team.channels.flatMap((id) => byId.get(id) ?? []).filter(isShown)}
          />
        ))}
      </nav>
      {isNewChat && <NewChat onClose={() => setNewChat(false)} />}
    </div>
  );
}

function TeamSection({ team, channels }: { team: Team; channels: Conversation[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { me } = useReadable(useCore().session);
  const [isNew, setNew] = useState(false);
  const mayCreate = team.role === 'owner' || me?.role === 'administrator';
  if (channels.length === 0) return null;
  return (
    <section>
      <div className={styles.team}>
        <Text as="h2" size={200} weight="semibold" className={styles.teamName} title={team.name}>
          {team.name}
        </Text>
        {mayCreate && (
          <Tooltip content={t('list.newChannel')} relationship="label">
            <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={() => setNew(true)} />
          </Tooltip>
        )}
      </div>
      <ul className={styles.items}>
        {channels.map((one) => (
          <li key={one.id}>
            <ListItem conversation={one} />
          </li>
        ))}
      </ul>
      {isNew && <NewChannel team={team} onClose={() => setNew(false)} />}
    </section>
  );
}

function Loading() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.skeleton} aria-hidden>
      {Array.from({ length: 9 }, (_, i) => [
        <SkeletonItem key={`a${i}`} shape="circle" size={32} />,
        <SkeletonItem key={`b${i}`} size={32} />,
      ])}
    </Skeleton>
  );
}
