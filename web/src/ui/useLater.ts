import { useEffect, useState } from 'react';

/** Whether something has been so for a while: what is over sooner is not worth showing. */
export function useLater(condition: boolean, millis: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(condition), condition ? millis : 0);
    return () => clearTimeout(timer);
  }, [condition, millis]);
  return isLong && condition;
}
