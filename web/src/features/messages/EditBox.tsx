import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useReadable } from '../../app/core';
import { type Message, Problem } from '../../core';
import { type Pasted, PasteNote } from '../compose/PasteNote';
import { Writing } from './Writing';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalXS} 0` },
  box: {
    position: 'relative',
    minWidth: 0,
    paddingBottom: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-within': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/**
 * A message being rewritten where it stands. What sends a new one saves it, Esc leaves it as it was; then the keys are back where
 * they were, in the box or on the message.
 */
export function EditBox({ message, onDone: close }: { message: Message; onDone: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const conversation = useReadable(core.conversation(message.conversation));
  const [markdown, setMarkdown] = useState(message.markdown);
  const [problem, setProblem] = useState<string>();
  const [pasted, setPasted] = useState<Pasted>();
  const [before] = useState(() => document.activeElement);
  const root = useRef<HTMLDivElement>(null);
  useKeptInView(root);
  const onDone = () => {
    const place = before?.matches('[data-composer]') ? before : root.current?.closest('article');
    if (place instanceof HTMLElement) place.focus();
    close();
  };

  async function save() {
    if (!markdown.trim()) return;
    // What was opened and not changed is not edited.
    if (markdown === message.markdown) return onDone();
    try {
      await core.edit(message.conversation, message.id, markdown.trim());
      onDone();
    } catch (error) {
      setProblem(error instanceof Problem && error.detail ? error.detail : t('app.failed'));
    }
  }

  return (
    <div className={styles.root} ref={root}>
      <div className={styles.box}>
        <Writing
          value={markdown}
          label={t('messages.edit')}
          conversation={conversation}
          takesFocus
          onChange={(now) => {
            setMarkdown(now);
            setProblem(undefined);
            setPasted(undefined);
          }}
          onSend={() => void save()}
          onEscape={onDone}
          onPasted={setPasted}
        />
        <PasteNote pasted={pasted} />
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabled={!markdown.trim()} onClick={() => void save()}>
          {t('messages.save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('app.cancel')}
        </Button>
        {problem && (
          <Text size={200} role="alert" className={styles.problem}>
            {problem}
          </Text>
        )}
      </div>
    </div>
  );
}

/** While one writes in it, its end and its buttons do not slide below the edge as it grows, be it as its editor opens. */
function useKeptInView(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = root.current;
    const pane = box?.closest('[data-pane]');
    if (!box || !pane) return;
    const observer = new ResizeObserver(() => {
      const isWhole = box.offsetHeight < pane.clientHeight / 2;
      if (isWhole && box.contains(document.activeElement)) box.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [root]);
}
