import { Navigate, Route, Routes } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import { useIsNarrow } from '../../ui/media';
import { NotFound } from '../../ui/NotFound';
import { AdministratorsPage, GuestsPage, ImportPage, LookPage } from './later';
import { placesFor } from './pages';
import { PolicyPage } from './PolicyPage';

/** What is behind the door Administration; for those who have something to do there. */
export function Admin() {
  const me = useMe();
  const { may } = useReadable(useCore().session);
  const isNarrow = useIsNarrow();
  if (!may?.administer) return <NotFound />;
  const [first] = placesFor(me.role);
  const isForAll = me.role === 'administrator';
  return (
    <Routes>
      {!isNarrow && first && <Route index element={<Navigate to={first.key} replace />} />}
      {isForAll && <Route path="policy" element={<PolicyPage />} />}
      {isForAll && <Route path="look" element={<LookPage />} />}
      {isForAll && <Route path="guests" element={<GuestsPage isAll />} />}
      {isForAll && <Route path="import" element={<ImportPage />} />}
      <Route path="administrators" element={<AdministratorsPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
