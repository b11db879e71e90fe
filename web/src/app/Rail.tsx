import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, memo, useState } from 'react';
import { useTranslation } from '../ui/useTranslation';
import { newsOf } from '../features/list/model';
import { NARROW, useIsNarrow } from '../ui/media';
import { type Place, prefer } from '../ui/preferences';
import { useRoving } from '../ui/useRoving';
import { useCore, useReadable } from './core';
import { Door } from './Door';
import { barOf, moved, usePlaces } from './places';
import { RailMore } from './RailMore';

const PLACE = 'application/x-torv-place';
const BAR = 5;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
    overflowY: 'auto',
    scrollbarWidth: 'none',
    backgroundColor: tokens.colorNeutralBackground4,
    [NARROW]: {
      flexDirection: 'row',
      justifyContent: 'space-around',
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} calc(${tokens.spacingVerticalXXS} + var(--inset-bottom))`,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  place: {
    position: 'relative',
    [NARROW]: { flex: 1, minWidth: 0, maxWidth: '160px' },
  },
  // The last stands by itself, and stays where it is when others come.
  apart: { marginTop: 'auto', [NARROW]: { marginTop: 0 } },
  target: {
    borderRadius: tokens.borderRadiusMedium,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
  },
});

/** The places of Torv, in an order of one's own: by dragging, or by the menu of each. */
export const Rail = memo(function Rail({ className }: { className?: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const { conversations } = useReadable(core.list);
  const concerning = useReadable(core.activity.unread);
  const places = usePlaces();
  const isNarrow = useIsNarrow();
  const [target, setTarget] = useState<Place>();
  const roving = useRoving();
  const unread = conversations.filter((one) => newsOf(one) > 0).length;
  const { shown, rest } = barOf(places, isNarrow ? BAR : places.length);
  const move = (place: Place, to: number) =>
    prefer({
      railOrder: moved(
        places.map((one) => one.place),
        place,
        to,
      ),
    });
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault();
    setTarget(undefined);
    move(event.dataTransfer.getData(PLACE) as Place, to);
  };
  return (
    <nav
      {...roving}
      className={mergeClasses(styles.root, className)}
      aria-label={t('app.places')}
      data-region="rail"
    >
      {shown.map((door, i) => (
        <div
          key={door.place}
          className={mergeClasses(
            styles.place,
            door.place === 'settings' && i === shown.length - 1 && styles.apart,
            target === door.place && styles.target,
          )}
          draggable={!isNarrow}
          onDragStart={(event) => {
            event.dataTransfer.setData(PLACE, door.place);
            event.dataTransfer.effectAllowed = 'move';
          }}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(PLACE)) return;
            event.preventDefault();
            setTarget(door.place);
          }}
          onDragLeave={() => setTarget(undefined)}
          onDrop={(event) => drop(event, i)}
        >
          <Door
            {...door}
            count={door.place === 'chat' ? unread : door.place === 'activity' ? concerning : 0}
            onUp={i > 0 ? () => move(door.place, i - 1) : undefined}
            onDown={i < places.length - 1 ? () => move(door.place, i + 1) : undefined}
          />
        </div>
      ))}
      {rest.length > 0 && <RailMore places={rest} />}
    </nav>
  );
});
