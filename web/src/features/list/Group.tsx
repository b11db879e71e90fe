import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useId, useState } from 'react';
import { useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { Later } from '../../ui/Later';
import { LOW, TOUCH } from '../../ui/media';
import { preferences, prefer } from '../../ui/preferences';
import { own } from '../../ui/theme';
import { CONVERSATION, MAY_DRAG, SECTION, startDrag } from './dragging';
import { newsOf } from './model';
import { Rows } from './Rows';

const useStyles = makeStyles({
  root: {
    marginTop: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    [LOW]: { marginTop: 0 },
  },
  target: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: own.colorRowHover,
  },
  head: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minHeight: '32px',
    [`${LOW} and (hover: hover)`]: { minHeight: '26px' },
    '@media (pointer: coarse)': { minHeight: '44px' },
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: own.colorRowHover },
  },
  name: { flex: 1, minWidth: 0, fontWeight: 'inherit' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    width: '100%',
    minHeight: '32px',
    [`${LOW} and (hover: hover)`]: { minHeight: '26px' },
    '@media (pointer: coarse)': { minHeight: '44px' },
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { fontSize: '12px', flexShrink: 0, transitionProperty: 'transform', transitionDuration: '100ms' },
  closed: { transform: 'rotate(-90deg)' },
  actions: { flexShrink: 0, minWidth: '24px', [TOUCH]: { minWidth: '44px' } },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  hint: { display: 'block', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export interface GroupProps {
  /** What the browser remembers it by. */
  id: string;
  name: string;
  conversations: Conversation[];
  /** Before the name. */
  face?: ReactNode;
  /** After it. */
  sign?: ReactNode;
  /** At the end of the line. */
  actions?: ReactNode;
  /** Stands there while there is nothing in it. */
  hint?: string;
  isFiltered?: boolean;
  /** Whether channels say to which team they belong. */
  withTeams?: boolean;
  /** Whether it is closed until somebody opens it. */
  isClosedFirst?: boolean;
  /** The heading can be dragged by this id. */
  section?: string;
  onDrop?: (conversation: string) => void;
  onDropSection?: (section: string) => void;
}

/** A heading that opens and closes. Closed, it still shows the conversations that call for attention. */
export function Group(props: GroupProps) {
  const {
    id,
    name,
    conversations,
    face,
    sign,
    actions,
    hint,
    section,
    isFiltered = false,
    isClosedFirst = false,
    withTeams = false,
  } = props;
  const styles = useStyles();
  const { toggledGroups } = useReadable(preferences);
  const listId = useId();
  const { isTarget, ...drop } = useDrop(props);
  const isToggled = toggledGroups.includes(id);
  const isClosed = !isFiltered && isToggled !== isClosedFirst;
  const toggle = () =>
    prefer({ toggledGroups: isToggled ? toggledGroups.filter((one) => one !== id) : [...toggledGroups, id] });
  const shown = conversations.filter((one) => !isClosed || (newsOf(one) > 0 && !one.hidden));
  return (
    <section className={mergeClasses(styles.root, isTarget && styles.target)} {...drop}>
      <div
        className={styles.head}
        data-line
        draggable={MAY_DRAG && section !== undefined}
        onDragStart={(event) => section !== undefined && startDrag(event, SECTION, section)}
      >
        <h3 className={styles.name}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={!isClosed}
            aria-controls={listId}
            data-row
            tabIndex={-1}
            onClick={toggle}
          >
            <ChevronDownRegular className={mergeClasses(styles.chevron, isClosed && styles.closed)} />
            {face}
            <Text size={200} weight="semibold" className={styles.text} title={name}>
              {name}
            </Text>
            {sign}
          </button>
        </h3>
        {actions && (
          <span className={styles.actions}>
            <Later>{actions}</Later>
          </span>
        )}
      </div>
      <Rows id={listId} conversations={shown} withTeams={withTeams} />
      {hint && !isClosed && conversations.length === 0 && (
        <Text size={200} className={mergeClasses(styles.hint, styles.quiet)}>
          {hint}
        </Text>
      )}
    </section>
  );
}

/** What may be dropped here, and whether something is held over it. */
function useDrop({ onDrop, onDropSection, section }: GroupProps) {
  const [isTarget, setTarget] = useState(false);
  const accepts = ({ dataTransfer: { types } }: DragEvent) =>
    (onDrop !== undefined && types.includes(CONVERSATION)) ||
    (onDropSection !== undefined && section !== undefined && types.includes(SECTION));
  return {
    isTarget,
    onDragOver(event: DragEvent) {
      if (!accepts(event)) return;
      event.preventDefault();
      setTarget(true);
    },
    onDragLeave(event: DragEvent) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setTarget(false);
    },
    onDrop(event: DragEvent) {
      setTarget(false);
      if (!accepts(event)) return;
      event.preventDefault();
      const conversation = event.dataTransfer.getData(CONVERSATION);
      if (conversation) onDrop?.(conversation);
      else onDropSection?.(event.dataTransfer.getData(SECTION));
    },
  };
}
