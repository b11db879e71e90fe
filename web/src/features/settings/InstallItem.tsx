import { MenuItem } from '@fluentui/react-components';
import { AppsAddInRegular } from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useReadable } from '../../app/core';
import { installing } from '../../app/updates';

/** Torv as an app, where the browser offers it; in Safari the words for how. */
export function InstallItem() {
  const { t } = useTranslation();
  const way = useReadable(installing.way);
  if (!way) return null;
  return (
    <MenuItem
      icon={<AppsAddInRegular />}
      subText={way === 'ask' ? undefined : t(`install.${way}`)}
      persistOnClick={way !== 'ask'}
      onClick={() => void installing.ask()}
    >
      {t('install.action')}
    </MenuItem>
  );
}
