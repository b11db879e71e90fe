import { useEffect, useRef, useState } from 'react';
import type { Conversation } from '../../core';
import { ListRow } from './ListRow';
import { useListStyles } from './styles';

/** So many rows are drawn at first, about what a screen shows, and so many more when the end comes near. */
export const FIRST = 20;
const STEP = 60;
const AHEAD = '600px';

/** The rows of a group. Of a long one only what has been scrolled to is drawn. */
export function Rows({
  conversations,
  id,
  withTeams = false,
}: {
  conversations: Conversation[];
  id?: string;
  /** Whether channels say to which team they belong. */
  withTeams?: boolean;
}) {
  const lists = useListStyles();
  const [most, setMost] = useState(FIRST);
  const rest = conversations.length - most;
  return (
    <ul className={lists.items} id={id}>
      {conversations.slice(0, most).map((one) => (
        <ListRow key={one.id} conversation={one} withTeam={withTeams} />
      ))}
      {rest > 0 && <More key={most} rest={rest} onNear={() => setMost(most + STEP)} />}
    </ul>
  );
}

/** Stands for the rows that are not drawn, so that the scroll bar tells the truth. */
function More({ rest, onNear }: { rest: number; onNear: () => void }) {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const scroller = ref.current?.closest('nav');
    if (!ref.current || !scroller) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onNear(), {
      root: scroller,
      rootMargin: AHEAD,
    });
    observer.observe(ref.current);
    return () => observer.disconnect();
  });
  return <li ref={ref} aria-hidden style={{ height: `${rest * 48}px` }} />;
}
