import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { AddCircleRegular, ClipboardCheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../core';
import { NewMustRead } from './opened';

const useStyles = makeStyles({ button: { minWidth: '28px', height: '28px', padding: 0 } });

/**
 * Beside the box where one writes: posts that are more than what they say.
 *
 * @param markdown what stands in the box
 * @param onPosted it has been posted, and the box can be emptied
 */
export function AskMenu({
  conversation,
  markdown,
  onPosted,
}: {
  conversation: Conversation;
  markdown: string;
  onPosted: () => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Menu positioning="above-start">
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={t('posts.more')} relationship="label">
            <Button size="small" appearance="subtle" className={styles.button} icon={<AddCircleRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<ClipboardCheckmarkRegular />} onClick={() => setOpen(true)}>
              {t('mustRead.new')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {isOpen && (
        <NewMustRead
          conversation={conversation}
          markdown={markdown}
          onPosted={onPosted}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
