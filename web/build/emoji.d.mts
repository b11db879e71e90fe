export function emojiSet(): Record<string, string[]>;
export function lightSkins(): [sign: string, light: string][];
