import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import { PersonLine } from './lines';
import { Failed, LoadingLines } from './states';
import type { usePeople } from './usePeople';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  quiet: { display: 'block', padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

/** People of a search or a unit, with what there is to see when there are none. */
export function PeopleLines({
  found,
  label,
  none,
  except,
}: {
  found: ReturnType<typeof usePeople>;
  label: string;
  none: string;
  except?: string;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { people, next, problem } = found;
  const shown = people.filter((person) => person.id !== except);
  if (problem && people.length === 0) return <Failed problem={problem} again={found.again} />;
  if (found.isLoading && people.length === 0) return <LoadingLines />;
  return (
    <div aria-busy={found.isLoading}>
      {shown.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {shown.map((person) => (
            <li key={person.id}>
              <PersonLine person={person} />
            </li>
          ))}
        </ul>
      )}
      {shown.length === 0 && !found.isLoading && <Text className={styles.quiet}>{none}</Text>}
      {next && (
        <Button className={styles.more} disabled={found.isMore} onClick={() => found.loadMore(next)}>
          {t('members.more')}
        </Button>
      )}
    </div>
  );
}
