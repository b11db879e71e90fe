import { makeStyles } from '@fluentui/react-components';
import { useCore } from '../../app/core';
import { nameOf } from '../../ui/names';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useWords } from '../../ui/words';

const MOST_FACES = 3;

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: '1px' },
  face: { display: 'grid' },
});

/** The faces of those who have read up to here; all their names on pointing. */
export function Readers({ people }: { people: string[] }) {
  const styles = useStyles();
  const { t } = useWords();
  const core = useCore();
  const names = people
    .map((id) => nameOf(core, id))
    .filter(Boolean)
    .join(', ');
  const text = t('messages.readBy', { names });
  return (
    <span className={styles.root} role="img" aria-label={text} title={text}>
      {people.slice(0, MOST_FACES).map((id) => (
        <span key={id} className={styles.face}>
          <PersonAvatar id={id} size={16} />
        </span>
      ))}
    </span>
  );
}
