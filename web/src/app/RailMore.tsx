import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../ui/useTranslation';
import { NARROW } from '../ui/media';
import { useDoorStyles } from './Door';
import { MoreMenu } from './parts';
import { usePlace } from './place';
import type { usePlaces } from './places';

const useStyles = makeStyles({ root: { [NARROW]: { flex: 1, minWidth: 0, maxWidth: '160px' } } });

/** Opens the places for which there is no room in the bar. */
export function RailMore({ places }: { places: ReturnType<typeof usePlaces> }) {
  const styles = useStyles();
  const doors = useDoorStyles();
  const { t } = useTranslation();
  const here = usePlace();
  const [target, setTarget] = useState<HTMLElement>();
  const isActive = places.some(({ place }) => place === here.place);
  return (
    <>
      <button
        type="button"
        className={mergeClasses(doors.door, styles.root, isActive && doors.active)}
        tabIndex={-1}
        data-row
        aria-haspopup="menu"
        aria-expanded={target !== undefined}
        onClick={(event) => setTarget(event.currentTarget)}
      >
        <span className={doors.icon}>
          <MoreHorizontalRegular />
        </span>
        <span className={doors.label}>{t('rail.more')}</span>
      </button>
      {target && <MoreMenu places={places} target={target} onClose={() => setTarget(undefined)} />}
    </>
  );
}
