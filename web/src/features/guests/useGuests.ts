import { useEffect, useState } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore } from '../../app/core';
import { type Guest, type Id, Problem } from '../../core';

/** My guests, or everybody's, a page at a time, and what was last done with them. */
export function useGuests(isAll: boolean) {
  const core = useCore();
  const { t } = useTranslation();
  const [page, setPage] = useState<{ items?: Guest[]; next?: Id }>({});
  const [said, setSaid] = useState('');
  useEffect(() => {
    core.guests.list(isAll).then(setPage, (error) => setSaid(Problem.of(error).detail || t('app.failed')));
  }, [core, isAll, t]);
  const loadMore = () =>
    void core.guests
      .list(isAll, page.next)
      .then((more) => setPage((now) => ({ items: [...(now.items ?? []), ...more.items], next: more.next })));
  const changed = (text: string, person: Id, guest?: Guest) => {
    setSaid(text);
    setPage((now) => ({
      ...now,
      items: now.items?.flatMap((one) => (one.person.id !== person ? [one] : guest ? [guest] : [])),
    }));
  };
  return { guests: page.items, hasMore: page.next !== undefined, said, setSaid, loadMore, changed };
}
