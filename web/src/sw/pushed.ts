/** What is shown of a push. */
export interface Shown {
  title: string;
  options: {
    tag: string;
    body: string;
    icon: string;
    renotify: boolean;
    silent?: boolean;
    data: { path: string; seq?: number; thread?: string };
  };
}

/** A notification that is on the screen. */
export interface There {
  title: string;
  body: string;
  data?: { path?: unknown };
}

/** What is used here of the browser. */
export interface Surroundings {
  there(tag?: string): Promise<readonly There[]>;
  show(title: string, options: Shown['options']): Promise<void>;
  /** The number on the icon of the installed app. */
  badge(conversations: number): Promise<void>;
  /** Tells the open windows. */
  tell(message: { type: 'torv-pushed'; tag: string }): Promise<void>;
}

const ICON = '/icons/icon-192.png';

/**
 * What a push says: that there is something, and where. Whatever comes is shown, because browsers take the right away from those who
 * show nothing; what is not understood is shown in the words that are always true.
 */
export function pushed(text: string | undefined): Shown {
  const { tag, path, title, body, seq, thread } = read(text);
  return {
    title: typeof title === 'string' ? title : 'Ny besked i Torv',
    options: {
      tag: typeof tag === 'string' ? tag : 'torv',
      body: typeof body === 'string' ? body : '',
      icon: ICON,
      renotify: true,
      data: {
        path: typeof path === 'string' ? path : '/',
        ...(typeof seq === 'number' && { seq }),
        ...(typeof thread === 'string' && { thread }),
      },
    },
  };
}

/** A push has come. Where an open tab has told of the very message already, its words stay and nothing rings twice. */
export async function arrive(text: string | undefined, browser: Surroundings): Promise<void> {
  const { title, options } = pushed(text);
  const told = (await browser.there(options.tag)).find(({ data }) => data?.path === options.data.path);
  if (told) {
    const { title: better, body } = told;
    await browser.show(better, { ...options, body, renotify: false, silent: true });
  } else {
    await browser.show(title, options);
  }
  await count(browser);
  await browser.tell({ type: 'torv-pushed', tag: options.tag });
}

/** There is one notification for each conversation with something new. */
export async function count(browser: Pick<Surroundings, 'there' | 'badge'>): Promise<void> {
  await browser.badge((await browser.there()).length);
}

function read(text: string | undefined): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(text ?? '');
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
