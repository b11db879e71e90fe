/** What is shown of a push. */
export interface Shown {
  title: string;
  options: { tag: string; body: string; icon: string; renotify: boolean; data: { path: string } };
}

const ICON = '/icons/icon-192.png';

/**
 * What a push says: that there is something, and where. Whatever comes is shown, because browsers take the right away from those who
 * show nothing; what is not understood is shown in the words that are always true.
 */
export function pushed(text: string | undefined): Shown {
  const { tag, path, text: body } = read(text);
  return {
    title: 'Torv',
    options: {
      tag: typeof tag === 'string' ? tag : 'torv',
      body: typeof body === 'string' ? body : 'Ny besked',
      icon: ICON,
      renotify: true,
      data: { path: typeof path === 'string' ? path : '/' },
    },
  };
}

function read(text: string | undefined): { tag?: unknown; path?: unknown; text?: unknown } {
  try {
    const said: unknown = JSON.parse(text ?? '');
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}
