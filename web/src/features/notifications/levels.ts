/** Of what one can be told in a conversation or thread; {@code default} is as the settings say. */
export const LEVELS = ['default', 'all', 'mentions', 'none'] as const;
export type ChosenLevel = (typeof LEVELS)[number];
