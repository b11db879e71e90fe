import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { type Conversation, Problem } from '../../core';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'end',
    gap: tokens.spacingHorizontalS,
  },
  text: { flexGrow: 1, flexBasis: '200px' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Asks in place whether somebody really means to leave. */
export function Leave({
  conversation: { id, kind },
  onStay,
}: {
  conversation: Conversation;
  onStay: () => void;
}) {
  const styles = useStyles();
  const isChannel = kind === 'channel';
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string>();
  const leave = () => {
    core.leave(id).then(
      () => navigate('/'),
      (error: unknown) => setProblem((error instanceof Problem && error.detail) || t('app.failed')),
    );
  };
  return (
    <div className={styles.root} role="alert">
      <Text className={problem ? styles.problem : styles.text}>
        {problem ?? t(isChannel ? 'channel.leaveSure' : 'members.leaveSure')}
      </Text>
      <Button onClick={onStay} autoFocus>
        {t('members.stay')}
      </Button>
      <Button appearance="primary" onClick={leave}>
        {t(isChannel ? 'channel.leave' : 'members.leave')}
      </Button>
    </div>
  );
}
