import type { Id, Person, Profile, UnitName } from '../../core';

/** People of a list so far, and where it goes on. */
export interface Found {
  people: Person[];
  next?: Id;
}

/** A page more; who moved down meanwhile is not there twice. */
export function add(found: Found, page: Found): Found {
  const there = new Set(found.people.map((person) => person.id));
  return { people: [...found.people, ...page.people.filter((one) => !there.has(one.id))], next: page.next };
}

/** What somebody does and where, as far as it is known. */
export function about(person: Person, guest: string): string {
  return [person.guest ? guest : person.title, person.unit].filter(Boolean).join(' · ');
}

/** A number to call, from one to read. */
export function callable(phone: string): string {
  return `tel:${phone.replace(/[^\d+]/g, '')}`;
}

/** How somebody can be reached outside Torv. */
export function contacts(
  profile: Profile,
): { kind: 'email' | 'phone' | 'mobile'; text: string; href: string }[] {
  const { email, phone, mobile } = profile;
  return [
    ...(email ? [{ kind: 'email' as const, text: email, href: `mailto:${email}` }] : []),
    ...(phone ? [{ kind: 'phone' as const, text: phone, href: callable(phone) }] : []),
    ...(mobile ? [{ kind: 'mobile' as const, text: mobile, href: callable(mobile) }] : []),
  ];
}

/** A path that fits on a line: its ends, with what is between left out when it is long. */
export function shortened(path: UnitName[], most = 4): (UnitName | undefined)[] {
  if (path.length <= most) return path;
  return [path[0], undefined, ...path.slice(path.length - most + 2)];
}
