import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazily } from './lazily';

const Greeting = ({ name }: { name: string }) => <p>Hej {name}</p>;

describe('lazily', () => {
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it('draws at once what has been fetched before', async () => {
    const Lazy = lazily(() => Promise.resolve(Greeting));
    await Lazy.preload();
    render(<Lazy name="Ane" />);
    expect(screen.getByText('Hej Ane')).toBeTruthy();
  });

  it('waits for what has not, and fetches it once', async () => {
    let fetched = 0;
    const Lazy = lazily(() => {
      fetched++;
      return Promise.resolve(Greeting);
    });
    await act(async () => {
      render(
        <Suspense fallback="vent">
          <Lazy name="Ane" />
          <Lazy name="Bo" />
        </Suspense>,
      );
      await Promise.resolve();
    });
    expect(screen.getByText('Hej Bo')).toBeTruthy();
    expect(fetched).toBe(1);
  });

  it('keeps what it draws, and complains of nothing, when it is drawn again', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Lazy = lazily(() => Promise.resolve(Greeting));
    const drawn = (name: string) => (
      <Suspense fallback="vent">
        <Lazy name={name} />
      </Suspense>
    );
    const { rerender } = await act(async () => {
      const there = render(drawn('Ane'));
      await Promise.resolve();
      return there;
    });
    const before = screen.getByText('Hej Ane');
    act(() => rerender(drawn('Bo')));
    expect(screen.getByText('Hej Bo')).toBe(before);
    expect(complained).not.toHaveBeenCalled();
    complained.mockRestore();
  });

  it('gives up after three tries, and tries anew when asked again', async () => {
    vi.useFakeTimers();
    let tries = 0;
    const Lazy = lazily(() => {
      tries++;
      return tries <= 3 ? Promise.reject(new Error('no network')) : Promise.resolve(Greeting);
    });
    const failed = expect(Lazy.preload()).rejects.toThrow('no network');
    await vi.runAllTimersAsync();
    await failed;
    expect(tries).toBe(3);
    await Lazy.preload();
    render(<Lazy name="Ane" />);
    expect(screen.getByText('Hej Ane')).toBeTruthy();
  });
});
