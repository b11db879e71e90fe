import { makeStyles, SearchBox, type SearchBoxProps } from '@fluentui/react-components';
import { useTranslation } from './useTranslation';

const useStyles = makeStyles({
  clear: { minWidth: '24px', minHeight: '24px', display: 'grid', placeItems: 'center' },
});

/** A field one searches in; what empties it says so in the reader's language and is large enough to press. */
export function SearchField(props: SearchBoxProps) {
  const styles = useStyles();
  const { t } = useTranslation();
  return <SearchBox {...props} dismiss={{ 'aria-label': t('app.clear'), className: styles.clear }} />;
}
