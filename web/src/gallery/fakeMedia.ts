export type ThemeName = 'light' | 'dark' | 'contrast';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(forced-colors: active)';

/** Answers what the client asks about the system's colours, so that the gallery can choose them without anybody's settings. */
class Media extends EventTarget {
  matches = false;
  readonly #means: ThemeName;

  constructor(means: ThemeName) {
    super();
    this.#means = means;
  }

  choose(theme: ThemeName): void {
    this.matches = theme === this.#means;
    this.dispatchEvent(new Event('change'));
  }
}

const held = new Map([
  [DARK, new Media('dark')],
  [CONTRAST, new Media('contrast')],
]);

export function chooseTheme(theme: ThemeName): void {
  held.forEach((media) => media.choose(theme));
}

export function holdMedia(): void {
  const real = globalThis.matchMedia.bind(globalThis);
  globalThis.matchMedia = (query) => (held.get(query) as MediaQueryList | undefined) ?? real(query);
}
