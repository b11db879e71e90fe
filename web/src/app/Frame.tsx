import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type CSSProperties, useEffect } from 'react';
import { useTranslation } from '../ui/useTranslation';
import { Navigate, Route, Routes, useLocation, useParams } from 'react-router';
import { ListPane } from '../features/list/ListPane';
import { useIsFirst } from '../features/messages/useIsFirst';
import { MustReadBar } from '../features/posts/MustReadBar';
import { NARROW } from '../ui/media';
import { prefer, preferences } from '../ui/preferences';
import { Resizer } from '../ui/Resizer';
import { BannerBar } from './BannerBar';
import { ConnectionBar } from './ConnectionBar';
import { useCore, useReadable } from './core';
import { ErrorBoundary } from './ErrorBoundary';
import { useFollowPlace, usePlace } from './place';
import { Overlays } from './Overlays';
import {
  ActivityPane,
  ActivityStart,
  Admin,
  AdminNav,
  CatchUpPage,
  ConversationView,
  DirectoryPane,
  Discovery,
  GuestsPage,
  InboxThread,
  Insights,
  LaterPage,
  MustReadPage,
  NotFound,
  NothingChosen,
  Notifier,
  ProfilePage,
  SavedPage,
  Settings,
  SettingsNav,
  TeamPage,
  UnitPage,
  loadSoon,
} from './parts';
import { Rail } from './Rail';
import { TopBar } from './TopBar';
import { useBackCloses } from './useBackCloses';
import { useDocumentSigns } from './useDocumentSigns';
import { useKeptScroll } from './useKeptScroll';
import { useKeys } from './useKeys';
import { useHistoryNotes } from './useUp';
import { useWatching } from './useWatching';

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gridTemplateColumns: '68px minmax(0, 1fr)',
    [NARROW]: {
      gridTemplateRows: 'auto auto minmax(0, 1fr) auto',
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  wide: { gridColumn: '1 / -1' },
  rail: { [NARROW]: { gridRow: 4 } },
  panes: {
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'clamp(240px, var(--list), 36vw) minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
    boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridRow: 3,
      borderTopLeftRadius: 0,
      boxShadow: 'none',
    },
  },
  side: {
    position: 'relative',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    [NARROW]: { borderRight: 'none' },
  },
  main: { minHeight: 0, minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  // Without the bar above it, it keeps clear of the phone's upper edge itself.
  alone: {
    [NARROW]: {
      paddingTop: 'env(safe-area-inset-top)',
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  // Gone from a conversation on a phone, until one looks for something by the keys.
  barInConversation: {
    [NARROW]: {
      position: 'fixed',
      inset: '0 0 auto 0',
      zIndex: 20,
      ':not(:has([aria-expanded="true"]))': { display: 'none' },
    },
  },
  hiddenWhenNarrow: { [NARROW]: { display: 'none' } },
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalS,
    top: '-60px',
    zIndex: 10,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':focus': { top: tokens.spacingVerticalS },
  },
});

const NARROWEST = 240;
const WIDEST = 460;

/** Bar, rail, list and one place; on a phone one of the two with the rail below. */
export function Frame() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { place } = usePlace();
  const { may } = useReadable(useCore().session);
  const { listWidth } = useReadable(preferences);
  const isFirst = useIsFirst();
  const isAdmin = place === 'admin' && may?.administer;
  const isList =
    (pathname === '/' && !isFirst) ||
    pathname === '/activity' ||
    pathname === '/activity/threads' ||
    pathname === '/teams' ||
    pathname === '/people' ||
    pathname === '/settings' ||
    pathname === '/admin';
  const isConversation = pathname.startsWith('/c/');
  return (
    <div className={mergeClasses(styles.frame, isConversation && styles.alone)}>
      <Notifier />
      <a href="#main" className={styles.skip}>
        {t('app.skip')}
      </a>
      <div className={styles.wide}>
        <BannerBar />
        <ConnectionBar />
        <MustReadBar />
      </div>
      <div className={mergeClasses(styles.wide, isConversation && styles.barInConversation)}>
        <TopBar />
      </div>
      <Rail className={mergeClasses(styles.rail, isConversation && styles.hiddenWhenNarrow)} />
      <div className={styles.panes} style={{ '--list': `${listWidth}px` } as CSSProperties}>
        <section
          className={mergeClasses(styles.side, !isList && styles.hiddenWhenNarrow)}
          aria-label={t(
            isAdmin
              ? 'admin.title'
              : place === 'settings'
                ? 'settings.title'
                : `places.${place === 'admin' ? 'chat' : place}`,
          )}
        >
          <ErrorBoundary place={place}>
            {place === 'activity' ? (
              <ActivityPane />
            ) : isAdmin ? (
              <AdminNav />
            ) : place === 'settings' ? (
              <SettingsNav />
            ) : place === 'people' ? (
              <DirectoryPane />
            ) : (
              <ListPane />
            )}
          </ErrorBoundary>
          <Resizer
            label={t('app.listWidth')}
            side="right"
            width={listWidth}
            min={NARROWEST}
            max={WIDEST}
            className={styles.hiddenWhenNarrow}
            onResize={(width) => prefer({ listWidth: width })}
          />
        </section>
        <main
          id="main"
          tabIndex={-1}
          className={mergeClasses(styles.main, isList && styles.hiddenWhenNarrow)}
        >
          <ErrorBoundary place={pathname}>
            <Routes>
              <Route path="/" element={<NothingChosen />} />
              <Route path="/activity" element={<ActivityStart />} />
              <Route path="/activity/catch-up" element={<CatchUpPage />} />
              <Route path="/activity/threads" element={<ActivityStart />} />
              <Route path="/activity/threads/:conversation/:thread" element={<InboxThread />} />
              <Route path="/teams" element={<Discovery />} />
              <Route path="/teams/find" element={<Discovery />} />
              <Route path="/teams/:team" element={<TeamPage />} />
              <Route path="/teams/:team/:tab" element={<TeamPage />} />
              <Route path="/people" element={<UnitPage />} />
              <Route path="/people/:person" element={<ProfilePage />} />
              <Route path="/units/:unit" element={<UnitPage />} />
              <Route path="/settings/*" element={<Settings />} />
              <Route path="/saved" element={<SavedPage />} />
              <Route path="/must-read" element={<MustReadPage />} />
              <Route path="/later" element={<LaterPage />} />
              <Route path="/guests" element={<GuestsPage />} />
              <Route path="/admin/*" element={<Admin />} />
              <Route path="/insights/*" element={<Insights />} />
              <Route path="/c/:conversation" element={<Chosen />} />
              <Route path="/c/:conversation/m/:message" element={<Chosen />} />
              <Route path="/c/:conversation/t/:thread" element={<Chosen />} />
              <Route path="/c/:conversation/t/:thread/m/:message" element={<Chosen />} />
              <Route path="/sign-in" element={<Navigate to="/" replace />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </ErrorBoundary>
        </main>
      </div>
      <Attending />
      <ErrorBoundary isOver place={pathname}>
        <Overlays />
      </ErrorBoundary>
    </div>
  );
}

/** What goes on beside the screen. It draws nothing: the frame must not be drawn again for every message. */
function Attending() {
  useActivity();
  useDocumentSigns();
  useFollowPlace();
  useHistoryNotes();
  useBackCloses();
  useKeys();
  useKeptScroll();
  useWatching();
  useEffect(loadSoon, []);
  useFigures();
  return null;
}

/** Asks once what figures I may see: whoever sees none has no door to them. */
function useFigures() {
  const { insights } = useCore();
  useEffect(() => void insights.discover().catch(() => undefined), [insights]);
}

function Chosen() {
  const { conversation = '', message, thread } = useParams();
  return (
    <ConversationView key={conversation} conversation={conversation} message={message} thread={thread} />
  );
}

/** Tells the server, at most once a minute, that somebody is at the keyboard; and tries again when the network is back. */
function useActivity() {
  const core = useCore();
  useEffect(() => {
    let toldAt = 0;
    const tell = () => {
      if (Date.now() - toldAt > 60_000) {
        toldAt = Date.now();
        core.active();
      }
    };
    const hurry = () => core.hurry();
    addEventListener('pointerdown', tell);
    addEventListener('keydown', tell);
    addEventListener('online', hurry);
    addEventListener('focus', hurry);
    return () => {
      removeEventListener('pointerdown', tell);
      removeEventListener('keydown', tell);
      removeEventListener('online', hurry);
      removeEventListener('focus', hurry);
    };
  }, [core]);
}
