import { CounterBadge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person, Team } from '../../core';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { own } from '../../ui/theme';
import { Face } from '../list/Face';
import { newsOf } from '../list/model';
import { TeamFace } from '../teams/TeamFace';
import type { Entry } from './model';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: own.colorRowHover,
    outline: `2px solid ${tokens.colorTransparentStrokeInteractive}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  icon: { display: 'grid', placeItems: 'center', fontSize: '20px', color: tokens.colorNeutralForeground2 },
  text: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Choice {
  id: string;
  isActive: boolean;
  onChoose: () => void;
  onPoint: () => void;
}

/** One choice of the box. The box keeps the focus. */
function Line({
  id,
  isActive,
  onChoose,
  onPoint,
  icon,
  title,
  below,
  after,
}: Choice & { icon: ReactNode; title: string; below?: string; after?: ReactNode }) {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={isActive}
      className={mergeClasses(styles.line, isActive && styles.active)}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {icon}
      <span>
        <Text className={styles.text}>{title}</Text>
        {below && (
          <Text size={200} className={mergeClasses(styles.text, styles.quiet)}>
            {below}
          </Text>
        )}
      </span>
      {after}
    </div>
  );
}

export function ConversationLine({ entry, ...choice }: Choice & { entry: Entry }) {
  const { t } = useTranslation();
  const unread = newsOf(entry.conversation);
  return (
    <Line
      {...choice}
      icon={<Face conversation={entry.conversation} />}
      title={entry.title}
      below={entry.below}
      after={
        unread > 0 && (
          <CounterBadge
            size="small"
            color="brand"
            count={unread}
            overflowCount={99}
            aria-label={t('list.unread', { count: unread })}
          />
        )
      }
    />
  );
}

export function ActionLine({ label, icon, ...choice }: Choice & { label: string; icon: ReactNode }) {
  const styles = useStyles();
  return <Line {...choice} icon={<span className={styles.icon}>{icon}</span>} title={label} />;
}

export function PersonLine({ person, ...choice }: Choice & { person: Person }) {
  const { t } = useTranslation();
  const below = [person.guest ? t('members.guest') : person.title, person.unit].filter(Boolean).join(' · ');
  return (
    <Line {...choice} icon={<PersonAvatar id={person.id} presence />} title={person.name} below={below} />
  );
}

export function TeamLine({ team, ...choice }: Choice & { team: Team }) {
  const { t, i18n } = useTranslation();
  const number = team.members.toLocaleString(i18n.language);
  return (
    <Line
      {...choice}
      icon={<TeamFace id={team.id} name={team.name} />}
      title={team.name}
      below={t('list.members', { count: team.members, number })}
    />
  );
}
