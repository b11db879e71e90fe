import { PresenceBadge } from '@fluentui/react-components';
import {
  ChatMultipleRegular,
  CircleFilled,
  ComposeRegular,
  DarkThemeRegular,
  KeyboardRegular,
  LocalLanguageRegular,
  PeopleAddRegular,
  PeopleSearchRegular,
  SignOutRegular,
  TextLineSpacingRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useCore, useMe, useReadable } from '../../app/core';
import { openKeySheet } from '../../app/keySheetStore';
import { usePlaces } from '../../app/places';
import { KEYS } from '../../ui/keys';
import { prefer, preferences } from '../../ui/preferences';
import { BADGES, choosePresence, PRESENCES } from '../../ui/presence';
import { openNewChat } from '../list/newChatStore';
import { openTeamDialog } from '../teams/dialogs';
import { useMayCreateTeams } from '../teams/rights';
import type { Option } from './options';

const NOTHING: Option[] = [];

/** What one can do from the box while it is open. The first few are offered before anything is typed. */
export function useActions(isOpen: boolean): Option[] {
  const { t } = useTranslation();
  const core = useCore();
  const me = useMe();
  const mayCreateTeams = useMayCreateTeams();
  const places = usePlaces();
  const act = (key: string, title: string, sign: ReactElement, rest: Partial<Option>): Option => ({
    key: `act.${key}`,
    title,
    face: { kind: 'sign', sign },
    ...rest,
  });
  const chosen = useReadable(preferences);
  const density = chosen.density === 'roomy' ? 'compact' : 'roomy';
  const messages = chosen.messages === 'list' ? 'bubbles' : 'list';
  const other = me.language === 'da' ? 'en' : 'da';
  if (!isOpen) return NOTHING;
  return [
    act('newChat', t('list.newChat'), <ComposeRegular />, { run: openNewChat, keys: KEYS.newChat.keys[0] }),
    ...(me.role === 'guest'
      ? []
      : [act('findTeams', t('teams.find'), <PeopleSearchRegular />, { to: '/teams/find' })]),
    ...(mayCreateTeams
      ? [
          act('newTeam', t('newTeam.open'), <PeopleAddRegular />, {
            run: () => openTeamDialog({ kind: 'newTeam' }),
          }),
        ]
      : []),
    act('keys', t('keys.title'), <KeyboardRegular />, { run: openKeySheet, keys: KEYS.help.keys[0] }),
    ...PRESENCES.map((one) =>
      act(
        `status.${one}`,
        t('find.status', { status: t(`presence.${one}`) }),
        <PresenceBadge status={BADGES[one]} size="large" aria-hidden />,
        { run: () => choosePresence(core, one) },
      ),
    ),
    act('status.auto', t('find.status', { status: t('presence.auto') }), <CircleFilled />, {
      run: () => choosePresence(core, undefined),
    }),
    ...(['light', 'dark', 'contrast', 'system'] as const).map((theme) =>
      act(`theme.${theme}`, t('find.theme', { theme: t(`settings.${theme}`) }), <DarkThemeRegular />, {
        run: () => core.updateMe({ theme }),
      }),
    ),
    act(`density.${density}`, t(`settings.${density}`), <TextLineSpacingRegular />, {
      below: t('settings.density'),
      run: () => prefer({ density }),
    }),
    act(`messages.${messages}`, t(`settings.${messages}`), <ChatMultipleRegular />, {
      below: t('settings.messages'),
      run: () => prefer({ messages }),
    }),
    act(`language.${other}`, other === 'da' ? 'Dansk' : 'English', <LocalLanguageRegular />, {
      below: t('settings.language'),
      run: () => core.updateMe({ language: other }),
    }),
    ...places.map(({ place, to, label, icon: Icon, keys }) =>
      act(`place.${place}`, t('find.goTo', { place: label }), <Icon />, { to, keys }),
    ),
    act('signOut', t('settings.signOut'), <SignOutRegular />, { run: () => core.signOut() }),
  ];
}
