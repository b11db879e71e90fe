import { useTranslation } from '../../ui/useTranslation';
import { useMe } from '../../app/core';
import { PlaceNav } from '../../ui/PlaceNav';
import { placesFor } from './pages';

/** The pages under Administration that somebody has something to do on. */
export function AdminNav() {
  const { t } = useTranslation();
  const me = useMe();
  const pages = placesFor(me.role).map(({ key, icon }) => ({
    to: `/admin/${key}`,
    icon,
    title: t(`admin.${key}.title`),
    about: t(`admin.${key}.about`),
  }));
  return <PlaceNav title={t('admin.title')} label={t('admin.pages')} pages={pages} />;
}
