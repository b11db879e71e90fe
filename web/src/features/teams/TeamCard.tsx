import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { Link, useNavigate } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import { Problem, type Team } from '../../core';
import { TeamFace } from './TeamFace';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'grid',
    gridTemplateRows: 'auto 1fr auto',
    rowGap: tokens.spacingVerticalM,
    minHeight: '168px',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}`, boxShadow: tokens.shadow4 },
  },
  head: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
  name: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    // The whole card leads there.
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: tokens.borderRadiusXLarge },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  description: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  sign: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: '16px',
  },
  button: { position: 'relative', zIndex: 1 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** A team as one finds it: what it is for, how many are in it, and the way in. */
export function TeamCard({ team }: { team: Team }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const me = useMe();
  const navigate = useNavigate();
  const { teams } = useReadable(core.list);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const mine = teams.find((one) => one.id === team.id);
  const mayJoin = !mine && team.visibility === 'public' && me.role !== 'guest' && !team.archived;
  const members = (mine ?? team).members;
  const join = () => {
    setBusy(true);
    core.teams.join(team.id).then(
      () => navigate(`/teams/${team.id}`),
      (error: unknown) => {
        setProblem(Problem.of(error).detail || t('app.failed'));
        setBusy(false);
      },
    );
  };
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        <TeamFace id={team.id} name={team.name} size={40} />
        <div>
          <Text as="h2" block size={400} weight="semibold">
            <Link to={`/teams/${team.id}`} className={styles.name}>
              {team.name}
            </Link>
          </Text>
          <Text size={200} className={styles.quiet}>
            {t('list.members', { count: members, number: members.toLocaleString(i18n.language) })}
          </Text>
        </div>
      </div>
      {problem ? (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      ) : (
        <Text className={styles.description}>{team.description}</Text>
      )}
      <div className={styles.foot}>
        {mine ? (
          <span className={styles.sign}>
            <CheckmarkRegular />
            <Text size={200}>{t('teams.mine')}</Text>
          </span>
        ) : (
          <span />
        )}
        {team.archived ? (
          <Text size={200} className={styles.quiet}>
            {t('channel.archived')}
          </Text>
        ) : mayJoin ? (
          <Button
            size="small"
            className={styles.button}
            aria-label={t('teams.joinOne', { name: team.name })}
            disabledFocusable={isBusy}
            onClick={join}
          >
            {t('team.join')}
          </Button>
        ) : (
          team.visibility === 'private' && (
            <span className={styles.sign} role="img" aria-label={t('team.private')} title={t('team.private')}>
              <LockClosedRegular />
            </span>
          )
        )}
      </div>
    </li>
  );
}
