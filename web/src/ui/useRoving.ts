import { type FocusEvent, type KeyboardEvent, type RefCallback, useCallback } from 'react';
import { keyOf } from './keys';

const ROW = '[data-row]';
/** What belongs to a row beside it: its buttons. */
const BESIDE = '[data-beside]';

/**
 * Makes a list one stop of the Tab key. Its rows carry `data-row` and are drawn with a tabIndex of -1; one of them, the current or the
 * last used, gets 0 here. Arrows, Home and End move among the rows; right and left open and close a heading, or go to the buttons beside
 * the row (`data-beside`) and back.
 */
export function useRoving<T extends HTMLElement = HTMLElement>() {
  const ref: RefCallback<T> = useCallback((list) => {
    if (!list) return;
    settle(list);
    const observer = new MutationObserver(() => settle(list));
    observer.observe(list, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['aria-current'],
    });
    return () => observer.disconnect();
  }, []);
  return {
    ref,
    onFocus(event: FocusEvent<T>) {
      const row = event.target.closest<HTMLElement>(ROW);
      if (row) stopAt(event.currentTarget, row);
    },
    onKeyDown(event: KeyboardEvent<T>) {
      if (event.defaultPrevented) return;
      const to = next(event);
      if (!to) return;
      event.preventDefault();
      to.focus();
    },
  };
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(ROW)].filter((row) => row.getClientRects().length > 0);
}

/** The list always has its stop; while the focus is elsewhere it is the current row. */
function settle(list: HTMLElement): void {
  const stop = list.querySelector<HTMLElement>(`${ROW}[tabindex="0"]`);
  if (stop && list.contains(document.activeElement)) return;
  const row =
    list.querySelector<HTMLElement>(`${ROW}[aria-current]`) ?? stop ?? list.querySelector<HTMLElement>(ROW);
  if (row && row !== stop) stopAt(list, row);
}

function stopAt(list: HTMLElement, row: HTMLElement): void {
  for (const other of list.querySelectorAll<HTMLElement>(`${ROW}[tabindex="0"]`)) other.tabIndex = -1;
  row.tabIndex = 0;
}

function next(event: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const target = event.target as HTMLElement;
  if (target.closest('input, textarea, [contenteditable=true], [role=menu], [role=dialog]')) return undefined;
  const rows = rowsOf(event.currentTarget);
  const beside = target.closest<HTMLElement>(BESIDE);
  const at = rows.findIndex(
    (row) => row.contains(target) || (beside !== null && besides(row).includes(beside)),
  );
  const row = rows[at];
  if (!row) return undefined;
  switch (keyOf(event, 'list')) {
    case 'rowDown':
      return rows[at + 1];
    case 'rowUp':
      return rows[at - 1];
    case 'firstRow':
      return rows[0];
    case 'lastRow':
      return rows.at(-1);
    case 'unfold':
      return sideways(event, row, beside, 1);
    case 'fold':
      return sideways(event, row, beside, -1);
    default:
      return undefined;
  }
}

/** Opens or closes the heading, or moves along what belongs to the row. */
function sideways(
  event: KeyboardEvent<HTMLElement>,
  row: HTMLElement,
  beside: HTMLElement | null,
  step: 1 | -1,
): HTMLElement | undefined {
  const line = [row, ...besides(row)];
  const folder = line.find((one) => one.hasAttribute('aria-expanded') && !one.hasAttribute('aria-haspopup'));
  if (!beside && folder && (folder.ariaExpanded === 'true') === step < 0) {
    event.preventDefault();
    folder.click();
    return undefined;
  }
  return line[(beside ? line.indexOf(beside) : 0) + step];
}

function besides(row: HTMLElement): HTMLElement[] {
  return [...(row.closest('[data-line]')?.querySelectorAll<HTMLElement>(BESIDE) ?? [])];
}
