import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import { Section } from '../../ui/Section';
import { useAsked } from '../directory/useAsked';
import { AbsenceForm } from './AbsenceForm';
import { NotAnswered } from './NotAnswered';
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
      {problem && <NotAnswered problem={problem} onAgain={again} />}
    </SettingsPage>
  );
}
