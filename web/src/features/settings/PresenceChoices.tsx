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
import { isStatusDialog } from '../notifications/statusDialog';
import { useReachability } from './useReachability';

/** As wide as the icons of the lines below. */
const useStyles = makeStyles({ mark: { width: '20px' } });

/** The lines of a menu in which one says how one can be reached. */
export function PresenceChoices() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { until, presences, automatic, pauses } = useReachability();
  return (
    <>
      {presences.map(({ key, label, choose }) => (
        <MenuItemRadio
          key={key}
          name="presence"
          value={key}
          checkmark={{ className: styles.mark }}
          onClick={choose}
        >
          {label}
        </MenuItemRadio>
      ))}
      <MenuItem icon={<span />} onClick={automatic.choose}>
        {automatic.label}
      </MenuItem>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuItem icon={<SubtractCircleRegular />} subText={until}>
            {t('ownStatus.pause')}
          </MenuItem>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {pauses.map(({ key, label, choose }) => (
              <MenuItem key={key} onClick={choose}>
                {label}
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
