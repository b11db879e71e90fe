import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { Core } from '../core';
import { newsOf } from '../features/list/model';
import { type KeyName, keyOf } from '../ui/keys';
import { useCore } from './core';

const REGIONS = ['top', 'rail', 'list', 'messages', 'write', 'thread'];

/** The keys that work wherever one is. */
export function useKeys(): void {
  const core = useCore();
  const navigate = useNavigate();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const go = (step: number, onlyUnread: boolean) => {
        const to = beside(core, step, onlyUnread);
        if (to) void navigate(`/c/${to}`);
      };
      const acts: Partial<Record<KeyName, () => void>> = {
        previous: () => go(-1, false),
        next: () => go(1, false),
        previousUnread: () => go(-1, true),
        nextUnread: () => go(1, true),
        chat: () => void navigate('/'),
        teams: () => void navigate('/teams'),
        people: () => void navigate('/people'),
        settings: () => void navigate('/settings'),
        region: () => nextRegion(1),
        regionBack: () => nextRegion(-1),
      };
      const name = keyOf(event, 'anywhere');
      const act = name && acts[name];
      if (act) {
        event.preventDefault();
        act();
      } else if (isTyping(event)) {
        // The box takes the focus before the letter lands.
        document.querySelector<HTMLElement>('[data-region=write] textarea')?.focus();
      }
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [core, navigate]);
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  const target = event.target as HTMLElement;
  return !target.closest(
    'input, textarea, select, [contenteditable], [role=menu], [role=dialog], [role=radio]',
  );
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

function firstFocusable(region: HTMLElement): HTMLElement | undefined {
  const wanted = [
    '[aria-current=page]',
    '[data-roving]',
    'textarea, input',
    'a[href], button, [tabindex="0"]',
  ];
  for (const selector of wanted) {
    const found = [...region.querySelectorAll<HTMLElement>(selector)].find(
      (one) => one.getClientRects().length > 0,
    );
    if (found) return found;
  }
  return undefined;
}
