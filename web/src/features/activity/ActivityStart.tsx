import { Button } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { Empty } from '../../ui/Empty';

/** Beside the list, before anything is chosen in it. */
export function ActivityStart() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const unread = useReadable(useCore().activity.unread);
  return (
    <Empty
      icon={<AlertRegular />}
      title={unread > 0 ? t('activity.some', { count: unread }) : t('activity.none')}
      lead={t('activity.startLead')}
    >
      <Button onClick={() => void navigate('/activity/catch-up')}>{t('catchUp.title')}</Button>
    </Empty>
  );
}
