import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useLocation, useParams } from 'react-router';
import { ConversationList } from '../features/list/ConversationList';
import { ConversationView } from '../features/messages/ConversationView';
import { NothingChosen } from '../features/messages/NothingChosen';
import { Settings } from '../features/settings/Settings';
import { ConnectionBar } from './ConnectionBar';
import { useCore, useReadable } from './core';

const useStyles = makeStyles({
  frame: { height: '100%', display: 'grid', gridTemplateRows: 'auto 1fr' },
  panes: {
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: '320px 1fr',
    '@media (max-width: 700px)': { gridTemplateColumns: '1fr' },
  },
  side: {
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    '@media (max-width: 700px)': { borderRight: 'none' },
  },
  main: { minHeight: 0, minWidth: 0, backgroundColor: tokens.colorNeutralBackground1 },
  hiddenWhenNarrow: { '@media (max-width: 700px)': { display: 'none' } },
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

/** The list on the left, one place on the right; on a phone one of the two. */
export function Frame() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  useActivity();
  useDocumentTitle();
  const isList = pathname === '/';
  return (
    <div className={styles.frame}>
      <a href="#main" className={styles.skip}>
        {t('app.skip')}
      </a>
      <ConnectionBar />
      <div className={styles.panes}>
        <div className={mergeClasses(styles.side, !isList && styles.hiddenWhenNarrow)}>
          <ConversationList />
        </div>
        <main id="main" className={mergeClasses(styles.main, isList && styles.hiddenWhenNarrow)}>
          <Routes>
            <Route path="/settings" element={<Settings />} />
            <Route path="/c/:conversation" element={<Chosen />} />
            <Route path="/c/:conversation/m/:message" element={<Chosen />} />
            <Route path="/c/:conversation/t/:thread" element={<Chosen />} />
            <Route path="*" element={<NothingChosen />} />
          </Routes>
        </main>
      </div>
    </div>
  );
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

function useDocumentTitle() {
  const { conversations } = useReadable(useCore().list);
  const unread = conversations.filter((one) => one.unread > 0).length;
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) Torv` : 'Torv';
  }, [unread]);
}
