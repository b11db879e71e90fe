import type { Id, Person, Presence } from '../core';

/** Readable, and of the shape that the wire wants. */
export function idOf(number: number): Id {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const VALBY = { unit: 'Hjemmeplejen Valby', unitId: idOf(501) };

function person(
  number: number,
  name: string,
  title: string,
  presence: Presence,
  rest: Partial<Person> = {},
): Person {
  return { id: idOf(number), name, title, presence, ...VALBY, ...rest };
}

export const BO = person(1, 'Bo Aagaard', 'Planlægger', 'available');
export const ANE = person(2, 'Ane Møller', 'Sosu-hjælper', 'available', { avatar: 'gallery' });
export const DINA = person(3, 'Dina Holm', 'Sygeplejerske', 'busy');
export const KAREN = person(4, 'Karen Ø. Åkjær', 'Gruppeleder', 'dnd');
export const OLE = person(5, 'Ole Bæk', 'Sosu-assistent', 'away', { absentUntil: '2026-12-04' });
export const SIRI = person(6, 'Siri Nygaard', 'Ergoterapeut', 'offline');
export const GUEST = person(7, 'Jonas Friis', '', 'available', {
  guest: true,
  unit: undefined,
  unitId: undefined,
});
export const MAJA = person(8, 'Maja Toft', 'Administrator', 'available', { unit: 'IT-drift' });
export const LEFT = person(9, 'Per Lund', 'Sosu-hjælper', 'offline', { left: true });

/** Names that break a layout made for usual ones. */
export const LONG = person(
  20,
  'Anne-Margrethe-Elisabeth-Charlotte-Frederikke-Wilhelmine-Sophie-Dorothea-Amalie-Augusta-Louise-Christiane-Juliane-Ulrikke-Hedevig-Eleonora-Caroline-Mathilde-Josefine-Henriette-Marie-Kirstine-vonundzuZ',
  'Specialkonsulent for tværsektorielle sammenhænge og velfærdsteknologiske implementeringsforløb',
  'busy',
);
export const UNBROKEN = person(21, 'Å'.repeat(200), 'Ø'.repeat(120), 'available');
export const ARABIC = person(22, 'محمد عبد الرحمن الخطيب', 'Sygeplejerske', 'available');
export const OVERRIDE = person(23, '\u202Eknil.live\u202C moc.torv', 'Sosu-hjælper', 'available');
export const ZALGO = person(24, `${'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘'} Ø`, 'Sosu-hjælper', 'away');
export const STRANGE = [LONG, UNBROKEN, ARABIC, OVERRIDE, ZALGO];

export const EVERYBODY: Person[] = [BO, ANE, DINA, KAREN, OLE, SIRI, GUEST, MAJA, LEFT, ...STRANGE];

/** So many people that no list is meant to be scrolled through. */
export function crowd(count: number): Person[] {
  const first = ['Aage', 'Birthe', 'Carl', 'Ditte', 'Erik', 'Freja', 'Gorm', 'Hanne', 'Ib', 'Jette'];
  const last = ['Andersen', 'Bech', 'Christensen', 'Dahl', 'Eriksen', 'Friis', 'Graversen', 'Høj'];
  return Array.from({ length: count }, (_, i) =>
    person(1_000 + i, `${first[i % first.length]} ${last[(i * 7) % last.length]}`, 'Sosu-hjælper', 'offline'),
  );
}
