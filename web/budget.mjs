/* global URL, console, process */
// How much JavaScript each place needs before it can be used, and whether that is too much: node budget.mjs, after a build.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const MOST_KILOBYTES = 350;
/** What is loaded whatever the address. */
const ALWAYS = ['index.html', 'src/app/start.tsx', 'src/locales/da.ts'];
/** What app/parts.ts loads for an address. */
const PLACES = {
  '/': ['messages/NothingChosen'],
  '/c/…': ['messages/ConversationView'],
  '/c/…/t/…': ['messages/ConversationView', 'thread/ThreadPane'],
  '/teams': ['teams/Discovery'],
  '/teams/…': ['teams/TeamPage'],
  '/people': ['directory/DirectoryPane', 'directory/UnitPage'],
  '/people/…': ['directory/DirectoryPane', 'directory/ProfilePage'],
  '/settings': ['settings/SettingsNav', 'settings/Settings'],
  '/later': ['later/LaterPage'],
  '/saved': ['later/SavedPage'],
  '/guests': ['guests/GuestsPage'],
  '/admin': ['admin/AdminNav', 'admin/Admin'],
  '/insights': ['insights/Insights'],
  '/sign-in': ['access/SignIn'],
};

const dist = new URL('dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const sizes = new Map();

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  return sizes.get(file);
}

/** The name under which the manifest knows a source: by its path, or, when the bundler moved it, by its file's name. */
function keyOf(source) {
  if (source in manifest) return source;
  const name = source
    .split('/')
    .at(-1)
    .replace(/\.tsx?$/, '');
  const key = Object.keys(manifest).find((one) => manifest[one].name === name);
  if (!key) throw new Error(`the build has no ${source}: budget.mjs and app/parts.ts differ`);
  return key;
}

function withImports(key, found = new Set()) {
  const { file, imports = [] } = manifest[key];
  if (!found.has(file)) {
    found.add(file);
    for (const one of imports) withImports(one, found);
  }
  return found;
}

let isOver = false;
console.log('JavaScript before a place can be used, gzip');
for (const [place, parts] of Object.entries(PLACES)) {
  const files = new Set();
  const sources = [...ALWAYS, ...parts.map((part) => `src/features/${part}.tsx`)];
  for (const source of sources) withImports(keyOf(source), files);
  const kilobytes = [...files].reduce((sum, file) => sum + sizeOf(file), 0) / 1000;
  const most = MOST_KILOBYTES;
  isOver ||= kilobytes > most;
  const mark = kilobytes > most ? '✗' : '✓';
  console.log(
    `${mark} ${place.padEnd(12)}${kilobytes.toFixed(0).padStart(5)} KB of ${most} in ${files.size} files`,
  );
}
process.exitCode = isOver ? 1 : 0;
