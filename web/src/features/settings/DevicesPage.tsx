import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import {
  CodeRegular,
  DesktopRegular,
  type FluentIcon,
  PhoneRegular,
  TabletRegular,
} from '@fluentui/react-icons';
import type { TFunction } from 'i18next';
import { useTranslation } from '../../ui/useTranslation';
import type { Session } from '../../core';
import { momentText } from '../../ui/moment';
import { Section } from '../../ui/Section';
import { day, full } from '../../ui/time';
import { type DeviceKind, deviceOf } from './device';
import { Outcome } from '../../ui/Outcome';
import { SettingsPage } from './SettingsPage';
import { useSessions } from './useSessions';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '64px',
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  icon: { display: 'grid', placeItems: 'center', fontSize: '28px', color: tokens.colorNeutralForeground2 },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

const ICONS: Record<DeviceKind, FluentIcon> = {
  computer: DesktopRegular,
  phone: PhoneRegular,
  tablet: TabletRegular,
  program: CodeRegular,
};

/** Where I am signed in, and signing out there. */
export function DevicesPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { sessions, problem, done, again, end, endOthers } = useSessions();
  const hasOthers = sessions?.some((one) => !one.current);
  return (
    <SettingsPage page="devices">
      <Section title={t('settings.sessions')} lead={t('settings.sessionsLead')}>
        {sessions && (
          <ul className={styles.list}>
            {sessions.map((session) => (
              <Line key={session.id} session={session} onEnd={() => end(session.id)} />
            ))}
          </ul>
        )}
        <div className={styles.end}>
          {hasOthers && <Button onClick={endOthers}>{t('settings.endOthers')}</Button>}
          {!sessions && problem && <Button onClick={again}>{t('messages.retry')}</Button>}
          <Outcome done={done} problem={problem} />
        </div>
      </Section>
    </SettingsPage>
  );
}

function Line({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const Icon = ICONS[deviceOf(session.device).kind];
  const name = nameOf(session.device, t);
  const since = day(session.createdAt, i18n.language, t);
  return (
    <li className={styles.line}>
      <span className={styles.icon} aria-hidden>
        <Icon />
      </span>
      <span>
        <span className={styles.name}>
          <Text weight={session.current ? 'semibold' : 'regular'}>{name}</Text>
          {session.current && (
            <Badge appearance="tint" color="brand">
              {t('settings.current')}
            </Badge>
          )}
        </span>
        <Text size={200} className={styles.quiet} title={full(session.seenAt, i18n.language)}>
          {session.current
            ? t('settings.since', { day: since })
            : t('settings.seen', { time: momentText(session.seenAt, i18n.language, t), day: since })}
        </Text>
      </span>
      {!session.current && (
        <Button aria-label={t('settings.endAt', { name })} onClick={onEnd}>
          {t('settings.end')}
        </Button>
      )}
    </li>
  );
}

function nameOf(agent: string, t: TFunction): string {
  const { kind, browser, system } = deviceOf(agent);
  if (kind === 'program') {
    const name = agent.split(/[\s/]/)[0]?.slice(0, 30);
    return name ? t('settings.program', { name }) : t('settings.someProgram');
  }
  return system ? t('settings.browserOn', { browser, system }) : (browser ?? '');
}
