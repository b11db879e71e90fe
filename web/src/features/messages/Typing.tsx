import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Id } from '../../core';
import { nameOf } from '../../ui/names';

const useStyles = makeStyles({
  root: {
    height: '20px',
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  },
});

/** Who is writing right now. Its line is always there, so that nothing jumps. */
export function Typing({ conversation }: { conversation: Id }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const people = useReadable(core.typingIn(conversation));
  const names = people
    .map((id) => nameOf(core, id).split(' ')[0])
    .filter(Boolean)
    .slice(0, 3);
  return (
    <div className={styles.root}>
      {names.length > 0 && (
        <Text size={200}>{t('messages.typing', { names: names.join(', '), count: names.length })}</Text>
      )}
    </div>
  );
}
