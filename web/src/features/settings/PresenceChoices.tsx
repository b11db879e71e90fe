import {
  makeStyles,
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { EmojiEditRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe } from '../../app/core';
import { untilText } from '../../ui/moment';
import { choosePresence, PRESENCES, usePresence } from '../../ui/presence';
import { PAUSES, pauseUntil } from '../notifications/moments';
import { isStatusDialog } from '../notifications/statusDialog';

/** As wide as the icons of the lines below. */
const useStyles = makeStyles({ mark: { width: '20px' } });

/** The lines of a menu in which one says how one can be reached. */
export function PresenceChoices() {
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const core = useCore();
  const { id, presenceUntil } = useMe();
  const presence = usePresence(id);
  const until =
    presence === 'dnd' && presenceUntil
      ? t('ownStatus.until', { moment: untilText(presenceUntil, i18n.language, t) })
      : undefined;
  return (
    <>
      {PRESENCES.map((one) => (
        <MenuItemRadio
          key={one}
          name="presence"
          value={one}
          checkmark={{ className: styles.mark }}
          onClick={() => choosePresence(core, one)}
        >
          {t(`presence.${one}`)}
        </MenuItemRadio>
      ))}
      <MenuItem icon={<span />} onClick={() => choosePresence(core)}>
        {t('presence.auto')}
      </MenuItem>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuItem icon={<SubtractCircleRegular />} subText={until}>
            {t('ownStatus.pause')}
          </MenuItem>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PAUSES.map((one) => (
              <MenuItem key={one} onClick={() => choosePresence(core, 'dnd', pauseUntil(one, new Date()))}>
                {t(`ownStatus.pauses.${one}`)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <MenuItem icon={<EmojiEditRegular />} onClick={() => isStatusDialog.set(true)}>
        {t('ownStatus.set')}
      </MenuItem>
    </>
  );
}
