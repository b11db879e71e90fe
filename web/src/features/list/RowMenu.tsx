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
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { RowSheet } from './RowSheet';
import { closeRowMenu, rowMenu, type RowMenuPlace } from './rowMenu';
import { useRowActions } from './useRowActions';

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
          {actions.map(({ key, label, icon, run }) => (
            <MenuItem key={key} icon={icon} onClick={run}>
              {label}
            </MenuItem>
          ))}
          <MenuDivider />
          {levels.length > 0 && (
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                <MenuItem icon={<AlertRegular />}>{t('notifications.title')}</MenuItem>
              </MenuTrigger>
              <MenuPopover>
                <MenuList hasIcons>
                  {levels.map(({ key, label, icon, run }) => (
                    <MenuItem key={key} icon={icon} onClick={run}>
                      {label}
                    </MenuItem>
                  ))}
                </MenuList>
              </MenuPopover>
            </Menu>
          )}
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuItem icon={<FolderRegular />}>{t('rowMenu.moveTo')}</MenuItem>
            </MenuTrigger>
            <MenuPopover>
              <MenuList hasIcons>
                {places.map(({ key, label, icon, run }) => (
                  <MenuItem key={key} icon={icon} onClick={run}>
                    {label}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function at({ x, y }: { x: number; y: number }): PositioningVirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
