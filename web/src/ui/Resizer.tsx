import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: '12px',
    zIndex: 3,
    cursor: 'col-resize',
    touchAction: 'none',
    outlineStyle: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: '5px',
      width: '2px',
      backgroundColor: 'transparent',
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible::after': {
      backgroundColor: tokens.colorStrokeFocus2,
      outline: `1px solid ${tokens.colorStrokeFocus2}`,
    },
  },
  dragging: { '::after': { backgroundColor: tokens.colorBrandStroke1 } },
  right: { right: '-6px' },
  left: { left: '-6px' },
});

const STEP = 16;

/** The edge of a pane: dragged by mouse or finger, moved by the arrow keys. */
export function Resizer({
  label,
  side,
  width,
  min,
  max,
  className,
  onResize,
}: {
  label: string;
  /** The side of the pane at which the edge lies. */
  side: 'left' | 'right';
  width: number;
  min: number;
  max: number;
  className?: string;
  onResize: (width: number) => void;
}) {
  const styles = useStyles();
  const [from, setFrom] = useState<{ x: number; width: number }>();
  const direction = side === 'right' ? 1 : -1;
  const resize = (to: number) => onResize(Math.round(Math.min(max, Math.max(min, to))));

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ x: event.clientX, width });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowRight: STEP, ArrowLeft: -STEP }[event.key];
    if (steps) resize(width + steps * direction);
    else if (event.key === 'Home') resize(min);
    else if (event.key === 'End') resize(max);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={mergeClasses(styles.root, styles[side], from && styles.dragging, className)}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => from && resize(from.width + (event.clientX - from.x) * direction)}
      onPointerUp={() => setFrom(undefined)}
      onPointerCancel={() => setFrom(undefined)}
      onKeyDown={onKeyDown}
    />
  );
}
