import {
  Button,
  makeStyles,
  Menu,
  MenuItemLink,
  MenuDivider,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { AlertBadgeRegular, AlertOffRegular, AlertOnRegular, AlertRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useHref, useLinkClickHandler } from 'react-router';
import { type ChosenLevel, LEVELS } from './levels';

const useStyles = makeStyles({ button: { flexShrink: 0 } });

const ICONS = {
  default: <AlertRegular />,
  all: <AlertOnRegular />,
  mentions: <AlertBadgeRegular />,
  none: <AlertOffRegular />,
};

/** Says and chooses of what one is told in a conversation or thread. */
export function LevelButton({
  level,
  size,
  onChoose,
}: {
  level: ChosenLevel;
  size?: 'small';
  onChoose: (level: ChosenLevel) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const to = '/settings/notifications';
  const href = useHref(to);
  const go = useLinkClickHandler<HTMLAnchorElement>(to);
  const label = t('notifications.now', { level: t(`notifications.levels.${level}`) });
  return (
    <Menu checkedValues={{ level: [level] }} positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size={size}
          className={styles.button}
          icon={ICONS[level]}
          aria-label={label}
          title={label}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LEVELS.map((one) => (
            <MenuItemRadio key={one} name="level" value={one} onClick={() => onChoose(one)}>
              {t(`notifications.levels.${one}`)}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItemLink href={href} onClick={go} icon={<span />}>
            {t('notifications.toSettings')}
          </MenuItemLink>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
