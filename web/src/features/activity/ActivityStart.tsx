import { AlertRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useCore, useReadable } from '../../app/core';
import { Empty } from '../messages/NothingChosen';

/** Beside the list, before anything is chosen in it. */
export function ActivityStart() {
  const { t } = useTranslation();
  const unread = useReadable(useCore().activity.unread);
  return (
    <Empty
      icon={<AlertRegular />}
      title={unread > 0 ? t('activity.some', { count: unread }) : t('activity.none')}
      lead={t('activity.startLead')}
    />
  );
}
