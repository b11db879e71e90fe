import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowUndoRegular,
  CalendarClockRegular,
  DeleteRegular,
  EditRegular,
  MoreHorizontalRegular,
  SendRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { ScheduledMessage } from '../../core';
import { momentText } from '../../ui/moment';
import { usePlainText } from '../../ui/usePlainText';
import { useBarStyles } from '../mentions/barStyles';
import { ChooseMoment } from './opened';
import { whyOf } from './model';
import { useWaiting } from './useWaiting';

const useStyles = makeStyles({
  text: { display: 'flex', flexDirection: 'column', flexBasis: '120px' },
  buttons: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    marginLeft: 'auto',
  },
  excerpt: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** A message that waits: when it is sent, or why it was not, and what can be done with it. */
export function WaitingMessage({ message }: { message: ScheduledMessage }) {
  const bar = useBarStyles();
  const styles = useStyles();
  const { t, i18n } = useTranslation();
  const excerpt = usePlainText(message.markdown);
  const waiting = useWaiting(message);
  const [isMoving, setMoving] = useState(false);
  const isUndoable = message.at === undefined && !message.problem;
  const says = message.problem
    ? t('later.refused', { why: t(`later.why.${whyOf(message.problem)}`) })
    : isUndoable
      ? t('later.soon')
      : t('later.waits', { when: momentText(message.dueAt, i18n.language, t) });
  return (
    <div className={bar.bar} role="group" aria-label={says}>
      {message.problem ? (
        <WarningRegular className={bar.icon} />
      ) : (
        <CalendarClockRegular className={bar.icon} />
      )}
      <span className={mergeClasses(bar.text, styles.text)}>
        <Text role="status">{says}</Text>
        <Text size={200} className={styles.excerpt} dir="auto">
          {excerpt}
        </Text>
      </span>
      {isUndoable ? (
        <Button
          size="small"
          icon={<ArrowUndoRegular />}
          disabledFocusable={waiting.isBusy}
          onClick={() => void waiting.takeBack()}
        >
          {t('later.undo')}
        </Button>
      ) : (
        <span className={styles.buttons}>
          <Button
            size="small"
            icon={<EditRegular />}
            disabledFocusable={waiting.isBusy}
            onClick={() => void waiting.takeBack()}
          >
            {t('later.takeBack')}
          </Button>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton
                size="small"
                appearance="subtle"
                menuIcon={null}
                icon={<MoreHorizontalRegular />}
                disabledFocusable={waiting.isBusy}
                aria-label={t('later.more')}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<SendRegular />} onClick={() => void waiting.sendNow()}>
                  {t('later.sendNow')}
                </MenuItem>
                <MenuItem icon={<CalendarClockRegular />} onClick={() => setMoving(true)}>
                  {t('later.move')}
                </MenuItem>
                <MenuItem icon={<DeleteRegular />} onClick={() => void waiting.remove()}>
                  {t('later.remove')}
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        </span>
      )}
      {isMoving && (
        <ChooseMoment
          first={message.problem ? undefined : new Date(message.dueAt)}
          onChoose={(at) => void waiting.move(at)}
          onClose={() => setMoving(false)}
        />
      )}
      {waiting.problem && (
        <Text size={200} role="alert" className={bar.problem}>
          {waiting.problem}
        </Text>
      )}
    </div>
  );
}
