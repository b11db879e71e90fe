import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { da } from './da';
import { en } from './en';

const ROOT = join(import.meta.dirname, '..');
const PLURAL = /_(one|other)$/;
/** A key of the texts as it is written in the source: 'list.newChat', and with a part that is filled in: `presence.${one}`. */
const KEY = /['`]([a-zA-Z]+(?:\.(?:[a-zA-Z]|\$\{[^}]+\})+)+)['`]/g;

type Tree = { [key: string]: string | Tree };

function keysOf(tree: Tree, before = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [before + key] : keysOf(value, `${before}${key}.`),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['locales', 'core', 'gallery'].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.') ? [readFileSync(path, 'utf8')] : [];
  });
}

const known = [...new Set(keysOf(da).map((key) => key.replace(PLURAL, '')))];
const sections = new Set(Object.keys(da));
const used = [
  ...new Set(
    sources(ROOT)
      .flatMap((text) => [...text.matchAll(KEY)].map((match) => match[1] ?? ''))
      .filter((key) => sections.has(key.split('.')[0] ?? '')),
  ),
];

function patternOf(key: string): RegExp {
  return new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[a-zA-Z]+')}$`);
}

describe('the texts', () => {
  it('are the same in both languages', () => {
    expect(keysOf(en)).toEqual(keysOf(da));
  });

  it('are all used', () => {
    const patterns = used.map(patternOf);
    expect(known.filter((key) => !patterns.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('are there for every use', () => {
    expect(used.filter((key) => !known.some((one) => patternOf(key).test(one)))).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
    const at = (tree: Tree, key: string) =>
      key.split('.').reduce<string | Tree>((node, part) => (node as Tree)[part] ?? '', tree) as string;
    for (const key of keysOf(da)) expect([key, values(at(en, key))]).toEqual([key, values(at(da, key))]);
  });
});
