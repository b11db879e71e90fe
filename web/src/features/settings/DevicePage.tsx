import { Button, Field, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { Link } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { prefer } from '../../ui/preferences';
import { Section } from '../../ui/Section';
import { useIsDiscreet } from '../../ui/useIsDiscreet';
import { Outcome } from '../../ui/Outcome';
import { KeptSection } from './KeptSection';
import { SettingsPage } from './SettingsPage';
import { useSaid } from './useSaid';

const useStyles = makeStyles({
  words: { maxWidth: '60ch', textWrap: 'pretty' },
  link: { color: tokens.colorBrandForegroundLink },
});

/** What this browser keeps, and what it shows to whoever passes by. */
export function DevicePage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { isRemembered, isShared } = useReadable(core.device);
  const isDiscreet = useIsDiscreet();
  const [saidShared, sayShared] = useSaid();
  const [saidDiscreet, sayDiscreet] = useSaid();
  return (
    <SettingsPage page="device">
      <Section title={t(isRemembered ? 'settings.remembered' : 'settings.notRemembered')}>
        <Text className={styles.words}>
          {t(isRemembered ? 'settings.rememberedWords' : 'settings.notRememberedWords')}
        </Text>
        <div>
          <Button onClick={() => void core.signOut()}>{t('settings.signOut')}</Button>
        </div>
      </Section>
      <KeptSection />
      <Section title={t('settings.shared')} outcome={<Outcome done={saidShared} />}>
        <Field hint={t('settings.sharedHint')}>
          <Switch
            checked={isShared}
            label={t('settings.sharedSwitch')}
            onChange={(_, { checked }) => {
              core.markShared(checked);
              sayShared(t(checked ? 'settings.sharedOn' : 'settings.sharedOff'));
            }}
          />
        </Field>
      </Section>
      <Section title={t('settings.passersBy')} outcome={<Outcome done={saidDiscreet} />}>
        <Field hint={t('settings.discreetHint')}>
          <Switch
            checked={isDiscreet}
            label={t('settings.discreet')}
            onChange={(_, { checked }) => {
              prefer({ isDiscreet: checked });
              sayDiscreet(t(checked ? 'settings.discreetOn' : 'settings.discreetOff'));
            }}
          />
        </Field>
      </Section>
      <Text>
        <Link to="/settings/devices" className={styles.link}>
          {t('settings.toDevices')}
        </Link>
      </Text>
    </SettingsPage>
  );
}
