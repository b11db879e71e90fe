import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useUp } from '../../app/useUp';

const useStyles = makeStyles({
  root: {
    justifySelf: 'start',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (min-width: 701px)': { display: 'none' },
  },
});

/** On a phone, where the search is not beside the page. */
export function BackToDirectory() {
  const styles = useStyles();
  const { t } = useTranslation();
  const up = useUp();
  return (
    <Button
      className={styles.root}
      appearance="subtle"
      icon={<ArrowLeftRegular />}
      onClick={() => up('/people')}
    >
      {t('places.people')}
    </Button>
  );
}
