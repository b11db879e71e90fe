import type { PrivacyGroup } from '../core';

const both = (da: string, en: string) => ({ da, en });

/** Two groups of what is stored about people, as the server tells them. */
export const PRIVACY: PrivacyGroup[] = [
  {
    key: 'account',
    title: both('Hvem du er', 'Who you are'),
    what: both(
      'Navn, brugernavn, titel, enhed, leder, e-mail, telefon, rolle, og hvornår du blev oprettet.',
      'Name, login, title, unit, manager, e-mail, telephone, role, and when you were added.',
    ),
    why: both(
      'Så kolleger kan finde dig og vide, hvem de taler med.',
      'So that colleagues find you and know whom they talk to.',
    ),
    time: both(
      'Så længe du er her. Når du stopper, lukkes adgangen; navnet bliver stående ved det, du har skrevet.',
      'As long as you are here. When you leave, access ends; your name stays with what you wrote.',
    ),
    seen: both(
      'Alle kolleger. Gæster ser dem, de er i samtale med.',
      'All colleagues. Guests see those they share a conversation with.',
    ),
    tables: ['person'],
  },
  {
    key: 'delivery',
    title: both('Spor af levering', 'Traces of delivery'),
    what: both(
      'At en besked er modtaget, så den ikke kommer to gange.',
      'That a message was received, so that it does not come twice.',
    ),
    why: both('Så intet går tabt, når forbindelsen ryger.', 'So that nothing is lost with the connection.'),
    time: both('30 dage', '30 days'),
    seen: both('Ingen. Kun serveren bruger dem.', 'Nobody. Only the server uses them.'),
    tables: ['change', 'posted'],
  },
];
