import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from './useTranslation';

const useStyles = makeStyles({
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Something to be read over what one was at, and to be closed again; why it could not be fetched stands above it. */
export function ReadingDialog({
  title,
  problem,
  surface,
  className,
  onClose,
  children,
}: {
  title: string;
  problem?: string;
  /** A class of the whole dialog. */
  surface?: string;
  /** Of what is read. */
  className?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const close = (
    <Button appearance="subtle" icon={<DismissRegular />} aria-label={t('app.close')} onClick={onClose} />
  );
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className={surface}>
        <DialogBody>
          <DialogTitle action={close}>{title}</DialogTitle>
          <DialogContent className={className}>
            {problem && (
              <Text block role="alert" className={styles.problem}>
                {problem}
              </Text>
            )}
            {children}
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
