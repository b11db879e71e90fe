import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  DeleteRegular,
  MoreHorizontalRegular,
  RenameRegular,
} from '@fluentui/react-icons';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import type { Section } from '../../core';
import { openSectionDialog } from './sectionDialog';
import { useListChanges } from './useListChanges';

const useStyles = makeStyles({ more: { flexShrink: 0, color: tokens.colorNeutralForeground3 } });

/** What can be done with a heading of mine. */
export function SectionMenu({ section, isEmpty }: { section: Section; isEmpty: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { sections } = useReadable(useCore().list);
  const { moveSection, removeSection } = useListChanges();
  const at = sections.findIndex((one) => one.id === section.id);
  const remove = () => (isEmpty ? removeSection(section.id) : openSectionDialog({ kind: 'remove', section }));
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          appearance="transparent"
          tabIndex={-1}
          data-beside
          className={styles.more}
          icon={<MoreHorizontalRegular />}
          aria-label={t('rowMenu.open', { name: section.name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<RenameRegular />} onClick={() => openSectionDialog({ kind: 'rename', section })}>
            {t('section.rename')}
          </MenuItem>
          <MenuItem
            icon={<ArrowUpRegular />}
            disabled={at <= 0}
            onClick={() => moveSection(section.id, at - 1)}
          >
            {t('section.up')}
          </MenuItem>
          <MenuItem
            icon={<ArrowDownRegular />}
            disabled={at === sections.length - 1}
            onClick={() => moveSection(section.id, at + 1)}
          >
            {t('section.down')}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={remove}>
            {t('section.remove')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
