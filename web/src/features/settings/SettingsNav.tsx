import { useTranslation } from '../../ui/useTranslation';
import { PlaceNav } from '../../ui/PlaceNav';
import { PAGES } from './pages';

/** The sections of the settings. */
export function SettingsNav() {
  const { t } = useTranslation();
  const pages = PAGES.map(({ key, icon }) => ({
    to: `/settings/${key}`,
    icon,
    title: t(`settings.pages.${key}.title`),
    about: t(`settings.pages.${key}.about`),
  }));
  return <PlaceNav title={t('settings.title')} label={t('settings.sections')} pages={pages} />;
}
