import { prefer, preferences, type SkinTone } from '../../ui/preferences';

const USUAL = ['👍', '❤️', '😄', '🎉', '🙏', '😮'];
const MOST_RECENT = 16;
const TONED = /(\p{Emoji_Modifier_Base})\ufe0f?/gu;

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
  return !tone || tone === 'yellow' ? emoji : emoji.replace(TONED, `$1${SKIN_TONES[tone]}`);
}
