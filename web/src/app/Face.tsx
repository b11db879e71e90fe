import { makeStyles } from '@fluentui/react-components';
import { PersonAvatar } from '../ui/PersonAvatar';
import { useMe } from './core';

const useStyles = makeStyles({
  root: { display: 'grid', placeItems: 'center', width: '40px', height: '40px' },
});

/** Oneself, until the menu behind it is here. */
export function Face() {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <PersonAvatar id={useMe().id} size={32} presence />
    </span>
  );
}
