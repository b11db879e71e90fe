import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowLeftRegular, ArrowRightRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useTranslation } from '../ui/useTranslation';
import { useIsNarrow } from '../ui/media';

/** Moves a place in the rail. */
export function DoorMenu({
  target,
  onUp,
  onDown,
  onClose,
}: {
  target: HTMLElement;
  onUp?: () => void;
  onDown?: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  return (
    <Menu open positioning={{ target, position: 'after' }} onOpenChange={(_, { open }) => open || onClose()}>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={isNarrow ? <ArrowLeftRegular /> : <ArrowUpRegular />}
            disabled={!onUp}
            onClick={onUp}
          >
            {t(isNarrow ? 'rail.left' : 'rail.up')}
          </MenuItem>
          <MenuItem
            icon={isNarrow ? <ArrowRightRegular /> : <ArrowDownRegular />}
            disabled={!onDown}
            onClick={onDown}
          >
            {t(isNarrow ? 'rail.right' : 'rail.down')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
