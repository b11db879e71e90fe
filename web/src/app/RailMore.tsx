import {
  makeStyles,
  Menu,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useHref, useNavigate } from 'react-router';
import { NARROW } from '../ui/media';
import { useDoorStyles } from './Door';
import { usePlace } from './place';
import type { usePlaces } from './places';

type Places = ReturnType<typeof usePlaces>;

const useStyles = makeStyles({ root: { [NARROW]: { flex: 1, minWidth: 0, maxWidth: '160px' } } });

/** The places for which there is no room in the bar. */
export function RailMore({ places }: { places: Places }) {
  const styles = useStyles();
  const doors = useDoorStyles();
  const { t } = useTranslation();
  const here = usePlace();
  const isActive = places.some(({ place }) => place === here.place);
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <button
          type="button"
          className={mergeClasses(doors.door, styles.root, isActive && doors.active)}
          tabIndex={-1}
          data-row
        >
          <span className={doors.icon}>
            <MoreHorizontalRegular />
          </span>
          <span className={doors.label}>{t('rail.more')}</span>
        </button>
      </MenuTrigger>
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
