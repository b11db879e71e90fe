import { fold, isIn, wordsOf } from '../../ui/fold';
import { USUAL } from './emoji';
import set from './emojiSet.json';

export type EmojiGroup = keyof typeof set;

export interface Emoji {
  /** Without a colour of skin; {@code toned} gives it one. */
  emoji: string;
  /** What people know from elsewhere, the first being the usual one. */
  codes: string[];
  da: string;
  en: string;
  /** Names and words in both languages. */
  words: string;
}

/** The groups in their order, as on other keyboards. */
export const GROUPS = Object.keys(set) as EmojiGroup[];

const OF_GROUP = Object.fromEntries(GROUPS.map((group) => [group, set[group].map(read)])) as Record<
  EmojiGroup,
  Emoji[]
>;
const ALL = GROUPS.flatMap((group) => OF_GROUP[group]);
const BY_SIGN = new Map(ALL.map((one) => [one.emoji, one]));
const BY_CODE = new Map(ALL.flatMap((one) => one.codes.map((code) => [code, one] as const)));
let folded: { one: Emoji; names: string; words: string }[] | undefined;

/** 😀|grinning grinning_face|grinende ansigt|grinning face|glad smilende … */
function read(line: string): Emoji {
  const [emoji = '', codes = '', da = '', en = '', words = ''] = line.split('|');
  return { emoji, codes: codes.split(' '), da, en, words: `${da} ${en} ${words}` };
}

export function emojiOfGroup(group: EmojiGroup): Emoji[] {
  return OF_GROUP[group];
}

/** What is known of a sign. */
export function aboutEmoji(emoji: string): Emoji | undefined {
  return BY_SIGN.get(emoji);
}

/** The one of just that code, then those people use most whose names begin with it and those with it as a word, those whose code begins with it, and those with it in a word; names before other words. */
export function findEmoji(query: string): Emoji[] {
  const code = query.trim().toLowerCase();
  const words = wordsOf(query);
  if (!code) return [];
  folded ??= ALL.map((one) => ({ one, names: fold(`${one.da} ${one.en}`), words: fold(one.words) }));
  const all = folded;
  const that = (isThere: typeof isIn) =>
    words.length === 0
      ? []
      : (['names', 'words'] as const).flatMap((text) =>
          all.filter((its) => isThere(its[text], words)).map(({ one }) => one),
        );
  const found = [
    BY_CODE.get(code),
    ...USUAL.map((emoji) => BY_SIGN.get(emoji)).filter((one) => one && isUsual(one, words)),
    ...that(isWhole),
    ...ALL.filter(({ codes }) => codes.some((one) => one.startsWith(code))),
    ...that(isIn),
  ];
  return [...new Set(found)].filter((one) => one !== undefined);
}

/** Of those people use most, the beginning of a name will do. */
function isUsual({ da, en, words }: Emoji, sought: string[]): boolean {
  const names = fold(`${da} ${en}`);
  return isWhole(fold(words), sought) || sought.every((word) => ` ${names}`.includes(` ${word}`));
}

function isWhole(folded: string, words: string[]): boolean {
  return words.every((word) => `${folded} `.includes(` ${word} `));
}

/** The sign that a whole code stands for, as in `:tada:`. */
export function emojiOf(code: string): string | undefined {
  return BY_CODE.get(code.toLowerCase())?.emoji;
}
