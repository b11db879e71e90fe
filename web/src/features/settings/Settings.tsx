import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  Switch,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Language, Session, Theme } from '../../core';
import { NARROW } from '../../ui/media';
import { prefer, preferences } from '../../ui/preferences';
import { full } from '../../ui/time';
import { ProfileSettings } from './ProfileSettings';

const useStyles = makeStyles({
  root: {
    height: '100%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    [NARROW]: { padding: tokens.spacingHorizontalL },
  },
  column: { display: 'grid', rowGap: tokens.spacingVerticalXXXL, maxWidth: '680px', margin: '0 auto' },
  section: { display: 'grid', rowGap: tokens.spacingVerticalM },
  radios: { flexWrap: 'wrap' },
  sessions: { listStyleType: 'none', margin: 0, padding: 0 },
  session: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** What a person decides about their own Torv. Every choice works at once. */
export function Settings() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const { letters } = useReadable(preferences);
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <Title3 as="h1">{t('settings.title')}</Title3>
        <ProfileSettings />
        <section className={styles.section}>
          <Subtitle2 as="h2">{t('settings.appearance')}</Subtitle2>
          <Field label={t('settings.theme')}>
            <RadioGroup
              layout="horizontal"
              className={styles.radios}
              value={me.theme}
              onChange={(_, { value }) => void core.updateMe({ theme: value as Theme })}
            >
              {(['system', 'light', 'dark', 'contrast'] as const).map((theme) => (
                <Radio key={theme} value={theme} label={t(`settings.${theme}`)} />
              ))}
            </RadioGroup>
          </Field>
          <Field label={t('settings.language')}>
            <RadioGroup
              layout="horizontal"
              value={me.language}
              onChange={(_, { value }) => void core.updateMe({ language: value as Language })}
            >
              <Radio value="da" label="Dansk" lang="da" />
              <Radio value="en" label="English" lang="en" />
            </RadioGroup>
          </Field>
        </section>
        <section className={styles.section}>
          <Subtitle2 as="h2">{t('settings.keyboard')}</Subtitle2>
          <Field hint={t('settings.lettersHint')}>
            <Switch
              checked={letters}
              label={t('settings.letters')}
              onChange={(_, { checked }) => prefer({ letters: checked })}
            />
          </Field>
        </section>
        <Sessions />
      </div>
    </div>
  );
}

function Sessions() {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const [sessions, setSessions] = useState<Session[]>([]);
  useEffect(() => {
    core.sessions().then(setSessions, () => undefined);
  }, [core]);
  const end = (id: string) => {
    void core.endSession(id).then(() => setSessions((now) => now.filter((one) => one.id !== id)));
  };
  return (
    <section>
      <Subtitle2 as="h2">{t('settings.sessions')}</Subtitle2>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <li key={session.id} className={styles.session}>
            <span>
              <Text>{device(session.device)}</Text>
              <Text size={200} className={styles.quiet}>
                {session.current
                  ? t('settings.current')
                  : t('settings.seen', { time: full(session.seenAt, i18n.language) })}
              </Text>
            </span>
            {!session.current && <Button onClick={() => end(session.id)}>{t('settings.end')}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The browser and the system from a user agent, as far as people care. */
function device(agent: string): string {
  const browser = /(Firefox|Edg|Chrome|Safari)\//.exec(agent)?.[1]?.replace('Edg', 'Edge');
  const system = /(Windows|Mac OS X|Android|iPhone|iPad|Linux)/
    .exec(agent)?.[1]
    ?.replace('Mac OS X', 'macOS');
  return [browser, system].filter(Boolean).join(' · ') || agent.slice(0, 60) || 'Torv';
}
