import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import { Section } from '../../ui/Section';
import { useAsked } from '../directory/useAsked';
import { ContactForm } from './ContactForm';
import { Failed } from '../directory/states';
import { PictureChoice } from './PictureChoice';
import { SettingsPage } from './SettingsPage';

/** What colleagues see of oneself. */
export function ProfilePage() {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const { value, problem, again } = useAsked(me.id, (signal) => core.directory.profile(me.id, signal));
  return (
    <SettingsPage page="profile">
      <Section title={t('settings.picture')}>
        <PictureChoice />
      </Section>
      {value && (
        <Section title={t('settings.contact')}>
          <ContactForm profile={value} />
        </Section>
      )}
      {problem && <Failed problem={problem} again={again} />}
    </SettingsPage>
  );
}
