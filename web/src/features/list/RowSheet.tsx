import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../core';
import { useTitle } from '../../ui/names';
import { useRowActions } from './useRowActions';

const useStyles = makeStyles({
  surface: {
    position: 'fixed',
    inset: 'auto 0 0 0',
    margin: '0 auto',
    maxWidth: '480px',
    maxHeight: '80dvh',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} calc(${tokens.spacingVerticalL} + env(safe-area-inset-bottom))`,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
  },
  content: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  title: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, overflowWrap: 'anywhere' },
  heading: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  action: { justifyContent: 'flex-start', minHeight: '44px', fontWeight: tokens.fontWeightRegular },
});

/** The row's menu for a thumb. */
export function RowSheet({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const title = useTitle(conversation);
  const { actions, places } = useRowActions(conversation);
  const line = ({ key, label, icon, run }: (typeof actions)[number]) => (
    <Button
      key={key}
      appearance="subtle"
      className={styles.action}
      icon={icon}
      onClick={() => {
        onClose();
        run();
      }}
    >
      {label}
    </Button>
  );
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-label={title}>
        <DialogBody>
          <DialogContent className={styles.content}>
            <Text weight="semibold" className={styles.title}>
              {title}
            </Text>
            {actions.map(line)}
            <Text size={200} className={styles.heading}>
              {t('rowMenu.moveTo')}
            </Text>
            {places.map(line)}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
