import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  surface: {
    position: 'fixed',
    // Above a keyboard.
    inset: 'auto 0 var(--covered, 0px) 0',
    margin: '0 auto',
    maxWidth: '480px',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} calc(${tokens.spacingVerticalL} + var(--inset-bottom))`,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
  },
  content: { display: 'grid' },
  action: {
    justifyContent: 'flex-start',
    minHeight: '44px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  words: { display: 'grid', minWidth: 0 },
  about: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  end: {
    display: 'grid',
    marginLeft: 'auto',
    paddingLeft: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
});

/** A menu for a thumb: it comes up from the lower edge. */
export function Sheet({
  label,
  className,
  contentClassName,
  onClose,
  children,
}: {
  label: string;
  className?: string;
  contentClassName?: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={mergeClasses(styles.surface, className)} aria-label={label}>
        <DialogBody>
          <DialogContent className={mergeClasses(styles.content, contentClassName)}>{children}</DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** One line of a sheet. */
export function SheetAction({
  label,
  icon,
  about,
  end,
  isChosen,
  onClick,
}: {
  label: string;
  icon: ReactElement | undefined;
  /** Below the label. */
  about?: string;
  /** At the end of the line: how many, or where it leads. */
  end?: ReactNode;
  /** Of several of which one holds. */
  isChosen?: boolean;
  onClick: () => void;
}) {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      className={styles.action}
      icon={icon}
      aria-pressed={isChosen}
      onClick={onClick}
    >
      <span className={styles.words}>
        {label}
        {about && <span className={styles.about}>{about}</span>}
      </span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </Button>
  );
}
