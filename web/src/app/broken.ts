const SAYS = [
  ['da', 'Torv kunne ikke vises', 'Genindlæs siden, når der er forbindelse.', 'Genindlæs'],
  ['en', 'Torv could not be shown', 'Reload the page when there is a connection.', 'Reload'],
] as const;

/** The last resort, for when not even the frame can be drawn: plain words, with nothing that itself could be missing. */
export function sayBroken(error: unknown): void {
  console.error(error);
  const page = document.createElement('main');
  page.style.cssText =
    'max-width: 480px; margin: 20vh auto; padding: 24px; font: 16px/1.5 system-ui, sans-serif';
  for (const [language, title, lead, again] of SAYS) {
    const part = document.createElement('section');
    part.lang = language;
    part.append(element('h1', title), element('p', lead), element('button', again));
    part.querySelector('button')?.addEventListener('click', () => location.reload());
    page.append(part);
  }
  document.getElementById('root')?.replaceChildren(page);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
