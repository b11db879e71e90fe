import {
  Menu,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  PresenceBadge,
} from '@fluentui/react-components';
import {
  CheckmarkRegular,
  EmojiEditRegular,
  PersonSyncRegular,
  SubtractCircleRegular,
} from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { BADGES } from '../../ui/presence';
import { isStatusDialog } from '../notifications/statusDialog';
import { useReachability } from './useReachability';

/** The lines of a menu in which one says how one can be reached. */
export function PresenceChoices() {
  const { t } = useTranslation();
  const { presence, until, presences, automatic, pauses } = useReachability();
  return (
    <>
      {presences.map(({ key, label, choose }) => (
        <MenuItemRadio
          key={key}
          name="presence"
          value={key}
          // Its sign stands where other lines have their icon; the mark of what is chosen is at the end.
          checkmark={null}
          icon={<PresenceBadge status={BADGES[key]} aria-hidden />}
          secondaryContent={key === presence ? <CheckmarkRegular fontSize={16} /> : undefined}
          onClick={choose}
        >
          {label}
        </MenuItemRadio>
      ))}
      <MenuItem icon={<PersonSyncRegular />} onClick={automatic.choose}>
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
