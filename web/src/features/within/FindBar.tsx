import {
  Button,
  Input,
  Link,
  makeStaticStyles,
  makeStyles,
  Text,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import type { Id, MessageList } from '../../core';
import { LOW, NARROW } from '../../ui/media';
import { day } from '../../ui/time';
import { useFind } from './useFind';
import { CURRENT, FOUND, useMarks } from './useMarks';

const useMarkStyles = makeStaticStyles(`
  ::highlight(${FOUND}) { background-color: ${tokens.colorPaletteYellowBackground2}; color: ${tokens.colorNeutralForeground1}; }
  ::highlight(${CURRENT}) { background-color: ${tokens.colorBrandBackground}; color: ${tokens.colorNeutralForegroundOnBrand}; }
  @media (forced-colors: active) {
    ::highlight(${FOUND}) { background-color: Mark; color: MarkText; }
    ::highlight(${CURRENT}) { background-color: Highlight; color: HighlightText; }
  }
`);

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    top: '56px',
    [LOW]: { top: '40px' },
    left: 0,
    right: 0,
    zIndex: 3,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '48px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow4,
    [NARROW]: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  },
  input: { flex: '1 1 160px', maxWidth: '360px', minWidth: 0 },
  count: { minWidth: '64px', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  back: {
    display: 'flex',
    flex: '1 1 auto',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
    [NARROW]: { order: 1, flexBasis: '100%', minHeight: '32px', alignItems: 'center' },
  },
  buttons: { display: 'flex', flexShrink: 0 },
});

/** Finds in the conversation that is open: the list draws only what is in sight, so the browser's own find would miss. */
export function FindBar({
  list,
  asked,
  onFound,
  onClose,
}: {
  list: MessageList;
  /** Counts how often it has been asked for: again puts the cursor into it. */
  asked: number;
  onFound: (message: Id | undefined) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  useMarkStyles();
  const { t, i18n } = useTranslation();
  const [query, setQuery] = useState('');
  const bar = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { ids, current, isDone, isLooking, backTo, step, further } = useFind(list, query);
  useMarks(bar, isDone ? query : '', current);
  const tell = useEffectEvent(onFound);
  useEffect(() => tell(current), [current]);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);

  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      Enter: () => step(event.shiftKey ? -1 : 1),
      ArrowUp: () => step(1),
      ArrowDown: () => step(-1),
    };
    if (event.key === 'Escape') onClose();
    else if (event.target === input.current && acts[event.key] && !event.nativeEvent.isComposing)
      acts[event.key]?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const numbers = { at: ids.indexOf(current ?? '') + 1, count: ids.length };
  const nothing = isLooking ? '' : t('within.none');
  const count = !isDone ? '' : ids.length > 0 ? t('within.count', numbers) : nothing;
  const place = isLooking ? t('within.looking') : t('within.whole');
  const back = backTo ? t('within.backTo', { day: day(backTo, i18n.language, t) }) : place;
  return (
    <div ref={bar} role="search" aria-label={t('within.label')} className={styles.root} onKeyDown={onKeyDown}>
      <Input
        ref={input}
        className={styles.input}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
        contentBefore={<SearchRegular />}
        placeholder={t('within.label')}
        aria-label={t('within.label')}
        type="text"
        dir="auto"
      />
      <Text size={200} role="status" className={styles.count}>
        {count}
      </Text>
      <span className={styles.back}>
        {isDone && (
          <Text size={200} aria-live="off">
            {back}
          </Text>
        )}
        {isDone && backTo && !isLooking && (
          <Link as="button" onClick={further}>
            <Text size={200}>{t('within.further')}</Text>
          </Link>
        )}
      </span>
      <span className={styles.buttons}>
        <Tooltip content={t('within.older')} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowUpRegular />}
            disabledFocusable={ids.length === 0}
            onClick={() => step(1)}
          />
        </Tooltip>
        <Tooltip content={t('within.newer')} relationship="label">
          <Button
            appearance="subtle"
            icon={<ArrowDownRegular />}
            disabledFocusable={ids.length === 0}
            onClick={() => step(-1)}
          />
        </Tooltip>
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={t('app.close')} onClick={onClose} />
      </span>
    </div>
  );
}
