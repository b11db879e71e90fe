import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from '../../ui/useTranslation';
import { useLocation } from 'react-router';
import { useCore, useMe, useReadable } from '../../app/core';
import type { Conversation } from '../../core';
import { TOUCH } from '../../ui/media';
import { titleOf } from '../../ui/names';
import { usePaneStyles } from '../../ui/paneStyles';
import { isDragging } from './dragging';
import { EmptyList } from './EmptyList';
import { chooseFilter, listFilter } from './filterStore';
import { Group } from './Group';
import { arrange, type Filter, FILTERS, isShown, untilFull } from './model';
import { FIRST, Rows } from './Rows';
import { SectionGroup } from './SectionGroup';
import { useListStyles } from './styles';
import { TeamSection } from './TeamSection';
import { useListChanges } from './useListChanges';
import { useListNav } from './useListNav';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', minHeight: 0 },
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  filter: { minWidth: 'auto', [TOUCH]: { padding: `0 ${tokens.spacingHorizontalXL}` } },
});

/** One list of everything: what I keep on top and under headings of mine, chats newest first, then the teams with their channels. */
export function ConversationList() {
  const styles = useStyles();
  const lists = useListStyles();
  const pane = usePaneStyles();
  const { t } = useTranslation();
  const filter = useReadable(listFilter);
  const list = useListNav(`chat.${filter}`);
  return (
    <div className={styles.root}>
      <div className={mergeClasses(styles.filters, pane.below)} role="group" aria-label={t('list.filter')}>
        {FILTERS.map((one) => (
          <Button
            key={one}
            size="small"
            shape="circular"
            className={styles.filter}
            appearance={one === filter ? 'primary' : 'outline'}
            aria-pressed={one === filter}
            onClick={() => chooseFilter(one === filter ? 'all' : one)}
          >
            {t(`list.filters.${one}`)}
          </Button>
        ))}
      </div>
      <nav {...list} className={lists.scroller} aria-label={t('app.conversations')}>
        <Groups filter={filter} />
      </nav>
    </div>
  );
}

function Groups({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const arranged = useArranged();
  const { choose } = useListChanges();
  const mayDrop = useReadable(isDragging);
  const open = /^\/c\/([^/]+)/.exec(pathname)?.[1];
  const isFiltered = filter !== 'all';
  const shown = (those: Conversation[]) => those.filter((one) => isShown(one, filter, open));
  const favourites = shown(arranged.favourites);
  const sections = arranged.sections.map((one) => ({ ...one, conversations: shown(one.conversations) }));
  const chats = shown(arranged.chats);
  const teams = arranged.teams.map((one) => ({ ...one, channels: shown(one.channels) }));
  const shared = shown(arranged.shared);
  const isPlain = arranged.favourites.length + arranged.sections.length === 0 && !mayDrop;
  const putBack = (id: string) => choose(id, { favourite: false, section: null });
  const count = [
    favourites,
    chats,
    shared,
    ...sections.map((one) => one.conversations),
    ...teams.map((one) => one.channels),
  ];
  const isFirst = useIsFirst();
  const isEmpty = count.every(({ length }) => length === 0);
  return (
    <>
      {(favourites.length > 0 || (mayDrop && !isFiltered)) && (
        <Group
          id="favourites"
          name={t('list.favourites')}
          conversations={favourites}
          hint={t('list.dropHere')}
          isFiltered={isFiltered}
          withTeams
          onDrop={(id) => choose(id, { favourite: true })}
        />
      )}
      {sections.map(
        ({ section, conversations }) =>
          (!isFiltered || conversations.length > 0) && (
            <SectionGroup
              key={section.id}
              section={section}
              conversations={conversations}
              isFiltered={isFiltered}
            />
          ),
      )}
      {isPlain ? (
        <Rows conversations={chats} />
      ) : (
        (chats.length > 0 || mayDrop) && (
          <Group
            id="chats"
            name={t('list.filters.chats')}
            conversations={chats}
            isFiltered={isFiltered}
            onDrop={putBack}
          />
        )
      )}
      {(isFirst ? untilFull(teams, FIRST - favourites.length - chats.length) : teams).map(
        ({ team, channels }) =>
          channels.length > 0 && (
            <TeamSection key={team.id} team={team} isFiltered={isFiltered} channels={channels} />
          ),
      )}
      {shared.length > 0 && (
        <Group id="shared" name={t('list.shared')} conversations={shared} isFiltered={isFiltered} />
      )}
      {arranged.hidden.length > 0 && !isFiltered && (
        <Group
          id="hidden"
          name={t('list.hidden', { count: arranged.hidden.length })}
          conversations={arranged.hidden}
          withTeams
          isClosedFirst
        />
      )}
      {isEmpty && <EmptyList filter={filter} />}
    </>
  );
}

let hasBeenDrawn = false;

/** Whether the client has just begun to draw: what is beyond the screen's edge waits then until the rest stands there. */
function useIsFirst(): boolean {
  const isLater = useDeferredValue(true, hasBeenDrawn);
  useEffect(() => {
    hasBeenDrawn = true;
  }, []);
  return !isLater;
}

function useArranged() {
  const core = useCore();
  const me = useMe();
  const { t } = useTranslation();
  const { teams, conversations, sections } = useReadable(core.list);
  return useMemo(
    () => arrange({ teams, conversations, sections, titleOf: (one) => titleOf(one, core, me, t) }),
    [teams, conversations, sections, core, me, t],
  );
}
