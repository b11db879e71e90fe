import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from '../ui/useTranslation';
import { Link } from 'react-router';
import { LOW, NARROW, useIsNarrow } from '../ui/media';
import { UnreadBadge } from '../ui/UnreadBadge';
import { DoorMenu } from './parts';
import { enter, usePlace } from './place';
import type { usePlaces } from './places';

export const useDoorStyles = makeStyles({
  door: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    height: '56px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textDecorationLine: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [NARROW]: { height: '52px' },
    [LOW]: { height: '36px' },
  },
  active: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { color: tokens.colorBrandForeground1 },
    '::before': {
      content: '""',
      position: 'absolute',
      left: `calc(-1 * ${tokens.spacingHorizontalXS})`,
      top: '14px',
      bottom: '14px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
    [NARROW]: {
      '::before': { left: '30%', right: '30%', top: '-3px', bottom: 'auto', width: 'auto', height: '3px' },
    },
  },
  icon: { position: 'relative', display: 'grid', fontSize: '24px', lineHeight: 1 },
  badge: { position: 'absolute', top: '-6px', left: '14px' },
  label: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // Only heard there: the signs are room enough.
    [LOW]: { position: 'absolute', width: '1px', height: '1px', clipPath: 'inset(50%)' },
  },
});

/** The door to a place, which leads to where one last was in it. Its menu moves it. */
export function Door({
  place,
  to,
  label,
  icon: Icon,
  filled: Filled,
  count,
  onUp,
  onDown,
}: ReturnType<typeof usePlaces>[number] & { count: number; onUp?: () => void; onDown?: () => void }) {
  const styles = useDoorStyles();
  const { t } = useTranslation();
  const here = usePlace();
  const isNarrow = useIsNarrow();
  const isActive = here.place === place;
  const last = here.last[place];
  const [target, setTarget] = useState<HTMLElement>();
  return (
    <>
      <Link
        to={!isNarrow && !isActive && last ? last : to}
        className={mergeClasses(styles.door, isActive && styles.active)}
        aria-current={isActive ? 'page' : undefined}
        tabIndex={-1}
        data-row
        draggable={false}
        onClick={() => enter(place)}
        onContextMenu={(event) => {
          event.preventDefault();
          setTarget(event.currentTarget);
        }}
      >
        <span className={styles.icon}>
          {isActive ? <Filled /> : <Icon />}
          <UnreadBadge count={count} label={t('list.unread', { count })} className={styles.badge} />
        </span>
        <span className={styles.label}>{label}</span>
      </Link>
      {target && (
        <DoorMenu target={target} onUp={onUp} onDown={onDown} onClose={() => setTarget(undefined)} />
      )}
    </>
  );
}
