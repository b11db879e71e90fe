const NAMED = /^&[a-z][a-z0-9]*;$/i;

let area: HTMLTextAreaElement | undefined;

/**
 * Reads a character's name, as `&copy;`; what names none stays as it is. Stands in for the package of this name, which markdown-it
 * asks: its table of 2,000 names is in every browser already. Numbers are read by markdown-it itself.
 */
export function decodeHTMLStrict(reference: string): string {
  if (!NAMED.test(reference)) return reference;
  area ??= document.createElement('textarea');
  area.innerHTML = reference;
  // The browser also reads old names that end early, as in &notit;, and leaves the rest.
  const isWhole = !area.textContent.endsWith(';') || reference === '&semi;';
  return isWhole ? area.textContent : reference;
}
