import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ArchiveRegular,
  ArrowExitRegular,
  ArrowLeftRegular,
  GlobeRegular,
  LockClosedRegular,
  MoreHorizontalRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { useUp } from '../../app/useUp';
import { Problem, type TeamPage } from '../../core';
import { NARROW } from '../../ui/media';
import { PersonButton } from '../../ui/PersonButton';
import { TeamFace } from './TeamFace';

const MOST_FACES = 5;

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  top: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    [NARROW]: { gridTemplateColumns: 'auto minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalM },
  },
  back: { flexShrink: 0, justifySelf: 'start', '@media (min-width: 701px)': { display: 'none' } },
  name: { overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  fact: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS, [NARROW]: { gridColumn: '3' } },
  description: { maxWidth: '640px', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  owners: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  faces: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** What the team is, who owns it, and the ways in and out. */
export function TeamHead({
  page: { team, owners, may },
  onChanged,
}: {
  page: TeamPage;
  onChanged: () => void;
}) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const up = useUp();
  const [isLeaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const act = (work: Promise<unknown>, then: () => unknown = onChanged) => {
    setProblem(undefined);
    work.then(then, (error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')));
  };
  const isPublic = team.visibility === 'public';
  return (
    <header className={styles.root}>
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        aria-label={t('app.back')}
        onClick={() => up('/teams')}
      />
      <div className={styles.top}>
        <TeamFace id={team.id} name={team.name} size={64} />
        <div>
          <Text as="h1" block size={600} weight="semibold" className={styles.name}>
            {team.name}
          </Text>
          <div className={styles.facts}>
            <span className={styles.fact}>
              {isPublic ? <GlobeRegular /> : <LockClosedRegular />}
              {t(isPublic ? 'team.public' : 'team.private')}
            </span>
            <span aria-hidden>·</span>
            <span>
              {t('list.members', { count: team.members, number: team.members.toLocaleString(i18n.language) })}
            </span>
            {team.archived && (
              <>
                <span aria-hidden>·</span>
                <span className={styles.fact}>
                  <ArchiveRegular /> {t('channel.archived')}
                </span>
              </>
            )}
          </div>
        </div>
        <div className={styles.actions}>
          {may.join && (
            <Button appearance="primary" onClick={() => act(core.teams.join(team.id))}>
              {t('team.join')}
            </Button>
          )}
          {(may.leave || (may.archive && !team.archived)) && (
            <Menu positioning="below-end">
              <MenuTrigger disableButtonEnhancement>
                <Button
                  appearance="subtle"
                  icon={<MoreHorizontalRegular />}
                  aria-label={t('rowMenu.open', { name: team.name })}
                />
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {may.archive && !team.archived && (
                    <MenuItem
                      icon={<ArchiveRegular />}
                      onClick={() => act(core.teams.change(team.id, { archived: true }))}
                    >
                      {t('team.archive')}
                    </MenuItem>
                  )}
                  {may.leave && (
                    <MenuItem icon={<ArrowExitRegular />} onClick={() => setLeaving(true)}>
                      {t('team.leave')}
                    </MenuItem>
                  )}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
        </div>
      </div>
      {team.description && <Text className={styles.description}>{team.description}</Text>}
      {owners.length > 0 && (
        <div className={styles.owners}>
          <Text size={200} className={styles.quiet}>
            {t('team.owners', { count: owners.length })}
          </Text>
          <ul className={styles.faces}>
            {owners.slice(0, MOST_FACES).map((person) => (
              <li key={person.id}>
                <PersonButton id={person.id} size={24} />
              </li>
            ))}
          </ul>
          <Text size={200} className={styles.quiet}>
            {owners.length === 1
              ? owners[0]?.name
              : owners.length > MOST_FACES && `+${owners.length - MOST_FACES}`}
          </Text>
        </div>
      )}
      {team.archived && (
        <MessageBar>
          <MessageBarBody>{t('team.isArchived')}</MessageBarBody>
          {may.archive && (
            <MessageBarActions>
              <Button onClick={() => act(core.teams.change(team.id, { archived: false }))}>
                {t('team.restore')}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {isLeaving && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t(isPublic ? 'team.leaveSure' : 'team.leavePrivateSure')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => setLeaving(false)} autoFocus>
              {t('members.stay')}
            </Button>
            <Button onClick={() => act(core.teams.leave(team.id), () => navigate('/teams'))}>
              {t('team.leave')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problem && (
        <MessageBar intent="error">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
    </header>
  );
}
