import {
  Button,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PersonAddRegular, SearchRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { Problem, type Role, type TeamMember, type TeamPage } from '../../core';
import { NARROW } from '../../ui/media';
import { useLater } from '../../ui/useLater';
import { usePages } from '../../ui/usePages';
import { useRoving } from '../../ui/useRoving';
import { AddToTeam } from './later';
import { MemberRow } from './MemberRow';
import { TeamRules } from './TeamRules';

const ROLES = ['owner', 'member', 'guest'] as const;

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flex: 1, minWidth: '180px', [NARROW]: { flexBasis: '100%' } },
  add: { [NARROW]: { marginLeft: 'auto' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  skeleton: {
    display: 'grid',
    gridTemplateColumns: '32px 1fr',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '56px',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  more: { justifySelf: 'center' },
});

/** Who is in a team, and why: found by name, never a scroll of 45,000. */
export function TeamMembers({ page, onChanged }: { page: TeamPage; onChanged: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { team, may, rules } = page;
  const [query, setQuery] = useState('');
  const [role, setRole] = useState<Role>();
  const [isAdding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string>();
  const asked = { q: query.trim(), role };
  const { items, isLoading, hasMore, loadMore, again, change } = usePages(JSON.stringify(asked), (after) =>
    core.teams.members(team.id, { ...asked, after }),
  );
  const roving = useRoving<HTMLUListElement>();
  const showsSkeleton = useLater(isLoading && items.length === 0, 150);
  const act = (work: Promise<unknown>, then: () => void) => {
    setProblem(undefined);
    work.then(then, (error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')));
  };
  const replace = (member: TeamMember, next?: TeamMember) =>
    change((all) => all.flatMap((one) => (one.person.id === member.person.id ? (next ?? []) : one)));
  return (
    <div className={styles.root}>
      {rules.length > 0 && (
        <TeamRules
          rules={rules}
          onRemove={
            may.edit
              ? (rule) => act(core.teams.removeRule(team.id, rule), () => (onChanged(), again()))
              : undefined
          }
        />
      )}
      <div className={styles.tools}>
        <Input
          className={styles.search}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
          contentBefore={<SearchRegular />}
          placeholder={t('team.searchMembers')}
          aria-label={t('team.searchMembers')}
        />
        <Select
          value={role ?? ''}
          aria-label={t('team.role')}
          onChange={(_, { value }) => setRole(ROLES.find((one) => one === value))}
        >
          <option value="">{t('team.everyone')}</option>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`team.rolesMany.${one}`)}
            </option>
          ))}
        </Select>
        {may.addMembers && (
          <Button
            appearance="primary"
            className={styles.add}
            icon={<PersonAddRegular />}
            onClick={() => setAdding(true)}
          >
            {t('team.add')}
          </Button>
        )}
      </div>
      {problem && (
        <MessageBar intent="error">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      <ul {...roving} className={styles.list} aria-label={t('team.members')} aria-busy={isLoading}>
        {items.map((member) => (
          <MemberRow
            key={member.person.id}
            member={member}
            mayChange={may.edit}
            onRole={(next) =>
              act(core.teams.setRole(team.id, member.person.id, next), () => {
                replace(member, { ...member, role: next, chosen: member.chosen || next === 'owner' });
                onChanged();
              })
            }
            onRemove={() =>
              act(core.teams.removeMember(team.id, member.person.id), () => {
                replace(member);
                onChanged();
              })
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
        {items.length === 0 && !isLoading && (
          <li>
            <Text className={styles.quiet}>{t('newChat.none')}</Text>
          </li>
        )}
      </ul>
      {hasMore && (
        <Button className={styles.more} onClick={loadMore}>
          {t('members.more')}
        </Button>
      )}
      {isAdding && (
        <AddToTeam
          team={team}
          mayAddUnits={may.edit}
          onClose={() => setAdding(false)}
          onAdded={() => {
            onChanged();
            again();
          }}
        />
      )}
    </div>
  );
}
