/**
 * Writes src/features/messages/emojiSet.json from emojibase-data: the signs that the usual fonts draw, with names, words and codes in
 * Danish and English. The names are Unicode's (CLDR). `npm run emoji` after a change of the package.
 */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { pathToFileURL, URL } from 'node:url';

const require = createRequire(import.meta.url);
const data = (file) => JSON.parse(readFileSync(require.resolve(`emojibase-data/${file}.json`), 'utf8'));

/** Newer signs are empty boxes on many machines. */
const NEWEST = 15;
/** The groups of Unicode by their numbers; 2 are parts of signs. */
const GROUPS = [
  'faces',
  'people',
  undefined,
  'nature',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
];
/** A sign that is a picture anyhow carries no selector: 👍 is the same wherever it comes from. */
const NEEDLESS = /(\p{Emoji_Presentation})\ufe0f/gu;

const all = (one) => (one === undefined ? [] : [one].flat());

const written = (emoji) => emoji.replace(NEEDLESS, '$1');

const signs = () =>
  data('en/data')
    .filter(({ group, version }) => GROUPS[group] && version <= NEWEST)
    .sort((a, b) => a.order - b.order);

/** @returns {[string, string][]} each sign with the same in the lightest skin, or itself again where it has no colours that are drawn */
export function lightSkins() {
  return signs().map(({ emoji, skins = [] }) => {
    const light = skins.find(
      ({ tone, version }) => version <= NEWEST && [tone].flat().every((one) => one === 1),
    );
    return [written(emoji), written(light?.emoji ?? emoji)];
  });
}

/** @returns {Record<string, string[]>} for each group its signs: sign, codes, Danish name, English name, words; apart by | */
export function emojiSet() {
  const danish = new Map(data('da/data').map((one) => [one.hexcode, one]));
  const usual = data('en/shortcodes/github');
  const others = [data('en/shortcodes/iamcal'), data('en/shortcodes/emojibase')];
  const taken = new Set(Object.values(usual).flat());
  const groups = Object.fromEntries(GROUPS.filter(Boolean).map((name) => [name, []]));
  for (const { hexcode, emoji, label, tags = [], group } of signs()) {
    const own = danish.get(hexcode);
    const codes = all(usual[hexcode]);
    for (const code of others.flatMap((other) => all(other[hexcode]))) {
      if (!taken.has(code)) codes.push(code);
      taken.add(code);
    }
    const names = [own?.label ?? label, label];
    const said = new Set(
      names
        .join(' ')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    );
    const words = [
      ...new Set([...(own?.tags ?? []), ...tags].flatMap((tag) => tag.toLowerCase().split(' '))),
    ];
    groups[GROUPS[group]].push(
      [
        written(emoji),
        [...new Set(codes)].join(' '),
        ...names,
        words.filter((word) => !said.has(word)).join(' '),
      ].join('|'),
    );
  }
  return groups;
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  writeFileSync(
    new URL('../src/features/messages/emojiSet.json', import.meta.url),
    `${JSON.stringify(emojiSet(), undefined, 1)}\n`,
  );
}
