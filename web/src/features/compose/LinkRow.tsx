import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { addressOf, setLink } from './actions';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
  },
  input: { flex: '1 1 140px', minWidth: 0 },
  problem: { flexBasis: '100%', color: tokens.colorStatusDangerForeground1 },
});

/** Where a link leads. */
export function LinkRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [isWrong, setWrong] = useState(false);
  const [isIn] = useState(() => editor.isActive('link'));
  const finish = (href: string | undefined) => {
    if (href === undefined) return setWrong(true);
    setLink(editor, href);
    onDone();
  };
  return (
    <div
      className={styles.root}
      role="group"
      aria-label={t('compose.link')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        if (event.key === 'Enter' && !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') return finish(addressOf(typed));
        onDone();
        editor.view.focus();
      }}
    >
      <Input
        autoFocus
        className={styles.input}
        value={typed}
        type="url"
        placeholder="https://"
        aria-label={t('compose.address')}
        aria-invalid={isWrong}
        onChange={(_, { value }) => {
          setTyped(value);
          setWrong(false);
        }}
      />
      <Button appearance="primary" onClick={() => finish(addressOf(typed))}>
        {t('compose.setLink')}
      </Button>
      {isIn && <Button onClick={() => finish('')}>{t('compose.removeLink')}</Button>}
      {isWrong && (
        <Text size={200} role="alert" className={styles.problem}>
          {t('compose.noAddress')}
        </Text>
      )}
    </div>
  );
}
