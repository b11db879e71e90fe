import { useTranslation } from '../../ui/useTranslation';
import { PlacePage } from '../../ui/PlacePage';
import { ColourSection } from './ColourSection';
import { LogoSection } from './LogoSection';

/** The organisation's own colour and logo. */
export function LookPage() {
  const { t } = useTranslation();
  return (
    <PlacePage back="/admin" title={t('admin.look.title')} lead={t('admin.look.lead')}>
      <ColourSection />
      <LogoSection />
    </PlacePage>
  );
}
