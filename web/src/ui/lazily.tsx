import { type ComponentType, type FunctionComponent, Suspense, use } from 'react';
import { patiently } from './patiently';

const TOLD_MILLIS = 1_000;

export type Lazy<P> = FunctionComponent<P> & {
  preload: () => Promise<void>;
  /** Whether it is drawn at once. */
  isHere: () => boolean;
};

/**
 * A component whose code comes when it is first drawn, or before that by {@code preload}: then it is drawn at once, while React's
 * own lazy would show the waiting state first. Whoever draws it puts a Suspense around what may wait.
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  let Loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const preload = () => (loading ??= known(fetch()));
  const fetch = async () => {
    try {
      Loaded = await patiently(load);
    } catch (error) {
      // Whoever waits is told; whoever draws it after that tries again.
      setTimeout(() => (loading = undefined), TOLD_MILLIS);
      throw error;
    }
  };
  const Lazily = (props: P) => {
    use(preload());
    return Loaded && <Loaded {...props} />;
  };
  return Object.assign(Lazily, { preload, isHere: () => Loaded !== undefined });
}

/** React waits a moment for every promise that it meets for the first time, unless this says what became of it. */
function known(promise: Promise<void>): Promise<void> {
  promise.then(
    () => Object.assign(promise, { status: 'fulfilled', value: undefined }),
    () => undefined,
  );
  return promise;
}

/** The same for what opens over the page: while its code comes, nothing shows and nothing else waits. */
export function openedLater<P extends object>(load: () => Promise<ComponentType<P>>): Lazy<P> {
  const Opened = lazily(load);
  const OpenedLater = (props: P) => (
    <Suspense>
      <Opened {...props} />
    </Suspense>
  );
  return Object.assign(OpenedLater, { preload: Opened.preload, isHere: Opened.isHere });
}
