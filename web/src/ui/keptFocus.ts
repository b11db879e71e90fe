/** Where the keys were, and what to fall back on when just that is gone. */
interface Place {
  element: HTMLElement;
  message?: string;
  pane?: HTMLElement;
}

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea';
const WANTED = [
  '[aria-current=page]',
  '[data-roving]',
  'textarea, input, [contenteditable=true]',
  'a[href], button, [tabindex="0"]',
];

/**
 * Never leaves the keys to the page. What has them may go: a button that is pressed once, a dialog that closes, tools that are only
 * drawn for a message one points at. Then they go back to where they last were, or to the message that was in, or to its pane.
 * Whoever presses beside everything means to leave, and is let.
 */
export function keepFocus(root: HTMLElement): () => void {
  let current: HTMLElement | undefined;
  let over: HTMLElement | undefined;
  let place: Place | undefined;
  let isAsked = false;

  const isLost = () => current !== undefined && !current.isConnected && isNowhere();
  const restore = () => {
    isAsked = false;
    if (!isLost()) return;
    const to = over?.isConnected ? over.querySelector<HTMLElement>(FOCUSABLE) : place && standing(place);
    current = undefined;
    to?.focus({ preventScroll: true });
  };
  // A moment later: who opened what is gone may take the keys itself.
  const ask = () => {
    if (isAsked || !isLost()) return;
    isAsked = true;
    setTimeout(restore);
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    current = target;
    over = target.closest<HTMLElement>('[role=dialog], [role=alertdialog]') ?? undefined;
    // Under a dialog the keys only ever pass by.
    if (!over && root.contains(target) && !document.querySelector('[aria-modal=true]'))
      place = placeOf(target);
  };
  const onBlur = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget) return;
    setTimeout(() => {
      if (target === current && current?.isConnected && isNowhere()) current = undefined;
      else ask();
    });
  };
  const changes = new MutationObserver(ask);
  changes.observe(root.ownerDocument.body, { childList: true, subtree: true });
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onBlur);
  return () => {
    changes.disconnect();
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onBlur);
  };
}

/** What of a part of the page takes the keys first; nothing of it that is hidden does. */
export function firstFocusable(part: HTMLElement): HTMLElement | undefined {
  for (const selector of WANTED) {
    const found = [...part.querySelectorAll<HTMLElement>(selector)].find(isSeen);
    if (found) return found;
  }
  return undefined;
}

function placeOf(element: HTMLElement): Place {
  return {
    element,
    message: element.closest<HTMLElement>('[data-message-id]')?.dataset.messageId,
    pane: element.closest<HTMLElement>('[data-pane], [data-region]') ?? undefined,
  };
}

function standing({ element, message, pane }: Place): HTMLElement | undefined {
  if (element.isConnected && isSeen(element)) return element;
  if (!pane?.isConnected) return undefined;
  const rows = [...pane.querySelectorAll<HTMLElement>('[data-message-id]')];
  return rows.find(({ dataset }) => message && dataset.messageId === message) ?? firstFocusable(pane);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
