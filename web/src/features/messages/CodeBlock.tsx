import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useReadable } from '../../app/core';
import { own } from '../../ui/theme';
import { useWords } from '../../ui/words';
import { codeColours } from '../code/codeColours';
import { colours, highlighted } from '../code/highlight';

const useStyles = makeStyles({
  root: { position: 'relative', maxWidth: '100%' },
  corner: {
    position: 'absolute',
    top: tokens.spacingVerticalXS,
    right: tokens.spacingHorizontalXS,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: own.colorInset,
  },
  language: { color: tokens.colorNeutralForeground2 },
  text: { ...codeColours, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** Code as it was written, with a button that copies it; the language it was said to be in stands in the corner and colours it. */
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
      <span className={styles.corner}>
        {language && (
          <Text size={100} className={styles.language}>
            {language}
          </Text>
        )}
        <Tooltip content={t(isCopied ? 'messages.copied' : 'messages.copyCode')} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
            onClick={copy}
          />
        </Tooltip>
      </span>
    </div>
  );
}
