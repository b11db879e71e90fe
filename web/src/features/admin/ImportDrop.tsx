import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUploadRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'center',
    textAlign: 'center',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  small: { padding: tokens.spacingHorizontalL },
  over: {
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'balance' },
});

/** Takes one or two files, dropped or chosen. */
export function ImportDrop({
  onFiles,
  isSmall = false,
}: {
  onFiles: (files: File[]) => void;
  isSmall?: boolean;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files].slice(0, 2));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <section
      className={mergeClasses(styles.root, isSmall && styles.small, isOver && styles.over)}
      aria-label={t('import.choose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {!isSmall && (
        <span className={styles.icon}>
          <DocumentTableRegular />
        </span>
      )}
      <Text weight="semibold" size={isSmall ? 300 : 400}>
        {t(isSmall ? 'import.dropMended' : 'import.drop')}
      </Text>
      {!isSmall && <Text className={styles.quiet}>{t('import.dropLead')}</Text>}
      <Button appearance="primary" icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
        {t('import.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv"
        multiple
        hidden
        onChange={(event) => {
          take(event.target.files);
          event.target.value = ''; // the same file again, once it is mended
        }}
      />
    </section>
  );
}
