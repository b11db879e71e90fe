import { Button, Field, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { AlertOnRegular, AlertRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { prefer, preferences } from '../../ui/preferences';
import { Outcome } from '../../ui/Outcome';
import { Section } from '../../ui/Section';
import { useIsDiscreet } from '../../ui/useIsDiscreet';
import { askPermission, look, permission } from '../notifications/permission';
import { playSound } from '../notifications/sound';
import { useSaid } from './useSaid';

const useStyles = makeStyles({
  words: { maxWidth: '60ch', textWrap: 'pretty' },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  on: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  icon: { display: 'grid', fontSize: '20px', color: tokens.colorBrandForeground1 },
  switches: { display: 'grid', rowGap: tokens.spacingVerticalS },
});

/** Whether and how this browser tells me. It is asked only when I press. */
export function NotifyHere() {
  const styles = useStyles();
  const { t } = useTranslation();
  const allowed = useReadable(permission);
  const { notifies, sounds, hidesTexts } = useReadable(preferences);
  const isDiscreet = useIsDiscreet();
  const [said, say] = useSaid();
  useEffect(() => {
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  const isOn = notifies && allowed === 'granted';
  const turnOn = async () => {
    prefer({ notifies: true });
    if ((await askPermission()) === 'granted') say(t('notifications.turnedOn'));
  };
  return (
    <Section
      title={t('notifications.here')}
      lead={t('notifications.hereLead')}
      outcome={<Outcome done={said} />}
    >
      {isOn ? (
        <div className={styles.state}>
          <span className={styles.on}>
            <span className={styles.icon}>
              <AlertOnRegular />
            </span>
            <Text>{t('notifications.isOn')}</Text>
          </span>
          <Button onClick={() => prefer({ notifies: false })}>{t('notifications.turnOff')}</Button>
        </div>
      ) : (
        <>
          <Text className={styles.words}>{t(`notifications.permission.${allowed}`)}</Text>
          {(allowed === 'default' || allowed === 'granted') && (
            <div>
              <Button appearance="primary" icon={<AlertRegular />} onClick={() => void turnOn()}>
                {t('notifications.turnOn')}
              </Button>
            </div>
          )}
        </>
      )}
      <div className={styles.switches}>
        <Switch
          checked={sounds}
          label={t('notifications.sound')}
          onChange={(_, { checked }) => {
            prefer({ sounds: checked });
            if (checked) playSound();
          }}
        />
        <Field hint={t('notifications.hideTextsHint')}>
          <Switch
            checked={hidesTexts || isDiscreet}
            disabled={isDiscreet}
            label={t('notifications.hideTexts')}
            onChange={(_, { checked }) => prefer({ hidesTexts: checked })}
          />
        </Field>
      </div>
    </Section>
  );
}
