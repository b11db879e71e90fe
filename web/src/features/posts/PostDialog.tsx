import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { Problem } from '../../core';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** Posting from a dialog: what is wrong is said in it, and it closes when the post is there. */
export function usePosting({ onPosted, onClose }: { onPosted: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<string>();
  const [isPosting, setPosting] = useState(false);
  /** @param wrong why it cannot be posted as it is */
  const post = async (wrong: string | undefined, send: () => Promise<unknown>) => {
    setProblem(wrong);
    if (wrong) return;
    setPosting(true);
    try {
      await send();
      onPosted();
      onClose();
    } catch (error) {
      setPosting(false);
      setProblem(Problem.of(error).detail || t('app.failed'));
    }
  };
  return { problem, setProblem, isPosting, post };
}

/** Where a post is made that is more than what it says. */
export function PostDialog({
  title,
  action,
  posting,
  content,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  action: string;
  posting: { problem?: string; isPosting: boolean };
  content?: Ref<HTMLDivElement>;
  onSubmit: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void onSubmit();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content} ref={content}>
              {children}
              {posting.problem && (
                <Text role="alert" className={styles.problem}>
                  {posting.problem}
                </Text>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('app.cancel')}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={posting.isPosting}>
                {action}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
