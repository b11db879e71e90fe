import { makeStyles, mergeClasses, ToggleButton, tokens, Tooltip } from '@fluentui/react-components';
import {
  CodeBlockRegular,
  CodeRegular,
  LinkRegular,
  TableAddRegular,
  TableDeleteColumnRegular,
  TableDeleteRowRegular,
  TableDismissRegular,
  TableInsertColumnRegular,
  TableInsertRowRegular,
  TaskListLtrRegular,
  TextBoldRegular,
  TextBulletListRegular,
  TextItalicRegular,
  TextNumberListLtrRegular,
  TextQuoteRegular,
  TextStrikethroughRegular,
} from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { isInTable } from '@tiptap/pm/tables';
import type { ComponentType } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { caps, KEYS, keysOf, type KeyName } from '../../ui/keys';
import { TOUCH } from '../../ui/media';
import { preferences } from '../../ui/preferences';
import { Toolbar } from '../../ui/Toolbar';
import { type Action, act, ACTIONS, actOnTable, isActive, type TableAction } from './actions';

const ICONS: Record<Action, ComponentType> = {
  bold: TextBoldRegular,
  italic: TextItalicRegular,
  strike: TextStrikethroughRegular,
  link: LinkRegular,
  bullets: TextBulletListRegular,
  numbers: TextNumberListLtrRegular,
  tasks: TaskListLtrRegular,
  quote: TextQuoteRegular,
  code: CodeRegular,
  codeBlock: CodeBlockRegular,
  table: TableAddRegular,
};
const TABLE_ICONS: Record<TableAction, ComponentType> = {
  addRow: TableInsertRowRegular,
  addColumn: TableInsertColumnRegular,
  removeRow: TableDeleteRowRegular,
  removeColumn: TableDeleteColumnRegular,
  removeTable: TableDismissRegular,
};

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    overflowX: 'auto',
    scrollbarWidth: 'none',
    '& button': {
      flexShrink: 0,
      '@media (pointer: coarse)': { minWidth: '44px', height: '44px' },
    },
    // Also while the finger that pressed it counts as pointing at it.
    [TOUCH]: {
      '& button[aria-pressed=true]:hover': { backgroundColor: tokens.colorSubtleBackgroundSelected },
    },
  },
  above: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  // What its edge cuts goes on: a finger draws it there.
  beside: {
    paddingRight: tokens.spacingHorizontalXXL,
    maskImage: `linear-gradient(to left, transparent, black ${tokens.spacingHorizontalXXL})`,
  },
  apart: { marginLeft: tokens.spacingHorizontalM },
});

/** The formats of what is chosen, to see and to change; in a table also its rows and columns. */
export function FormatBar({
  editor,
  isShown,
  place,
  onLink,
}: {
  editor: Editor;
  /** Counts what happens in the editor, so that the bar shows what is. */
  moves: number;
  isShown: boolean;
  /** Where it stands, if not above the text; null until that place is there. */
  place?: HTMLElement | null;
  onLink: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const isTable = isInTable(editor.state);
  if ((!isShown && !isTable) || place === null) return null;
  const bar = (
    <Toolbar
      label={t('messages.format')}
      className={mergeClasses(styles.bar, place ? styles.beside : styles.above)}
    >
      {isShown &&
        ACTIONS.filter((action) => !isTable || action !== 'table').map((action) => (
          <Tool
            key={action}
            name={t(`compose.${action}`)}
            keys={action in KEYS ? (action as KeyName) : undefined}
            icon={ICONS[action]}
            isOn={isActive(editor, action)}
            className={action === 'bullets' || action === 'quote' ? styles.apart : undefined}
            onPress={() => (action === 'link' ? onLink() : act(editor, action))}
          />
        ))}
      {isTable &&
        (Object.keys(TABLE_ICONS) as TableAction[]).map((action, i) => (
          <Tool
            key={action}
            name={t(`compose.${action}`)}
            icon={TABLE_ICONS[action]}
            className={i === 0 && isShown ? styles.apart : undefined}
            onPress={() => actOnTable(editor, action)}
          />
        ))}
    </Toolbar>
  );
  return place ? createPortal(bar, place) : bar;
}

function Tool({
  name,
  keys,
  icon: Icon,
  isOn,
  className,
  onPress,
}: {
  name: string;
  keys?: KeyName;
  icon: ComponentType;
  isOn?: boolean;
  className?: string;
  onPress: () => void;
}) {
  const { enter } = useReadable(preferences);
  const [combination] = keys ? keysOf(keys, enter) : [];
  const hint = combination ? `${name} (${caps(combination).join('+')})` : name;
  return (
    <Tooltip content={hint} relationship="description">
      <ToggleButton
        size="small"
        appearance="subtle"
        icon={<Icon />}
        className={mergeClasses(className)}
        aria-label={name}
        checked={isOn ?? false}
        aria-pressed={isOn}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPress}
      />
    </Tooltip>
  );
}
