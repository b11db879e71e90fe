import { Navigate, Route, Routes } from 'react-router';
import { useIsNarrow } from '../../ui/media';
import { NotFound } from '../../ui/NotFound';
import { AppearancePage } from './AppearancePage';
import { DevicePage } from './DevicePage';
import { KeyboardPage } from './KeyboardPage';
import { AbsencePage, DevicesPage, NotificationsPage, PrivacyPage } from './later';
import { ProfilePage } from './ProfilePage';
import { WritingPage } from './WritingPage';

/** What a person decides about their own Torv. Every choice works at once. */
export function Settings() {
  const isNarrow = useIsNarrow();
  return (
    <Routes>
      {!isNarrow && <Route index element={<Navigate to="profile" replace />} />}
      {isNarrow && <Route index element={null} />}
      <Route path="profile" element={<ProfilePage />} />
      <Route path="absence" element={<AbsencePage />} />
      <Route path="notifications" element={<NotificationsPage />} />
      <Route path="appearance" element={<AppearancePage />} />
      <Route path="writing" element={<WritingPage />} />
      <Route path="keyboard" element={<KeyboardPage />} />
      <Route path="device" element={<DevicePage />} />
      <Route path="devices" element={<DevicesPage />} />
      <Route path="privacy" element={<PrivacyPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
