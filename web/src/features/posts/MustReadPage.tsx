import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ClipboardCheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { Problem } from '../../core';
import { Empty } from '../../ui/Empty';
import { PlacePage } from '../../ui/PlacePage';
import { SaidElsewhere, SaidElsewhereList } from '../messages/SaidElsewhere';
import { MustReadCard } from './MustReadCard';

const useStyles = makeStyles({ problem: { color: tokens.colorStatusDangerForeground1 } });

/** What I am asked to read and have not, the next deadline first. */
export function MustReadPage() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const open = useReadable(core.mustReads.open);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    core.mustReads
      .refresh()
      .catch((error: unknown) => setProblem(Problem.of(error).detail || t('app.failed')));
  }, [core, t]);
  return (
    <PlacePage title={t('mustRead.title')} back="/">
      {problem && (
        <Text role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
      {open?.length === 0 && (
        <Empty
          icon={<ClipboardCheckmarkRegular />}
          title={t('mustRead.none')}
          lead={t('mustRead.noneLead')}
        />
      )}
      <SaidElsewhereList>
        {open?.map((message) => (
          <SaidElsewhere key={message.id} message={message}>
            <MustReadCard message={message} />
          </SaidElsewhere>
        ))}
      </SaidElsewhereList>
    </PlacePage>
  );
}
