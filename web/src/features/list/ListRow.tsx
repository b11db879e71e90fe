import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { memo, type MouseEvent, useRef } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Conversation } from '../../core';
import { Later } from '../../ui/Later';
import { TOUCH } from '../../ui/media';
import { useTitle } from '../../ui/names';
import { useLongPress } from '../../ui/useLongPress';
import { CONVERSATION, MAY_DRAG, startDrag } from './dragging';
import { ListItem } from './ListItem';
import { openRowMenu } from './rowMenu';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    WebkitTouchCallout: 'none',
    '& > button': { opacity: 0 },
    ':hover > button': { opacity: 1 },
    '& > button:focus-visible': { opacity: 1 },
  },
  more: {
    position: 'absolute',
    right: tokens.spacingHorizontalXS,
    top: '50%',
    transform: 'translateY(-50%)',
    minWidth: '28px',
    width: '28px',
    height: '28px',
    padding: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    [TOUCH]: { display: 'none' },
  },
});

/** A conversation in the list with what can be done with it: right click, Shift+F10, a finger that rests, or dragging. */
export const ListRow = memo(function ListRow({
  conversation,
  withTeam = false,
}: {
  conversation: Conversation;
  withTeam?: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const title = useTitle(conversation);
  const row = useRef<HTMLLIElement>(null);
  const link = () => row.current?.querySelector('a') ?? undefined;
  const longPress = useLongPress(() => openRowMenu({ id: conversation.id, row: link() }, 'sheet'));
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    const { pointerType } = event.nativeEvent as PointerEvent;
    if (pointerType === 'touch') return;
    const point = pointerType === 'mouse' ? { x: event.clientX, y: event.clientY } : undefined;
    openRowMenu({ id: conversation.id, row: link(), point }, 'menu');
  };
  return (
    <li
      ref={row}
      className={styles.root}
      data-line
      draggable={MAY_DRAG}
      onDragStart={(event) => startDrag(event, CONVERSATION, conversation.id)}
      onContextMenu={onContextMenu}
      {...longPress}
    >
      <ListItem conversation={conversation} title={title} withTeam={withTeam} />
      <Later>
        <Button
          size="small"
          appearance="subtle"
          tabIndex={-1}
          data-beside
          className={styles.more}
          icon={<MoreHorizontalRegular />}
          aria-label={t('rowMenu.open', { name: title })}
          aria-haspopup="menu"
          onClick={() => openRowMenu({ id: conversation.id, row: link() }, 'menu')}
        />
      </Later>
    </li>
  );
});
