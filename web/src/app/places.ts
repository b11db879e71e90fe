import {
  AlertFilled,
  AlertRegular,
  ChatFilled,
  ChatRegular,
  DataTrendingFilled,
  DataTrendingRegular,
  type FluentIcon,
  PeopleFilled,
  PeopleRegular,
  PeopleTeamFilled,
  PeopleTeamRegular,
  SettingsFilled,
  SettingsRegular,
  ShieldPersonFilled,
  ShieldPersonRegular,
} from '@fluentui/react-icons';
import { useTranslation } from '../ui/useTranslation';
import { KEYS, type KeyName } from '../ui/keys';
import { type Place, preferences } from '../ui/preferences';
import { useCore, useReadable } from './core';

interface Door {
  place: Place;
  to: string;
  icon: FluentIcon;
  filled: FluentIcon;
}

const DOORS: Door[] = [
  { place: 'activity', to: '/activity', icon: AlertRegular, filled: AlertFilled },
  { place: 'chat', to: '/', icon: ChatRegular, filled: ChatFilled },
  { place: 'teams', to: '/teams', icon: PeopleTeamRegular, filled: PeopleTeamFilled },
  { place: 'people', to: '/people', icon: PeopleRegular, filled: PeopleFilled },
  { place: 'admin', to: '/admin', icon: ShieldPersonRegular, filled: ShieldPersonFilled },
  { place: 'insights', to: '/insights', icon: DataTrendingRegular, filled: DataTrendingFilled },
  { place: 'settings', to: '/settings', icon: SettingsRegular, filled: SettingsFilled },
];

/** The places in an order of one's own; those it does not name come last, as they come at first. */
export function ordered<T extends { place: Place }>(places: T[], order: Place[]): T[] {
  const at = ({ place }: T) => {
    const found = order.indexOf(place);
    return found < 0 ? order.length : found;
  };
  return [...places].sort((a, b) => at(a) - at(b));
}

/** The order after a place has been put where another is. */
export function moved(order: Place[], place: Place, to: number): Place[] {
  const others = order.filter((one) => one !== place);
  return [...others.slice(0, to), place, ...others.slice(to)];
}

/** What fits in a bar of so many: when not all do, the last of it opens the rest. */
export function barOf<T>(places: T[], most: number): { shown: T[]; rest: T[] } {
  const shown = places.length > most ? most - 1 : most;
  return { shown: places.slice(0, shown), rest: places.slice(shown) };
}

/** The places of this person in their order. There is no door that opens on nothing. */
export function usePlaces() {
  const { t } = useTranslation();
  const { may } = useReadable(useCore().session);
  const catalogue = useReadable(useCore().insights.catalogue);
  const seesFigures = catalogue !== undefined && (catalogue.organisation || catalogue.units.length > 0);
  const { railOrder } = useReadable(preferences);
  const mine = DOORS.filter(({ place }) =>
    place === 'admin' ? may?.administer : place === 'insights' ? seesFigures : true,
  );
  return numbered(ordered(mine, railOrder)).map((door) => ({
    ...door,
    label: t(door.place === 'settings' ? 'settings.title' : `places.${door.place}`),
    keys: keysOfPlace(door.digit),
  }));
}

/** The places with the digits of their keys, down the rail: what is known last has the last of them, so that no other's changes. */
export function numbered<T extends { place: Place }>(places: T[]): (T & { digit: number })[] {
  let digit = 0;
  return places.map((one) => ({ ...one, digit: one.place === 'insights' ? places.length : ++digit }));
}

/** The keys of the place with this digit. */
function keysOfPlace(digit: number): string | undefined {
  const name = `place${digit}`;
  return name in KEYS ? KEYS[name as KeyName].keys[0] : undefined;
}

/** The digit of the place the keys lead to. */
export function placeOfKey(name: KeyName): number | undefined {
  const digit = /^place(\d)$/.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit);
}
