import type { ThemeName } from './fakeMedia';

/** What an address of the gallery asks for. */
export interface Shown {
  group?: string;
  state?: string;
  theme: ThemeName;
  language: 'da' | 'en';
  density?: 'roomy' | 'compact';
  messages?: 'list' | 'bubbles';
}

/** /_gallery/<group>/<state>?theme=&lang=&density=&messages= */
export function read({ pathname, search }: { pathname: string; search: string }): Shown {
  const [, , group, state] = pathname.split('/').map(decodeURIComponent);
  const query = new URLSearchParams(search);
  const pick = <T extends string>(name: string, ...allowed: T[]) =>
    allowed.find((one) => one === query.get(name));
  return {
    group: group || undefined,
    state: state || undefined,
    theme: pick('theme', 'light', 'dark', 'contrast') ?? 'light',
    language: pick('lang', 'da', 'en') ?? 'da',
    density: pick('density', 'roomy', 'compact'),
    messages: pick('messages', 'list', 'bubbles'),
  };
}
