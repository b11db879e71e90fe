import {
  AlertRegular,
  CalendarCancelRegular,
  DarkThemeRegular,
  DesktopRegular,
  type FluentIcon,
  KeyboardRegular,
  PersonRegular,
  PhoneDesktopRegular,
  ShieldKeyholeRegular,
  TextEditStyleRegular,
} from '@fluentui/react-icons';

export type SettingsPage =
  | 'profile'
  | 'absence'
  | 'notifications'
  | 'appearance'
  | 'writing'
  | 'keyboard'
  | 'device'
  | 'devices'
  | 'privacy';

/** The sections of the settings, in their order; each has an address of its own. */
export const PAGES: { key: SettingsPage; icon: FluentIcon }[] = [
  { key: 'profile', icon: PersonRegular },
  { key: 'absence', icon: CalendarCancelRegular },
  { key: 'notifications', icon: AlertRegular },
  { key: 'appearance', icon: DarkThemeRegular },
  { key: 'writing', icon: TextEditStyleRegular },
  { key: 'keyboard', icon: KeyboardRegular },
  { key: 'device', icon: DesktopRegular },
  { key: 'devices', icon: PhoneDesktopRegular },
  { key: 'privacy', icon: ShieldKeyholeRegular },
];
