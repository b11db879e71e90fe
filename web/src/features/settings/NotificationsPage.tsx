import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Level, NotificationSettings } from '../../core';
import { useAsked } from '../../ui/useAsked';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { Keywords } from './Keywords';
import { NotAnswered } from './NotAnswered';
import { NotifyHere } from './NotifyHere';
import { PushHere } from './PushHere';
import { QuietHours } from './QuietHours';
import { SettingsPage } from './SettingsPage';
import { useKept } from './useKept';
import { useSaid } from './useSaid';

const useStyles = makeStyles({
  rows: { display: 'grid', rowGap: tokens.spacingVerticalL },
  choices: { flexWrap: 'wrap' },
});

const LEVELS: Level[] = ['all', 'mentions', 'none'];
const KINDS = ['chats', 'channels', 'threads'] as const;

/** Of what, when and how I want to be told. */
export function NotificationsPage() {
  const core = useCore();
  const settings = useReadable(core.notifications.settings);
  const { problem, again } = useAsked('notifications', () => core.notifications.open());
  return (
    <SettingsPage page="notifications">
      <NotifyHere />
      <PushHere />
      {settings && (
        <>
          <Levels settings={settings} />
          <Keywords settings={settings} />
          <QuietHours settings={settings} />
        </>
      )}
      {problem && !settings && <NotAnswered problem={problem} onAgain={again} />}
    </SettingsPage>
  );
}

function Levels({ settings }: { settings: NotificationSettings }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const [said, say] = useSaid();
  const { value, problem, choose } = useKept(settings, (next) =>
    core.notifications.choose(next).then(() => say(t('notifications.kept'))),
  );
  return (
    <Section
      title={t('notifications.what')}
      lead={t('notifications.whatLead')}
      outcome={<Outcome done={said} problem={problem} />}
    >
      <div className={styles.rows}>
        {KINDS.map((kind) => (
          <Field key={kind} label={t(`notifications.kinds.${kind}`)}>
            <RadioGroup
              layout="horizontal"
              className={styles.choices}
              value={value[kind]}
              onChange={(_, { value: level }) => choose({ ...value, [kind]: level as Level })}
            >
              {LEVELS.map((level) => (
                <Radio key={level} value={level} label={t(`notifications.levels.${level}`)} />
              ))}
            </RadioGroup>
          </Field>
        ))}
      </div>
    </Section>
  );
}
