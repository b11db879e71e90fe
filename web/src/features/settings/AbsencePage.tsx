import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import { Section } from '../../ui/Section';
import { useAsked } from '../directory/useAsked';
import { AbsenceForm } from './AbsenceForm';
import { Failed } from '../directory/states';
import { SettingsPage } from './SettingsPage';

/** When one is away, and who stands in. */
export function AbsencePage() {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const { value, problem, again } = useAsked(me.id, (signal) => core.directory.profile(me.id, signal));
  return (
    <SettingsPage page="absence">
      {value && (
        <Section title={t('settings.absence')}>
          <AbsenceForm key={value.absence?.until} absence={value.absence} onChanged={again} />
        </Section>
      )}
      {problem && <Failed problem={problem} again={again} />}
    </SettingsPage>
  );
}
