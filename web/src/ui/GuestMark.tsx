import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from './words';

const useStyles = makeStyles({ root: { marginLeft: tokens.spacingHorizontalS, verticalAlign: 'middle' } });

/** Says beside a name that the person is not of the organisation. */
export function GuestMark() {
  const styles = useStyles();
  const { t } = useWords();
  return (
    <Badge size="small" appearance="tint" color="warning" className={styles.root}>
      {t('members.guest')}
    </Badge>
  );
}
