import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { own } from './theme';
import { useWords } from './words';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    verticalAlign: 'middle',
    // Fluent's own tint is loud in the dark, and nobody is warned here.
    backgroundColor: own.colorForMe,
    color: tokens.colorNeutralForeground2,
    '::after': { border: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  behind: { marginLeft: tokens.spacingHorizontalS },
});

/**
 * Says beside a name that the person is not of the organisation, or of a conversation how many are not.
 *
 * @param isApart whether the line it stands in keeps its parts apart by itself
 * @param size small within a line of text
 */
export function GuestMark({
  count,
  isApart = false,
  size = 'small',
}: {
  count?: number;
  isApart?: boolean;
  size?: 'small' | 'medium';
}) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Badge
      size={size}
      appearance="tint"
      color="warning"
      className={mergeClasses(styles.root, !isApart && styles.behind)}
    >
      {count === undefined ? t('members.guest') : t('guests.count', { count })}
    </Badge>
  );
}
