import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** The addresses of the entries of this tab's history, by their place in it. */
const entries = new Map<number, string>();

function position(): number {
  return (history.state as { idx?: number } | null)?.idx ?? 0;
}

/** Notes where the history has been. */
export function useHistoryNotes(): void {
  const { pathname, search } = useLocation();
  useEffect(() => {
    entries.set(position(), pathname + search);
  }, [pathname, search]);
}

/**
 * The way out of something that lies inside a place: a thread, or on a phone a conversation. It goes back when one came from there, so that
 * the browser's own back does not lead in again.
 */
export function useUp(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => {
    const before = entries.get(position() - 1);
    const isFromThere = before !== undefined && new URL(before, location.origin).pathname === to;
    if (isFromThere) void navigate(-1);
    else void navigate(to, { replace: true });
  };
}
