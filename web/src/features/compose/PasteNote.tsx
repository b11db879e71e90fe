import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';

/** What became of something that was pasted: all of it was too much, its pictures were left out, or it was files alone. */
export type Pasted = 'tooMuch' | 'noPictures' | 'noFiles';

const useStyles = makeStyles({
  root: {
    display: 'block',
    padding: `0 ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground3,
  },
  refused: { color: tokens.colorStatusDangerForeground1 },
});

/** Says what was not pasted, so that nothing is missed when it has been sent. */
export function PasteNote({ pasted }: { pasted: Pasted | undefined }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (!pasted) return null;
  const isRefused = pasted !== 'noPictures';
  return (
    <Text
      size={200}
      role={isRefused ? 'alert' : 'status'}
      className={mergeClasses(styles.root, isRefused && styles.refused)}
    >
      {t(`compose.${pasted}`)}
    </Text>
  );
}
