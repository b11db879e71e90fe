import { describe, expect, it } from 'vitest';
import type { Place } from '../ui/preferences';
import { barOf, moved, numbered, ordered } from './places';
import { placeOf } from './place';

const all: { place: Place }[] = [{ place: 'chat' }, { place: 'teams' }, { place: 'people' }];
const names = (places: { place: Place }[]) => places.map(({ place }) => place);

describe('ordered', () => {
  it("keeps one's own order, with what it does not name last", () => {
    expect(names(ordered(all, ['people', 'chat']))).toEqual(['people', 'chat', 'teams']);
    expect(names(ordered(all, []))).toEqual(['chat', 'teams', 'people']);
  });

  it('passes over a place that is not there', () => {
    expect(names(ordered(all, ['admin', 'teams']))).toEqual(['teams', 'chat', 'people']);
  });
});

describe('moved', () => {
  it('puts a place where another is', () => {
    expect(moved(['chat', 'teams', 'people'], 'people', 0)).toEqual(['people', 'chat', 'teams']);
    expect(moved(['chat', 'teams', 'people'], 'chat', 2)).toEqual(['teams', 'people', 'chat']);
  });
});

describe('numbered', () => {
  it('counts down the rail, with the last digit for what is known last', () => {
    const digits = (places: Place[]) => numbered(places.map((place) => ({ place }))).map((one) => one.digit);
    expect(digits(['chat', 'teams', 'settings'])).toEqual([1, 2, 3]);
    expect(digits(['chat', 'insights', 'teams', 'settings'])).toEqual([1, 4, 2, 3]);
  });
});

describe('barOf', () => {
  it('shows all that fit', () => {
    expect(barOf([1, 2, 3, 4, 5], 5)).toEqual({ shown: [1, 2, 3, 4, 5], rest: [] });
  });

  it('keeps the last of it for the rest when not all fit', () => {
    expect(barOf([1, 2, 3, 4, 5, 6], 5)).toEqual({ shown: [1, 2, 3, 4], rest: [5, 6] });
  });
});

describe('placeOf', () => {
  it('follows the address', () => {
    expect(placeOf('/teams/find', 'chat')).toBe('teams');
    expect(placeOf('/activity', 'chat')).toBe('activity');
    expect(placeOf('/units/u', 'chat')).toBe('people');
    expect(placeOf('/settings/keyboard', 'chat')).toBe('settings');
    expect(placeOf('/', 'teams')).toBe('chat');
  });

  it('keeps a conversation behind the door it was found by', () => {
    expect(placeOf('/c/k', 'teams')).toBe('teams');
    expect(placeOf('/c/k', 'people')).toBe('chat');
    expect(placeOf('/c/k/m/b', 'activity')).toBe('activity');
    expect(placeOf('/saved', 'activity')).toBe('chat');
  });
});
