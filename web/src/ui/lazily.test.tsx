import { act, cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazily } from './lazily';

const Greeting = ({ name }: { name: string }) => <p>Hej {name}</p>;
const Waiting = ({ name }: { name: string }) => <p>vent på {name}</p>;

class Boundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error ? <p>{String(this.state.error)}</p> : this.props.children;
  }
}

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
    }, Waiting);
    render(
      <>
        <Lazy name="Ane" />
        <Lazy name="Bo" />
      </>,
    );
    expect(screen.getByText('vent på Bo')).toBeTruthy();
    await screen.findByText('Hej Bo');
    expect(fetched).toBe(1);
  });

  it('keeps what it draws, and complains of nothing, when it is drawn again', async () => {
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Lazy = lazily(() => Promise.resolve(Greeting));
    const { rerender } = await act(async () => {
      const there = render(<Lazy name="Ane" />);
      await Promise.resolve();
      return there;
    });
    const before = screen.getByText('Hej Ane');
    act(() => rerender(<Lazy name="Bo" />));
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

  it('throws to the boundary around it when its code does not come', async () => {
    vi.useFakeTimers();
    const complained = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const Lazy = lazily<{ name: string }>(() => Promise.reject(new Error('no network')));
    render(
      <Boundary>
        <Lazy name="Ane" />
      </Boundary>,
    );
    await act(() => vi.runAllTimersAsync());
    expect(screen.getByText('Error: no network')).toBeTruthy();
    complained.mockRestore();
  });
});
