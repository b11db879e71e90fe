import { describe, expect, test } from 'vitest';
import { linksIn } from './links';

const found = (text: string) => linksIn(text, 'torv.fjordby.dk').map((url) => url.href);

describe('links of a text', () => {
  test('are its pages in order, each once, at most three', () => {
    expect(found('Se www.a.dk, [b](https://b.dk/x#y) og https://a.dk')).toEqual([
      'https://www.a.dk/',
      'https://b.dk/x',
      'https://a.dk/',
    ]);
    expect(found('https://a.dk#1 **https://a.dk#2** https://b.dk https://c.dk https://d.dk')).toHaveLength(3);
  });

  test('are no mail addresses, no code, no messages, no passwords and none of our own', () => {
    expect(found('a@b.dk `https://a.dk` https://me:secret@a.dk https://torv.fjordby.dk/c/1')).toEqual([]);
    expect(found('<torv:person/018f0000-0000-7000-8000-000000000001> hej')).toEqual([]);
  });
});
