import { Button } from '@fluentui/react-components';
import { ChatMultipleRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { Empty } from '../../ui/Empty';
import { openNewChat } from '../list/newChatStore';
import { useIsFirst } from './useIsFirst';
import { Welcome } from './Welcome';

export function NothingChosen() {
  const { t } = useTranslation();
  const isFirst = useIsFirst();
  if (isFirst) return <Welcome />;
  return (
    <Empty icon={<ChatMultipleRegular />} title={t('messages.choose')} lead={t('messages.chooseLead')}>
      <Button onClick={openNewChat}>{t('list.start')}</Button>
    </Empty>
  );
}
