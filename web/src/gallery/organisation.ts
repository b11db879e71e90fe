import type { Conversation, Id, Message, Team, Unit, UnitLine } from '../core';
import { DAY, HOUR } from './fixedTime';
import { ANE, BO, DINA, GUEST, idOf, KAREN, OLE, SIRI } from './people';
import { talk, withThread } from './talk';

/** Everything read: the mark follows the newest message. */
export const READ = -1;

function conversation(number: number, rest: Partial<Conversation>): Conversation {
  const base = { rev: 0, seq: 0, mark: READ, unread: 0, fromSeq: 0, mayPost: true };
  return { id: idOf(number), kind: 'group', members: 2, people: [], ...base, ...rest };
}

export const NOTES = conversation(100, { kind: 'self', members: 1 });
export const WITH_ANE = conversation(101, { kind: 'direct', people: [ANE.id], mark: 3 });
export const ROSTER = conversation(102, {
  name: 'Vagtholdet',
  members: 5,
  people: [ANE.id, DINA.id, OLE.id, KAREN.id],
  favourite: true,
});
export const WITH_OLE = conversation(103, { kind: 'direct', people: [OLE.id] });
export const WITH_GUEST = conversation(104, { kind: 'direct', people: [GUEST.id], guests: 1 });
export const UNNAMED = conversation(105, { members: 4, people: [DINA.id, KAREN.id, SIRI.id] });
export const GENERAL = conversation(110, {
  kind: 'channel',
  name: 'Generelt',
  team: idOf(201),
  members: 42,
  mark: 2,
  description: 'Det, alle i Valby skal vide',
});
export const SHIFTS = conversation(111, {
  kind: 'channel',
  name: 'Vagtbytte',
  team: idOf(201),
  members: 42,
});
export const NEWS = conversation(112, {
  kind: 'channel',
  name: 'Nyt fra ledelsen',
  team: idOf(201),
  members: 42,
  posting: 'owners',
  mayPost: false,
});
export const PRIVATE = conversation(113, {
  kind: 'channel',
  name: 'Ledergruppen',
  team: idOf(202),
  members: 6,
  private: true,
  muted: true,
});
export const CHATS = [NOTES, WITH_ANE, ROSTER, WITH_OLE, WITH_GUEST, UNNAMED];
export const CHANNELS = [GENERAL, SHIFTS, NEWS, PRIVATE];

export const VALBY: Team = {
  id: idOf(201),
  name: 'Hjemmeplejen Valby',
  description: 'Alle, der arbejder i hjemmeplejen i Valby',
  role: 'owner',
  members: 42,
  channels: [GENERAL.id, SHIFTS.id, NEWS.id],
  visibility: 'private',
  follows: true,
  tags: [{ id: idOf(301), name: 'aftenhold', members: 9, mine: true }],
};
export const LEADERS: Team = {
  id: idOf(202),
  name: 'Ledelsen i Omsorg',
  role: 'member',
  members: 118,
  channels: [PRIVATE.id],
  visibility: 'public',
  follows: false,
};
export const TEAMS = [VALBY, LEADERS];

const general = withThread(
  talk(GENERAL.id, [
    [KAREN.id, 2 * DAY + 50, 'Godmorgen. Husk, at **flextid** lukker fredag kl. 12.'],
    [
      DINA.id,
      DAY + 2 * HOUR,
      'Ruten er ændret, se planen herunder.\n\n| Tid | Borger | Hvem |\n|---|---|---|\n| 8.00 | Vigerslev Allé 12 | Ane |\n| 9.30 | Toftegårds Plads 3 | Bo |',
      { reactions: [{ emoji: '👍', count: 4, people: [ANE.id, BO.id, OLE.id, SIRI.id] }] },
    ],
    [ANE.id, 3 * HOUR, 'Kan nogen tage min tur kl. 14 i morgen? Jeg skal til tandlæge.'],
    [ANE.id, 3 * HOUR - 2, 'Det er kun to besøg.'],
    [
      OLE.id,
      40,
      `Hej <torv:person/${BO.id}>, har du nøglen til Skolegade 4?`,
      { reactions: [{ emoji: '👀', count: 1, people: [SIRI.id] }] },
    ],
    [SIRI.id, 12, 'Nøglerne hænger i skabet nu 🔑'],
  ]),
  2,
  [
    [BO.id, 2 * HOUR, 'Jeg kan godt tage dem.'],
    [ANE.id, 2 * HOUR - 5, 'Tusind tak! Jeg skylder en kop kaffe ☕'],
    [DINA.id, 60, 'Så retter jeg planen.'],
  ],
);

export const MESSAGES: Record<Id, Message[]> = {
  [NOTES.id]: talk(NOTES.id, [[BO.id, 4 * DAY, '- [x] Bestil handsker\n- [ ] Ring til Per']]),
  [WITH_ANE.id]: talk(WITH_ANE.id, [
    [BO.id, DAY + 30, 'Har du set den nye plan?'],
    [ANE.id, DAY + 28, 'Ja, den ser fin ud.'],
    [BO.id, DAY + 20, 'Kan vi tale om den i morgen?'],
    [ANE.id, 1, 'Ja, kl. 14'],
  ]),
  [ROSTER.id]: talk(ROSTER.id, [
    [DINA.id, 5 * HOUR, 'Hvem har aftenvagten?'],
    [BO.id, 5 * HOUR - 3, 'Jeg tager den.'],
    [KAREN.id, 5 * HOUR - 10, 'Tak, Bo 🙏'],
  ]),
  [WITH_OLE.id]: talk(WITH_OLE.id, [[BO.id, 3 * DAY, 'God ferie!']]),
  [WITH_GUEST.id]: talk(WITH_GUEST.id, [[GUEST.id, 2 * DAY, 'Tilbuddet er på vej.']]),
  [UNNAMED.id]: talk(UNNAMED.id, [[SIRI.id, 6 * DAY, 'Mødes vi i kantinen?']]),
  [GENERAL.id]: general,
  [SHIFTS.id]: talk(SHIFTS.id, [[KAREN.id, 2 * DAY, 'Skriv her, når I bytter.']]),
  [NEWS.id]: talk(NEWS.id, [
    [KAREN.id, 8 * DAY, '# Ny aftale om kørsel\nDen gælder fra den **1. december**.'],
  ]),
  [PRIVATE.id]: talk(PRIVATE.id, [[KAREN.id, 9 * DAY, 'Dagsorden til torsdag?']]),
};

export const TOP: UnitLine = { id: idOf(500), name: 'Københavns Kommune', people: 2, units: 3 };
const CARE: UnitLine = { id: idOf(502), name: 'Sundheds- og Omsorgsforvaltningen', people: 4, units: 2 };
export const UNITS: UnitLine[] = [
  TOP,
  CARE,
  { id: idOf(501), name: 'Hjemmeplejen Valby', parent: CARE.id, people: 42, units: 0 },
  { id: idOf(503), name: 'Socialforvaltningen', parent: TOP.id, people: 6, units: 0 },
  { id: idOf(504), name: 'Børne- og Ungdomsforvaltningen', parent: TOP.id, people: 9, units: 0 },
];

export function unitOf(id: Id): Unit {
  const line = UNITS.find((one) => one.id === id) ?? TOP;
  const isTop = line === TOP;
  return {
    id: line.id,
    name: line.name,
    path: isTop ? [TOP] : [TOP, ...(line.parent === CARE.id ? [CARE] : []), line],
    manager: KAREN,
    people: line.people,
    below: isTop ? 44_812 : 0,
    units: isTop ? UNITS.slice(1).filter((one) => one.parent !== CARE.id) : [],
  };
}
