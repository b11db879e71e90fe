import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react';
import { patiently } from './patiently';

export type Lazy<P> = FunctionComponent<P> & {
  preload: () => Promise<void>;
  /** Whether it is drawn at once. */
  isHere: () => boolean;
};

/**
 * A component whose code comes when it is first drawn, or before that by {@code preload}; until it is here, what waits in its place
 * is drawn, or nothing. Not by React's own Suspense, which holds back what has come for up to 300 ms after anything else has waited.
 * It throws to the boundary around it when its code does not come; drawn again, it tries again.
 */
export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting?: ComponentType<P>,
): Lazy<P> {
  let Loaded: ComponentType<P> | undefined;
  let loading: Promise<void> | undefined;
  const preload = () => (loading ??= fetch());
  const fetch = async () => {
    try {
      Loaded = await patiently(load);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const Lazily = (props: P) => {
    const [, setHere] = useState(Loaded !== undefined);
    const [failure, setFailure] = useState<{ error: unknown }>();
    useEffect(() => {
      let isGone = false;
      preload().then(
        () => isGone || setHere(true),
        (error: unknown) => isGone || setFailure({ error }),
      );
      return () => {
        isGone = true;
      };
    }, []);
    if (failure) throw failure.error;
    if (Loaded) return <Loaded {...props} />;
    return Waiting ? <Waiting {...props} /> : null;
  };
  return Object.assign(Lazily, { preload, isHere: () => Loaded !== undefined });
}
