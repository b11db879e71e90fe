import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  DismissRegular,
  GuestAddRegular,
  PersonAddRegular,
  PersonDeleteRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import { type Conversation, type Id, type Person, Problem } from '../../core';
import { useLater } from '../../ui/useLater';
import { useRoving } from '../../ui/useRoving';
import { InviteGuest } from '../guests/InviteGuest';
import { AddMembers } from './AddMembers';
import { Leave } from './Leave';
import { PersonRow } from './PersonRow';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  list: {
    height: 'min(400px, 50dvh)',
    overflowY: 'auto',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    scrollbarWidth: 'thin',
  },
  quiet: { display: 'block', padding: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  skeleton: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '52px',
  },
  actions: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    flexWrap: 'wrap',
  },
});

type View = 'list' | 'adding' | 'leaving' | 'inviting';

/** Who is in a conversation; in groups also adding people and leaving. Long lists are searched, not scrolled. */
export function Members({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useState('');
  const [view, setView] = useState<View>('list');
  const me = useMe();
  const core = useCore();
  const { people, isLoading, hasMore, loadMore, drop } = useMembers(conversation, query);
  const [problem, setProblem] = useState<string>();
  const roving = useRoving<HTMLUListElement>();
  const showsSkeleton = useLater(isLoading && people.length === 0, 150);
  const { kind, owner } = conversation;
  const isOwn = kind === 'group' || (kind === 'channel' && conversation.private === true);
  const mayAdd = isOwn && !conversation.archived && (kind === 'group' ? me.role !== 'guest' : owner === true);
  const mayRemove = kind === 'channel' && isOwn && owner === true;
  const remove = (person: Id) =>
    core.removeMember(conversation.id, person).then(
      () => drop(person),
      (error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')),
    );
  const mayInvite = useMayInvite(conversation);
  if (view === 'inviting') return <InviteGuest conversation={conversation} onClose={onClose} />;
  const count = t('members.show', {
    count: conversation.members,
    number: conversation.members.toLocaleString(i18n.language),
  });

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
            {view === 'adding' ? t('members.add') : count}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {view === 'adding' ? (
              <AddMembers conversation={conversation} onDone={onClose} onBack={() => setView('list')} />
            ) : (
              <>
                <Input
                  value={query}
                  onChange={(_, { value }) => setQuery(value)}
                  contentBefore={<SearchRegular />}
                  placeholder={t('members.search')}
                  aria-label={t('members.search')}
                  autoFocus
                />
                <ul {...roving} className={styles.list} aria-label={t('members.title')}>
                  {people.map((person) => (
                    <PersonRow
                      key={person.id}
                      person={person}
                      action={
                        mayRemove &&
                        person.id !== me.id && (
                          <Button
                            size="small"
                            appearance="subtle"
                            tabIndex={-1}
                            data-beside
                            icon={<PersonDeleteRegular />}
                            aria-label={t('members.remove', { name: person.name })}
                            onClick={() => remove(person.id)}
                          />
                        )
                      }
                    />
                  ))}
                  {showsSkeleton &&
                    Array.from({ length: 6 }, (_, i) => (
                      <li key={i} aria-hidden>
                        <Skeleton className={styles.skeleton}>
                          <SkeletonItem shape="circle" size={32} />
                          <SkeletonItem size={16} />
                        </Skeleton>
                      </li>
                    ))}
                  {people.length === 0 && !isLoading && (
                    <li>
                      <Text className={styles.quiet}>{t('newChat.none')}</Text>
                    </li>
                  )}
                  {hasMore && (
                    <li>
                      <Button appearance="subtle" tabIndex={-1} data-row onClick={loadMore}>
                        {t('members.more')}
                      </Button>
                    </li>
                  )}
                </ul>
                {problem && (
                  <Text role="alert" className={styles.problem}>
                    {problem}
                  </Text>
                )}
                {view === 'list' && mayInvite && (
                  <div>
                    <Button
                      appearance="subtle"
                      icon={<GuestAddRegular />}
                      onClick={() => setView('inviting')}
                    >
                      {t('guests.invite')}
                    </Button>
                  </div>
                )}
                {view === 'leaving' && <Leave conversation={conversation} onStay={() => setView('list')} />}
                {view === 'list' && isOwn && (
                  <div className={styles.actions}>
                    <Button appearance="subtle" onClick={() => setView('leaving')}>
                      {t(kind === 'group' ? 'members.leave' : 'channel.leave')}
                    </Button>
                    {mayAdd && (
                      <Button
                        appearance="primary"
                        icon={<PersonAddRegular />}
                        onClick={() => setView('adding')}
                      >
                        {t('members.add')}
                      </Button>
                    )}
                  </div>
                )}
              </>
            )}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Members of a group, and who owns a channel; not in a team whose members follow the organisation. */
function useMayInvite(conversation: Conversation): boolean {
  const core = useCore();
  const { may } = useReadable(core.session);
  const { teams } = useReadable(core.list);
  const team = teams.find((one) => one.id === conversation.team);
  if (!may?.inviteGuests || conversation.archived) return false;
  if (conversation.kind === 'group') return true;
  return conversation.owner === true && (conversation.private === true || team?.follows === false);
}

function useMembers(conversation: Conversation, query: string) {
  const core = useCore();
  const [page, setPage] = useState<{ people: Person[]; next?: string; query?: string }>({ people: [] });
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      core.members(conversation.id, query).then(
        (answer) => isCurrent && setPage({ ...answer, query }),
        () => isCurrent && setPage((now) => ({ ...now, query })),
      );
    }, 120);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [core, conversation.id, query]);
  const loadMore = () => {
    void core
      .members(conversation.id, query, page.next)
      .then((answer) =>
        setPage((now) => ({ ...now, people: [...now.people, ...answer.people], next: answer.next })),
      );
  };
  const drop = (id: Id) =>
    setPage((now) => ({ ...now, people: now.people.filter((person) => person.id !== id) }));
  return {
    drop,
    people: page.people,
    isLoading: page.query !== query,
    hasMore: page.next !== undefined,
    loadMore,
  };
}
