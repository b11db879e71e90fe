/** What kind of thing somebody is signed in on. */
export type DeviceKind = 'computer' | 'phone' | 'tablet' | 'program';

export interface DeviceName {
  kind: DeviceKind;
  /** Names, the same in every language; absent for what cannot be told. */
  browser?: string;
  system?: string;
}

/** The first that fits counts: an Edge says that it is a Chrome too, and a Chrome that it is a Safari. */
const BROWSERS: [RegExp, string][] = [
  [/\bEdg(A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string, DeviceKind][] = [
  [/\biPhone\b/, 'iPhone', 'phone'],
  [/\biPad\b/, 'iPad', 'tablet'],
  [/\bAndroid\b(?=.*\bMobile\b)/, 'Android', 'phone'],
  [/\bAndroid\b/, 'Android', 'tablet'],
  [/\bWindows\b/, 'Windows', 'computer'],
  [/\bMac OS X\b/, 'macOS', 'computer'],
  [/\bCrOS\b/, 'ChromeOS', 'computer'],
  [/\bLinux\b/, 'Linux', 'computer'],
];

/** The browser and the system from what a browser says of itself, as far as people care. */
export function deviceOf(agent: string): DeviceName {
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1];
  if (!browser) return { kind: 'program' };
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent));
  return { kind: system?.[2] ?? 'computer', browser, system: system?.[1] };
}
