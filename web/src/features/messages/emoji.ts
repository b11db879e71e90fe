import { prefer, preferences, type SkinTone } from '../../ui/preferences';

/** What people use most. */
export const USUAL = ['👍', '❤️', '😄', '🎉', '🙏', '😮'];
const MOST_RECENT = 16;
const SKIN = /(\p{Emoji_Modifier_Base})\ufe0f?/gu;
/** Families, wrestlers and dancers with ears have skin and no colours, and the hands of two have that of the two. */
const COLOURLESS = /^(?:🤼|👯|👪)|(?!🤝)\p{Emoji_Modifier_Base}\u200d(?!🤝)\p{Emoji_Modifier_Base}/u;
const HANDS = /(?<=\u200d)🤝(?=\u200d)/u;

export const SKIN_TONES: Record<SkinTone, string> = {
  yellow: '',
  light: '🏻',
  mediumLight: '🏼',
  medium: '🏽',
  mediumDark: '🏾',
  dark: '🏿',
};

/** What a person uses most lately, filled up with what people use, in the colour of their skin. */
export function quickEmoji(recent: string[], tone: SkinTone | undefined, count = 3): string[] {
  return [...new Set([...recent.slice(0, count), ...USUAL])]
    .slice(0, count)
    .map((emoji) => toned(emoji, tone));
}

/** Remembers that it was used; it is one that has no colour of skin yet. */
export function noteEmoji(emoji: string): void {
  const recent = preferences.get().recentEmoji.filter((one) => one !== emoji);
  prefer({ recentEmoji: [emoji, ...recent].slice(0, MOST_RECENT) });
}

/** The sign with a colour of skin, if it has skin. */
export function toned(emoji: string, tone: SkinTone | undefined): string {
  if (!tone || tone === 'yellow' || COLOURLESS.test(emoji)) return emoji;
  return emoji
    .split(HANDS)
    .map((part) => part.replace(SKIN, `$1${SKIN_TONES[tone]}`))
    .join('🤝');
}
