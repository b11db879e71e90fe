import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import type { Id } from '../../core';
import { preferences } from '../../ui/preferences';
import type { Row } from './model';

const LETTERS: Record<string, string> = { r: 'reply', e: 'edit', '+': 'react' };

/** The keys while the focus is in a list of messages. One message of it is the stop of the Tab key. */
export function useRoving({
  rows,
  scroller,
  conversation,
}: {
  rows: Row[];
  scroller: RefObject<HTMLDivElement | null>;
  conversation?: Id;
}) {
  const core = useCore();
  const navigate = useNavigate();
  const { letters } = useReadable(preferences);
  const [active, setActive] = useState<string>();
  const at = rows.findIndex((row) => row.key === active);

  const focus = (index: number, goTo: (index: number, align: 'auto' | 'start') => void) => {
    const row = rows[index];
    if (!row) return;
    setActive(row.key);
    goTo(index, 'auto');
    let tries = 0;
    const land = () => {
      const found = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] article`);
      if (found) found.focus({ preventScroll: true });
      else if (tries++ < 10) requestAnimationFrame(land);
    };
    requestAnimationFrame(land);
  };

  const nextUnread = (goTo: (index: number, align: 'auto' | 'start') => void) => {
    const fresh = rows.findIndex((row) => row.kind === 'fresh');
    if (fresh >= 0 && at <= fresh) return focus(fresh + 1, goTo);
    const next = core.list.get().conversations.find((one) => one.unread > 0 && one.id !== conversation);
    if (next) void navigate(`/c/${next.id}`);
  };

  const onKeyDown = (event: KeyboardEvent, goTo: (index: number, align: 'auto' | 'start') => void) => {
    const target = event.target as HTMLElement;
    const article = target.closest<HTMLElement>('article');
    if (!article || target.closest('textarea, input, [role=menu], [role=dialog]')) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = rows.findIndex((row) => row.key === article.dataset.key);
    const action = letters ? LETTERS[event.key.toLowerCase()] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const to = beside(rows, from, event.key === 'ArrowDown' ? 1 : -1);
      if (to !== undefined) focus(to, goTo);
    } else if (event.key === 'Escape') {
      const pane = scroller.current?.closest('[data-pane]');
      pane?.querySelector<HTMLElement>('textarea[data-composer]')?.focus();
      event.stopPropagation();
    } else if (letters && event.key.toLowerCase() === 'n') nextUnread(goTo);
    else if (action) article.querySelector<HTMLElement>(`[data-action=${action}]`)?.click();
    else return;
    event.preventDefault();
  };

  return { active, at, setActive, onKeyDown };
}

function beside(rows: Row[], from: number, step: number): number | undefined {
  for (let i = from + step; i >= 0 && i < rows.length; i += step) {
    const kind = rows[i]?.kind;
    if (kind === 'message' || kind === 'pending') return i;
  }
  return undefined;
}
