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
import {
  AddCircleRegular,
  AlertUrgentRegular,
  ClipboardCheckmarkRegular,
  PollRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Conversation } from '../../core';
import { mayAskAll, mayAskUrgently } from './model';
import { NewMustRead, NewPoll, NewUrgent } from './opened';

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
  const [open, setOpen] = useState<'mustRead' | 'poll' | 'urgent'>();
  const asked = { conversation, markdown, onPosted, onClose: () => setOpen(undefined) };
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
            <MenuItem icon={<PollRegular />} onClick={() => setOpen('poll')}>
              {t('poll.new')}
            </MenuItem>
            {mayAskUrgently(conversation) && (
              <MenuItem icon={<AlertUrgentRegular />} onClick={() => setOpen('urgent')}>
                {t('urgent.new')}
              </MenuItem>
            )}
            {mayAskAll(conversation) && (
              <MenuItem icon={<ClipboardCheckmarkRegular />} onClick={() => setOpen('mustRead')}>
                {t('mustRead.new')}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {open === 'mustRead' && <NewMustRead {...asked} />}
      {open === 'urgent' && <NewUrgent {...asked} />}
      {open === 'poll' && <NewPoll {...asked} />}
    </>
  );
}
