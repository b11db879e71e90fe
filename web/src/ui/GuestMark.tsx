import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from './words';

const useStyles = makeStyles({
  root: { verticalAlign: 'middle' },
  behind: { marginLeft: tokens.spacingHorizontalS },
});

/**
 * Says beside a name that the person is not of the organisation.
 *
 * @param isApart whether the line it stands in keeps its parts apart by itself
 */
export function GuestMark({ isApart = false }: { isApart?: boolean }) {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Badge
      size="small"
      appearance="tint"
      color="warning"
      className={mergeClasses(styles.root, !isApart && styles.behind)}
    >
      {t('members.guest')}
    </Badge>
  );
}
