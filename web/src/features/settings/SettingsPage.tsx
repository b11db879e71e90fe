import type { ReactNode } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { PlacePage } from '../../ui/PlacePage';
import type { SettingsPage as Key } from './pages';

/** One section of the settings under its heading. */
export function SettingsPage({
  page,
  status,
  children,
}: {
  page: Key;
  /** What came of the latest choice. */
  status?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <PlacePage
      back="/settings"
      title={t(`settings.pages.${page}.title`)}
      lead={t(`settings.pages.${page}.about`)}
      action={status}
    >
      {children}
    </PlacePage>
  );
}
