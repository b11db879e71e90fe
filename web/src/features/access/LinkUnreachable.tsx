import { Button } from '@fluentui/react-components';
import type { Problem } from '../../core';
import { useTranslation } from '../../ui/useTranslation';
import { Page } from './Page';

/** A link that cannot be opened now: that does not say that it is used up. */
export function LinkUnreachable({ problem, lead }: { problem: Problem; lead: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('connection.failed')} lead={problem.detail || lead}>
      <Button size="large" onClick={() => location.reload()}>
        {t('messages.retry')}
      </Button>
    </Page>
  );
}
