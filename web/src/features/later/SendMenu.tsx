import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { CalendarClockRegular, ChevronDownRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { momentText } from '../../ui/moment';
import { ChooseMoment } from './opened';
import { proposals } from './model';

/** Beside the key that sends: other moments to send at. */
export function SendMenu({ isReady, onChoose }: { isReady: boolean; onChoose: (at: Date) => void }) {
  const { t } = useTranslation();
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <Menu positioning="above-end">
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="transparent"
            size="small"
            menuIcon={null}
            icon={<ChevronDownRegular />}
            disabledFocusable={!isReady}
            aria-label={t('later.menu')}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <Proposals onChoose={onChoose} />
            <MenuDivider />
            <MenuItem icon={<CalendarClockRegular />} onClick={() => setChoosing(true)}>
              {t('later.choose')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isChoosing && <ChooseMoment onChoose={onChoose} onClose={() => setChoosing(false)} />}
    </>
  );
}

/** As of the moment at which the menu was opened. */
function Proposals({ onChoose }: { onChoose: (at: Date) => void }) {
  const { t, i18n } = useTranslation();
  const [proposed] = useState(() => proposals(new Date()));
  return proposed.map(({ key, at }) => (
    <MenuItem key={key} onClick={() => onChoose(at)}>
      {t('later.send', { when: momentText(at, i18n.language, t) })}
    </MenuItem>
  ));
}
