import { Button } from '@fluentui/react-components';
import { CompassNorthwestRegular } from '@fluentui/react-icons';
import { useTranslation } from './useTranslation';
import { useNavigate } from 'react-router';
import { Empty } from './Empty';

/** An address that leads nowhere, or to where this person may not go: the two look the same. */
export function NotFound() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Empty
      icon={<CompassNorthwestRegular />}
      title={t('messages.notFound')}
      lead={t('messages.notFoundLead')}
    >
      <Button onClick={() => void navigate('/')}>{t('messages.toStart')}</Button>
    </Empty>
  );
}
