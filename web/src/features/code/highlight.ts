import { type Readable, Store } from '../../core/store';
import { patiently } from '../../ui/patiently';
import type { Piece } from './pieces';

/** Longer code stays as it is: what is gained for the eye does not pay for what it costs to read it. */
const LONGEST = 16_000;

export type Colour = (text: string, language: string) => Piece[] | undefined;

/** What colours code, once it is here. */
const loaded = new Store<Colour | undefined>(undefined);
let isAsked = false;

/** The languages are big and few messages hold code: they are fetched when the first code is drawn that names one. */
function ask(): void {
  if (isAsked) return;
  isAsked = true;
  patiently(() => import('./languages')).then(
    ({ coloured }) => loaded.set(coloured),
    () => {
      // Code is readable without colours; the next one tries again.
      isAsked = false;
    },
  );
}

/** What colours code as soon as it is here; whoever follows it draws anew then. */
export const colours: Readable<Colour | undefined> = loaded;

/** The pieces of a code by what they are; one piece for a language that is not known or not yet here. */
export function highlighted(text: string, language: string | undefined, colour = colours.get()): Piece[] {
  const plain = [{ text }];
  if (!language || text.length > LONGEST) return plain;
  ask();
  try {
    return colour?.(text, language) ?? plain;
  } catch {
    // A grammar that fails is no reason to show nothing.
    return plain;
  }
}
