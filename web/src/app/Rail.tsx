import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChatFilled,
  ChatRegular,
  PeopleFilled,
  PeopleRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
  SettingsFilled,
  ShieldPersonFilled,
  ShieldPersonRegular,
  SettingsRegular,
} from '@fluentui/react-icons';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newsOf } from '../features/list/model';
import { NARROW, useIsNarrow } from '../ui/media';
import { useCore, useReadable } from './core';
import { enter, type Place, usePlace } from './place';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground4,
    [NARROW]: {
      flexDirection: 'row',
      justifyContent: 'space-around',
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} calc(${tokens.spacingVerticalXXS} + env(safe-area-inset-bottom))`,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  door: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalXXS,
    height: '56px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { flex: 1, maxWidth: '160px', height: '52px' },
  },
  active: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { color: tokens.colorBrandForeground1 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: `calc(-1 * ${tokens.spacingHorizontalXS})`,
      top: '14px',
      bottom: '14px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    [NARROW]: {
      '::before': { left: '30%', right: '30%', top: '-3px', bottom: 'auto', width: 'auto', height: '3px' },
    },
  },
  icon: { position: 'relative', display: 'grid', fontSize: '24px', lineHeight: 1 },
  badge: { position: 'absolute', top: '-6px', left: '14px' },
  space: { flex: 1, [NARROW]: { display: 'none' } },
});

/** The places of Torv. There is no door that opens on nothing. */
export const Rail = memo(function Rail({ className }: { className?: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { conversations } = useReadable(core.list);
  const { may } = useReadable(core.session);
  const unread = conversations.filter((one) => newsOf(one) > 0).length;
  return (
    <nav className={mergeClasses(styles.root, className)} aria-label={t('app.places')} data-region="rail">
      <Door place="chat" to="/" label={t('places.chat')} count={unread}>
        {{ on: <ChatFilled />, off: <ChatRegular /> }}
      </Door>
      <Door place="teams" to="/teams" label={t('places.teams')}>
        {{ on: <PeopleTeamFilled />, off: <PeopleTeamRegular /> }}
      </Door>
      <Door place="people" to="/people" label={t('places.people')}>
        {{ on: <PeopleFilled />, off: <PeopleRegular /> }}
      </Door>
      <span className={styles.space} />
      {may?.administer && (
        <Door place="admin" to="/admin" label={t('places.admin')}>
          {{ on: <ShieldPersonFilled />, off: <ShieldPersonRegular /> }}
        </Door>
      )}
      <Door place="settings" to="/settings" label={t('settings.title')}>
        {{ on: <SettingsFilled />, off: <SettingsRegular /> }}
      </Door>
    </nav>
  );
});

function Door({
  place,
  to,
  label,
  count = 0,
  children,
}: {
  place: Place;
  to: string;
  label: string;
  count?: number;
  children: { on: ReactNode; off: ReactNode };
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const here = usePlace();
  const isNarrow = useIsNarrow();
  const isActive = here.place === place;
  const last = here.last[place];
  return (
    <Link
      to={!isNarrow && !isActive && last ? last : to}
      className={mergeClasses(styles.door, isActive && styles.active)}
      aria-current={isActive ? 'page' : undefined}
      onClick={() => enter(place)}
    >
      <span className={styles.icon}>
        {isActive ? children.on : children.off}
        {count > 0 && (
          <CounterBadge
            className={styles.badge}
            size="small"
            color="brand"
            count={count}
            overflowCount={99}
            aria-label={t('list.unread', { count })}
          />
        )}
      </span>
      {label}
    </Link>
  );
}
