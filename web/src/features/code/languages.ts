import { common, createLowlight } from 'lowlight';
import { type Piece, piecesOf } from './pieces';

const lowlight = createLowlight(common);

/** The pieces of a code in a language, by its name or one of its short names; nothing for a language that is not known. */
export function coloured(text: string, language: string): Piece[] | undefined {
  const name = language.toLowerCase();
  if (!lowlight.registered(name)) return undefined;
  return piecesOf(lowlight.highlight(name, text));
}
