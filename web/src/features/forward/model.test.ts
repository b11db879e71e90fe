import { expect, test } from 'vitest';
import { mentions, parse } from '../../core/markdown/parse';
import type { Message } from '../../core';
import { quotation } from './model';

const ID = '0190a0a0-0000-7000-8000-000000000001';
const CONVERSATION = '0190a0a0-0000-7000-8000-000000000002';
const names = { person: () => 'Bo *Bold*', tag: () => 'Vagthold', all: 'kanal', team: 'team' };
const quote = (markdown: string) =>
  quotation({ id: ID, conversation: CONVERSATION, markdown } as Message, 'Ane Møller', names);

test('a quotation holds every line, who said it and where, and leaves room to go on', () => {
  expect(quote('Første\n\nAnden')).toBe(
    `> Første\n> \n> Anden\n>\n> — Ane Møller, <torv:message/${CONVERSATION}/${ID}>\n\n`,
  );
  expect(parse(`${quote('Første\n\nAnden')}Svaret`).map((node) => node.type)).toEqual(['quote', 'paragraph']);
});

test('a quotation mentions nobody', () => {
  const text = quote(`Hej <torv:person/${ID}>, <torv:tag/${ID}>, <torv:all> og <torv:team>`);
  expect(mentions(parse(text))).toEqual([]);
  expect(text).toContain('@Bo \\*Bold\\*, @Vagthold, @kanal og @team');
});
