import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The present, to the minute: for what is said of time running out. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
