import { Button, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  ArrowLeftRegular,
  ComposeRegular,
  KeyboardRegular,
  PeopleTeamRegular,
  SearchRegular,
  SettingsRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useCore } from '../../app/core';
import { openKeySheet } from '../../app/keySheetStore';
import { keyOf } from '../../ui/keys';
import { NARROW } from '../../ui/media';
import { NewChat } from '../list/later';
import { openTeamDialog } from '../teams/dialogs';
import { useMayCreateTeams } from '../teams/rights';
import { ActionLine, ConversationLine, PersonLine, TeamLine } from './lines';
import { type Action, useFinding } from './useFinding';

const useStyles = makeStyles({
  root: { position: 'relative', [NARROW]: { position: 'static' } },
  input: { width: '100%', [NARROW]: { display: 'none' } },
  open: {
    [NARROW]: {
      position: 'absolute',
      inset: '0 0 auto 0',
      zIndex: 20,
      display: 'flex',
      alignItems: 'center',
      columnGap: tokens.spacingHorizontalXS,
      height: '100%',
      padding: `0 ${tokens.spacingHorizontalS}`,
      backgroundColor: tokens.colorNeutralBackground4,
    },
  },
  openInput: { [NARROW]: { display: 'inline-flex', flex: 1 } },
  whenNarrow: { display: 'none', [NARROW]: { display: 'inline-flex' } },
  key: {
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
    '@media (hover: none)': { display: 'none' },
    [NARROW]: { display: 'none' },
  },
  panel: {
    position: 'absolute',
    top: `calc(100% + ${tokens.spacingVerticalXS})`,
    left: 0,
    right: 0,
    zIndex: 20,
    maxHeight: 'min(560px, calc(100dvh - 80px))',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    [NARROW]: { top: '100%', borderRadius: 0, maxHeight: 'calc(100dvh - 52px)' },
  },
  heading: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground3,
  },
  nothing: { display: 'block', padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

/** One box that goes anywhere: conversations, actions and people. */
export function QuickBox() {
  const styles = useStyles();
  const { t } = useTranslation();
  const core = useCore();
  const navigate = useNavigate();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const before = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [isNewChat, setNewChat] = useState(false);
  const mayCreateTeams = useMayCreateTeams();

  const close = () => {
    setOpen(false);
    setQuery('');
    setActive(0);
    input.current?.blur();
  };
  const open = () => {
    if (document.activeElement instanceof HTMLElement && !root.current?.contains(document.activeElement))
      before.current = document.activeElement;
    setOpen(true);
    requestAnimationFrame(() => input.current?.focus());
  };
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (keyOf(event, 'anywhere') === 'find') {
        event.preventDefault();
        open();
      }
    };
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('pointerdown', onPointerDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('pointerdown', onPointerDown);
    };
  }, []);

  const actions: (Action & { icon: ReactNode })[] = [
    { key: 'new', label: t('list.newChat'), icon: <ComposeRegular />, run: () => setNewChat(true) },
    ...(mayCreateTeams
      ? [
          {
            key: 'team',
            label: t('newTeam.open'),
            icon: <PeopleTeamRegular />,
            run: () => openTeamDialog({ kind: 'newTeam' }),
          },
        ]
      : []),
    {
      key: 'findTeams',
      label: t('teams.find'),
      icon: <PeopleTeamRegular />,
      run: () => void navigate('/teams/find'),
    },
    {
      key: 'dark',
      label: t('find.dark'),
      icon: <WeatherMoonRegular />,
      run: () => void core.updateMe({ theme: 'dark' }),
    },
    {
      key: 'light',
      label: t('find.light'),
      icon: <WeatherSunnyRegular />,
      run: () => void core.updateMe({ theme: 'light' }),
    },
    {
      key: 'keys',
      label: t('keys.title'),
      icon: <KeyboardRegular />,
      run: () => openKeySheet(),
    },
    {
      key: 'settings',
      label: t('settings.title'),
      icon: <SettingsRegular />,
      run: () => void navigate('/settings'),
    },
  ];
  const finding = useFinding(query, isOpen, actions);
  const choices = [
    ...finding.known.map((one) => () => void navigate(`/c/${one.conversation.id}`)),
    ...finding.teams.map((team) => () => void navigate(`/teams/${team.id}`)),
    ...finding.actions.map((action) => action.run),
    ...finding.people.map((person) => async () => {
      const chat = await core.openChat([person.id]);
      await navigate(`/c/${chat.id}`);
    }),
    ...finding.otherTeams.map((team) => () => void navigate(`/teams/${team.id}`)),
  ];
  const at = Math.min(active, choices.length - 1);
  const pick = (index: number) => {
    close();
    void choices[index]?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive((at + 1) % Math.max(1, choices.length));
    else if (event.key === 'ArrowUp') setActive((at + choices.length - 1) % Math.max(1, choices.length));
    else if (event.key === 'Enter' && choices.length > 0) pick(at);
    else if (event.key === 'Escape') {
      close();
      before.current?.focus();
    } else return;
    event.preventDefault();
  };

  let index = 0;
  const line = () => {
    const i = index++;
    return { id: `${id}-${i}`, isActive: i === at, onChoose: () => pick(i), onPoint: () => setActive(i) };
  };
  return (
    <div ref={root} className={styles.root}>
      <Button
        className={styles.whenNarrow}
        appearance="transparent"
        icon={<SearchRegular />}
        aria-label={t('find.label')}
        onClick={open}
      />
      <div
        className={mergeClasses(isOpen && styles.open)}
        onBlur={(event) => {
          if (event.relatedTarget && !root.current?.contains(event.relatedTarget)) setOpen(false);
        }}
      >
        {isOpen && (
          <Button
            className={styles.whenNarrow}
            appearance="transparent"
            icon={<ArrowLeftRegular />}
            aria-label={t('app.back')}
            onClick={close}
          />
        )}
        <Input
          ref={input}
          className={mergeClasses(styles.input, isOpen && styles.openInput)}
          role="combobox"
          aria-label={t('find.label')}
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && choices.length > 0 ? `${id}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          value={query}
          placeholder={t('find.placeholder')}
          contentBefore={<SearchRegular />}
          contentAfter={
            <Text size={200} className={styles.key}>
              Ctrl+K
            </Text>
          }
          onFocus={open}
          onClick={() => setOpen(true)}
          onChange={(_, { value }) => {
            setQuery(value);
            setActive(0);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        {isOpen && (
          <div
            className={styles.panel}
            id={`${id}-list`}
            role={choices.length > 0 ? 'listbox' : 'status'}
            aria-label={t('find.label')}
          >
            {finding.known.length > 0 && !query && (
              <Text size={200} weight="semibold" className={styles.heading} role="presentation">
                {t('find.recent')}
              </Text>
            )}
            {finding.known.map((entry) => (
              <ConversationLine key={entry.conversation.id} entry={entry} {...line()} />
            ))}
            {finding.teams.map((team) => (
              <TeamLine key={team.id} team={team} {...line()} />
            ))}
            {finding.actions.length > 0 && (
              <Text size={200} weight="semibold" className={styles.heading} role="presentation">
                {t('find.actions')}
              </Text>
            )}
            {finding.actions.map(({ key, label }) => (
              <ActionLine
                key={key}
                label={label}
                icon={actions.find((action) => action.key === key)?.icon}
                {...line()}
              />
            ))}
            {finding.people.length > 0 && (
              <Text size={200} weight="semibold" className={styles.heading} role="presentation">
                {t('find.people')}
              </Text>
            )}
            {finding.people.map((person) => (
              <PersonLine key={person.id} person={person} {...line()} />
            ))}
            {finding.otherTeams.length > 0 && (
              <Text size={200} weight="semibold" className={styles.heading} role="presentation">
                {t('find.otherTeams')}
              </Text>
            )}
            {finding.otherTeams.map((team) => (
              <TeamLine key={team.id} team={team} {...line()} />
            ))}
            {choices.length === 0 && <Text className={styles.nothing}>{t('find.nothing')}</Text>}
          </div>
        )}
      </div>
      {isNewChat && <NewChat onClose={() => setNewChat(false)} />}
    </div>
  );
}
