import { Button, Field, Switch } from '@fluentui/react-components';
import { KeyboardRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { openKeySheet } from '../../app/keySheetStore';
import { prefer, preferences } from '../../ui/preferences';
import { Section } from '../../ui/Section';
import { Outcome } from '../../ui/Outcome';
import { SettingsPage } from './SettingsPage';
import { useSaid } from './useSaid';

/** Which keys act, and where all of them are listed. */
export function KeyboardPage() {
  const { t } = useTranslation();
  const { letters } = useReadable(preferences);
  const [said, say] = useSaid();
  return (
    <SettingsPage page="keyboard">
      <Section title={t('settings.letters')} outcome={<Outcome done={said} />}>
        <Field hint={t('settings.lettersHint')}>
          <Switch
            checked={letters}
            label={t('settings.lettersSwitch')}
            onChange={(_, { checked }) => {
              prefer({ letters: checked });
              say(t(checked ? 'settings.lettersOn' : 'settings.lettersOff'));
            }}
          />
        </Field>
      </Section>
      <Section title={t('settings.allKeys')} lead={t('settings.allKeysLead')}>
        <div>
          <Button icon={<KeyboardRegular />} onClick={() => openKeySheet()}>
            {t('settings.showKeys')}
          </Button>
        </div>
      </Section>
    </SettingsPage>
  );
}
