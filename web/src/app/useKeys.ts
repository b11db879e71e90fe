import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';
import type { Core } from '../core';
import { openNewChat } from '../features/list/newChatStore';
import { newsOf } from '../features/list/model';
import { firstFocusable } from '../ui/keptFocus';
import { isAltGraph, isComposing, type KeyName, keyOf } from '../ui/keys';
import { useCore } from './core';
import { placeOfKey, usePlaces } from './places';

const REGIONS = ['top', 'rail', 'list', 'messages', 'write', 'thread'];
/** Where a letter already means something. */
const TAKES_LETTERS =
  'input, textarea, select, [contenteditable], [role=menu], [role=listbox], [role=dialog], [role=radio], [role=slider], [role=grid]';

/** The keys that work wherever one is. */
export function useKeys(): void {
  const core = useCore();
  const navigate = useNavigate();
  const places = usePlaces();
  const act = useEffectEvent((name: KeyName): boolean => {
    const go = (step: number, onlyUnread: boolean) => {
      const to = beside(core, step, onlyUnread);
      if (to) void navigate(`/c/${to}`);
    };
    const place = placeOfKey(name);
    const acts: Partial<Record<KeyName, () => void>> = {
      newChat: openNewChat,
      previous: () => go(-1, false),
      next: () => go(1, false),
      previousUnread: () => go(-1, true),
      nextUnread: () => go(1, true),
      region: () => nextRegion(1),
      regionBack: () => nextRegion(-1),
    };
    const run = acts[name];
    if (run) run();
    else if (place !== undefined) void navigate(places.find(({ digit }) => digit === place)?.to ?? '/');
    return run !== undefined || place !== undefined;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event)) return;
      const name = keyOf(event, 'anywhere');
      if ((name && act(name)) || (isIntoList(event) && toList())) event.preventDefault();
      else if (!name && isTyping(event)) {
        // The box takes the focus before the letter lands.
        document.querySelector<HTMLElement>('[data-region=write] [data-composer]')?.focus();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}

/** What lies over the page keeps the keys to itself. */
function isInDialog({ target }: KeyboardEvent): boolean {
  return (target as HTMLElement).closest?.('[role=dialog], [role=alertdialog]') !== null;
}

function isTyping(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isWriting = (key.length === 1 && key !== ' ') || (isComposing(event) && key !== 'Process');
  const isCommand = (ctrlKey || metaKey || altKey) && !isAltGraph(event);
  return isWriting && !isCommand && (event.target as HTMLElement).closest?.(TAKES_LETTERS) === null;
}

/** An arrow while nothing has the keys and nothing is open that it could scroll: as after the start. */
function isIntoList(event: KeyboardEvent): boolean {
  const name = keyOf(event, 'list');
  return (
    (name === 'rowDown' || name === 'rowUp') &&
    event.target === document.body &&
    document.querySelector('[role=feed]') === null
  );
}

function toList(): boolean {
  const list = document.querySelector<HTMLElement>('[data-region=list]');
  const first = list && (list.querySelector<HTMLElement>('[data-row][tabindex="0"]') ?? firstFocusable(list));
  first?.focus();
  return Boolean(first);
}

/** The conversation above or below the present one, as the list shows them. */
function beside(core: Core, step: number, onlyUnread: boolean): string | undefined {
  const unread = new Map(core.list.get().conversations.map((one) => [one.id, newsOf(one)]));
  const links = [...document.querySelectorAll<HTMLElement>('[data-region=list] [data-conversation]')];
  const ids = links.map((link) => link.dataset.conversation ?? '');
  const at = ids.indexOf(/^\/c\/([^/]+)/.exec(location.pathname)?.[1] ?? '');
  for (let i = at < 0 && step < 0 ? ids.length - 1 : at + step; i >= 0 && i < ids.length; i += step) {
    const id = ids[i];
    if (id && (!onlyUnread || (unread.get(id) ?? 0) > 0)) return id;
  }
  return undefined;
}

function nextRegion(step: number): void {
  const regions = REGIONS.flatMap((name) => {
    const region = document.querySelector<HTMLElement>(`[data-region=${name}]`);
    return region && region.getClientRects().length > 0 ? [region] : [];
  });
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  for (let i = 1; i <= regions.length; i++) {
    const region = regions.at((at + i * step + regions.length * i) % regions.length);
    const focusable = region && firstFocusable(region);
    if (focusable) return focusable.focus();
  }
}
