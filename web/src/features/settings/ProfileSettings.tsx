import { Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useCore, useMe } from '../../app/core';
import { useAsked } from '../directory/useAsked';
import { AbsenceForm } from './AbsenceForm';
import { ContactForm } from './ContactForm';
import { PictureChoice } from './PictureChoice';

const useStyles = makeStyles({ section: { display: 'grid', rowGap: tokens.spacingVerticalM } });

/** What colleagues see of oneself. */
export function ProfileSettings() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const { value, again } = useAsked(me.id, (signal) => core.directory.profile(me.id, signal));
  return (
    <>
      <section className={styles.section} aria-label={t('settings.profile')}>
        <Subtitle2 as="h2">{t('settings.profile')}</Subtitle2>
        <PictureChoice />
        {value && <ContactForm profile={value} />}
      </section>
      {value && (
        <section className={styles.section} aria-label={t('settings.absence')}>
          <Subtitle2 as="h2">{t('settings.absence')}</Subtitle2>
          <AbsenceForm key={value.absence?.until} absence={value.absence} onChanged={again} />
        </section>
      )}
    </>
  );
}
