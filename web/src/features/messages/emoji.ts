import { prefer, preferences } from '../../ui/preferences';

const USUAL = ['👍', '❤️', '😄', '🎉', '🙏', '😮'];
const MOST_RECENT = 16;

/** What a person uses most lately, filled up with what people use. */
export function quickEmoji(recent: string[], count = 3): string[] {
  return [...new Set([...recent.slice(0, count), ...USUAL])].slice(0, count);
}

export function noteEmoji(emoji: string): void {
  const recent = preferences.get().recentEmoji.filter((one) => one !== emoji);
  prefer({ recentEmoji: [emoji, ...recent].slice(0, MOST_RECENT) });
}
