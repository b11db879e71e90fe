import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  root: { position: 'relative', maxWidth: '100%' },
  copy: {
    position: 'absolute',
    top: tokens.spacingVerticalXS,
    right: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** Code as it was written, with a button that copies it. */
export function CodeBlock({ text }: { text: string }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    });
  };
  return (
    <div className={styles.root}>
      <pre tabIndex={0}>
        <code>{text}</code>
      </pre>
      <Tooltip content={t(isCopied ? 'messages.copied' : 'messages.copyCode')} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          className={styles.copy}
          icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
          onClick={copy}
        />
      </Tooltip>
    </div>
  );
}
