import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonProhibitedRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import type { Id } from '../../core';
import { Empty } from '../../ui/Empty';
import { UnsentText } from './UnsentText';

const useStyles = makeStyles({
  actions: { display: 'grid', justifyItems: 'center', rowGap: tokens.spacingVerticalXL, textAlign: 'center' },
});

/** What one was looking at is no longer one's own: said in words, and what one was writing can be taken along. */
export function NoLongerMember({
  conversation,
  title,
  thread,
}: {
  conversation: Id;
  title: string;
  thread?: Id;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Empty
      icon={<PersonProhibitedRegular />}
      title={t('readOnly.gone', { title })}
      lead={t('readOnly.goneLead')}
    >
      <div className={styles.actions}>
        <UnsentText conversation={conversation} withPending />
        {thread && <UnsentText conversation={conversation} thread={thread} withPending />}
        <Button onClick={() => void navigate('/')}>{t('messages.toStart')}</Button>
      </div>
    </Empty>
  );
}
