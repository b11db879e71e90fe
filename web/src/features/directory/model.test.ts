import { expect, test } from 'vitest';
import type { Person } from '../../core';
import { about, add, callable, contacts, shortened } from './model';

const person = (id: string): Person => ({ id, name: id.toUpperCase() });

test('a page more comes after what is there, and nobody is there twice', () => {
  const found = add(
    { people: [person('a'), person('b')], next: 'b' },
    { people: [person('b'), person('c')] },
  );
  expect(found.people.map((one) => one.id)).toEqual(['a', 'b', 'c']);
  expect(found.next).toBeUndefined();
});

test('a line tells what somebody does and where, and of guests that they are', () => {
  expect(about({ ...person('a'), title: 'Leder', unit: 'Drift' }, 'gæst')).toBe('Leder · Drift');
  expect(about({ ...person('a'), title: 'Konsulent', guest: true }, 'gæst')).toBe('gæst');
  expect(about(person('a'), 'gæst')).toBe('');
});

test('a number is called as it is dialled', () => {
  expect(callable('+45 33 66-33 66')).toBe('tel:+4533663366');
});

test('only what is known is shown of somebody’s contacts', () => {
  const profile = { person: person('a'), path: [], reports: [], reportCount: 0, mobile: '12 34' };
  expect(contacts(profile)).toEqual([{ kind: 'mobile', text: '12 34', href: 'tel:1234' }]);
  expect(contacts({ ...profile, email: 'a@b.dk' })[0]?.href).toBe('mailto:a@b.dk');
});

test('a long path keeps its top and its end', () => {
  const path = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id }));
  expect(shortened(path.slice(0, 4))).toEqual(path.slice(0, 4));
  expect(shortened(path).map((unit) => unit?.id)).toEqual(['a', undefined, 'd', 'e']);
});
