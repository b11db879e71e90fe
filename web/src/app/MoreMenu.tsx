import { Menu, MenuItemLink, MenuList, MenuPopover } from '@fluentui/react-components';
import { useHref, useNavigate } from 'react-router';
import type { usePlaces } from './places';

type Places = ReturnType<typeof usePlaces>;

/** The places for which there is no room in the bar. */
export function MoreMenu({
  places,
  target,
  onClose,
}: {
  places: Places;
  target: HTMLElement;
  onClose: () => void;
}) {
  return (
    <Menu
      open
      positioning={{ target, position: 'above', align: 'end' }}
      onOpenChange={(_, { open }) => open || onClose()}
    >
      <MenuPopover>
        <MenuList>
          {places.map((place) => (
            <MoreLink key={place.place} {...place} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function MoreLink({ to, label, icon: Icon }: Places[number]) {
  const navigate = useNavigate();
  return (
    <MenuItemLink
      href={useHref(to)}
      icon={<Icon />}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(to);
      }}
    >
      {label}
    </MenuItemLink>
  );
}
