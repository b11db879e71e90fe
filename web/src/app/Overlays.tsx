import { useState } from 'react';
import type { Readable } from '../core';
import { forwarded } from '../features/forward/forwarding';
import { isNewChat } from '../features/list/newChatStore';
import { rowMenu } from '../features/list/rowMenu';
import { isStatusDialog } from '../features/notifications/statusDialog';
import { sectionDialog } from '../features/list/sectionDialog';
import { reminding } from '../features/remind/reminding';
import { teamDialog } from '../features/teams/dialogs';
import { profile } from '../ui/profile';
import { useReadable } from './core';
import { isKeySheet } from './keySheetStore';
import {
  ForwardDialog,
  KeySheet,
  NewChat,
  ProfileCard,
  RemindDialog,
  RowMenu,
  SectionDialog,
  StatusDialog,
  TeamDialogs,
} from './parts';

/** What opens over every place, each from when it is first asked for. */
export function Overlays() {
  return (
    <>
      {useWasAsked(profile) && <ProfileCard />}
      {useWasAsked(rowMenu) && <RowMenu />}
      {useWasAsked(sectionDialog) && <SectionDialog />}
      {useWasAsked(teamDialog) && <TeamDialogs />}
      {useWasAsked(forwarded) && <ForwardDialog />}
      {useWasAsked(reminding) && <RemindDialog />}
      {useWasAsked(isNewChat) && <NewChat />}
      {useWasAsked(isStatusDialog) && <StatusDialog />}
      {useWasAsked(isKeySheet) && <KeySheet />}
    </>
  );
}

function useWasAsked(asked: Readable<unknown>): boolean {
  const isAsked = Boolean(useReadable(asked));
  const [was, setWas] = useState(isAsked);
  if (isAsked && !was) setWas(true);
  return was || isAsked;
}
