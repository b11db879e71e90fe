import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../core';
import { Store } from '../../core/store';
import type { Pending, TimelineState } from '../../core/types';
import { findLast } from './editLast';

const message = (id: string, author = 'me') => ({ id, clientId: `c${id}`, author }) as Message;
const pending = (id: string, state: Pending['state'] = 'sending') =>
  ({ clientId: `c${id}`, state }) as Pending;
const state = (messages: Message[], waiting: Pending[] = []) =>
  ({ messages, pending: waiting }) as unknown as TimelineState;

let found: (string | undefined)[];
let isStill: boolean;

const find = (list: Store<TimelineState>) =>
  findLast(
    list,
    ({ author }) => author === 'me',
    () => isStill,
    (id) => found.push(id),
  );

beforeEach(() => {
  vi.useFakeTimers();
  found = [];
  isStill = true;
});

afterEach(() => vi.useRealTimers());

describe('findLast', () => {
  it('finds the last of my own', () => {
    find(new Store(state([message('1'), message('2'), message('3', 'ane')])));
    expect(found).toEqual(['2']);
  });

  it('finds none where I have written nothing', () => {
    find(new Store(state([message('3', 'ane')])));
    expect(found).toEqual([undefined]);
  });

  it('waits for what is on its way, rather than taking the one before', () => {
    const list = new Store(state([message('1')], [pending('2')]));
    find(list);
    expect(found).toEqual([]);
    list.set(state([message('1'), message('2')]));
    list.set(state([message('1'), message('2'), message('3')]));
    expect(found).toEqual(['2']);
  });

  it('passes over what could not be sent', () => {
    find(new Store(state([message('1')], [pending('2', 'failed')])));
    expect(found).toEqual(['1']);
  });

  it('leaves whoever has gone on: writes again, has left, or has waited for long', () => {
    for (const leave of [
      () => {
        isStill = false;
      },
      (end: () => void) => end(),
      () => vi.advanceTimersByTime(4_000),
    ]) {
      isStill = true;
      const list = new Store(state([], [pending('2')]));
      leave(find(list));
      list.set(state([message('2')]));
    }
    expect(found).toEqual([]);
  });
});
