const FIELDS =
  'textarea, input:not([type=checkbox], [type=radio], [type=hidden], [type=file]), [contenteditable=true]';

/** Whether somebody is in the middle of something here that a reload would take from them. */
export function isWriting(page: ParentNode = document): boolean {
  if (page.querySelector('[role=dialog], [role=alertdialog]')) return true;
  return [...page.querySelectorAll<HTMLElement>(FIELDS)].some((field) =>
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? field.value !== ''
      : field.textContent !== '',
  );
}
