import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useReadable } from '../../app/core';
import { own } from '../../ui/theme';
import { useWords } from '../../ui/words';
import { codeColours } from '../code/codeColours';
import { colours, highlighted } from '../code/highlight';

const useStyles = makeStyles({
  root: {
    maxWidth: '100%',
    margin: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: own.colorInset,
  },
  // Above the code and not over its first line, which may be long.
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS} 0 ${tokens.spacingHorizontalM}`,
  },
  language: { color: tokens.colorNeutralForeground2 },
  text: { ...codeColours, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** Code as it was written, with a button that copies it; the language it was said to be in stands above and colours it. */
export function CodeBlock({ text, language }: { text: string; language?: string }) {
  const styles = useStyles();
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const colour = useReadable(colours);
  const pieces = useMemo(() => highlighted(text, language, colour), [text, language, colour]);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    });
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text size={100} className={styles.language}>
          {language}
        </Text>
        <Tooltip content={t(isCopied ? 'messages.copied' : 'messages.copyCode')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
            onClick={copy}
          />
        </Tooltip>
      </div>
      <pre tabIndex={0} className={styles.text}>
        <code>
          {pieces.map((piece, i) =>
            piece.kind ? (
              <span key={i} data-code={piece.kind}>
                {piece.text}
              </span>
            ) : (
              piece.text
            ),
          )}
        </code>
      </pre>
    </div>
  );
}
