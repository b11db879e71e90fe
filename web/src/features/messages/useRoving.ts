import { type KeyboardEvent, type RefObject, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCore, useReadable } from '../../app/core';
import { openKeySheet } from '../../app/keySheetStore';
import type { Id } from '../../core';
import { type KeyName, keyOf } from '../../ui/keys';
import { preferences } from '../../ui/preferences';
import { newsOf } from '../list/model';
import type { Row } from './model';

/** About two seconds. */
const MOST_FRAMES = 120;

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
  const at = active ? rows.findIndex((row) => row.key === active) : -1;

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
    const next = core.list.get().conversations.find((one) => newsOf(one) > 0 && one.id !== conversation);
    if (next) void navigate(`/c/${next.id}`);
  };

  const onKeyDown = (event: KeyboardEvent, goTo: (index: number, align: 'auto' | 'start') => void) => {
    const target = event.target as HTMLElement;
    const article = target.closest<HTMLElement>('article');
    if (!article || target.closest('textarea, input, [contenteditable=true], [role=menu], [role=dialog]'))
      return;
    const from = rows.findIndex((row) => row.key === article.dataset.key);
    const name = keyOf(event, 'message', letters);
    if (name === 'down' || name === 'up') {
      const to = beside(rows, from, name === 'down' ? 1 : -1);
      if (to !== undefined) focus(to, goTo);
    } else if (name === 'toBox') {
      const pane = scroller.current?.closest('[data-pane]');
      pane?.querySelector<HTMLElement>('[data-composer]')?.focus();
      event.stopPropagation();
    } else if (name === 'unread') nextUnread(goTo);
    else if (name === 'help') openKeySheet();
    else if (name) press(article, name);
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

/** Presses a tool of a message; its tools may come a moment after the focus. */
function press(article: HTMLElement, action: KeyName): void {
  let tries = 0;
  const find = () => {
    const tool = article.querySelector<HTMLElement>(`[data-action=${action}]`);
    if (tool) tool.click();
    else if (tries++ < MOST_FRAMES && article.contains(document.activeElement)) requestAnimationFrame(find);
  };
  find();
}
