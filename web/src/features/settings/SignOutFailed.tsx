import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from '../../ui/useTranslation';
import type { Problem } from '../../core';

/** Somebody who believes to be signed out walks away: that it did not succeed is said so that it is seen. */
export function SignOutFailed(props: { problem: Problem; onAgain: () => void; onClose: () => void }) {
  const { problem, onAgain, onClose } = props;
  const { t } = useTranslation();
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('signOut.failed')}</DialogTitle>
          <DialogContent>{problem.detail || t('signOut.unreachable')}</DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('app.close')}</Button>
            <Button appearance="primary" onClick={onAgain}>
              {t('trouble.retry')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
