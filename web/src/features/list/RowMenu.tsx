import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { AlertRegular, FolderRegular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { RowSheet } from './RowSheet';
import { closeRowMenu, rowMenu, type RowMenuPlace } from './rowMenu';
import { type RowAction, useRowActions } from './useRowActions';

/** The menu of whichever row it was asked for. */
export function RowMenu() {
  const core = useCore();
  const place = useReadable(rowMenu);
  const conversation = useReadable(core.conversation(place?.id ?? ''));
  if (!place || !conversation) return null;
  return place.as === 'sheet' ? (
    <RowSheet conversation={conversation} onClose={closeRowMenu} />
  ) : (
    <PointedMenu conversation={conversation} place={place} />
  );
}

function PointedMenu({ conversation, place }: { conversation: Conversation; place: RowMenuPlace }) {
  const { t } = useTranslation();
  const { actions, levels, places } = useRowActions(conversation);
  return (
    <Menu
      open
      positioning={{ target: place.point ? at(place.point) : place.row, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => !open && closeRowMenu()}
    >
      <MenuPopover>
        <MenuList>
          {actions.map(item)}
          <MenuDivider />
          {levels.length > 0 && (
            <SubMenu label={t('notifications.title')} icon={<AlertRegular />} actions={levels} />
          )}
          <SubMenu label={t('rowMenu.moveTo')} icon={<FolderRegular />} actions={places} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function SubMenu({ label, icon, actions }: { label: string; icon: ReactElement; actions: RowAction[] }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={icon}>{label}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList hasIcons>{actions.map(item)}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

function item({ key, label, icon, run }: RowAction) {
  return (
    <MenuItem key={key} icon={icon} onClick={run}>
      {label}
    </MenuItem>
  );
}

function at({ x, y }: { x: number; y: number }): PositioningVirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
