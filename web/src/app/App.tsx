import { FluentProvider, RendererProvider, SSRProvider } from '@fluentui/react-components';
import type { GriffelRenderer } from '@griffel/react';
import i18next from 'i18next';
import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react';
import { BrowserRouter, Navigate, Route, Routes, useLocation } from 'react-router';
import type { Core } from '../core';
import { themesOf } from '../ui/theme';
import { CoreContext, useCore, useReadable } from './core';
import { ErrorBoundary } from './ErrorBoundary';
import { Frame } from './Frame';
import { useGlobalStyles } from './globalStyles';
import { speak } from './i18n';
import { AcceptInvitation, ChoosePassword, SetUp, SignIn } from './parts';
import { Splash } from './Splash';

/** @param Router what keeps the address, and `children` what is shown instead of the client: the gallery brings its own */
interface AppProps {
  core: Core;
  renderer: GriffelRenderer;
  Router?: ComponentType<{ children: ReactNode }>;
  children?: ReactNode;
}

/** The whole client: who is signed in decides what there is to see. */
export function App({ core, renderer, Router = BrowserRouter, children = <Doors /> }: AppProps) {
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <SSRProvider>
        <CoreContext.Provider value={core}>
          <Themed>
            <Router>
              <ErrorBoundary>{children}</ErrorBoundary>
            </Router>
          </Themed>
        </CoreContext.Provider>
      </SSRProvider>
    </RendererProvider>
  );
}

function Themed({ children }: { children: ReactNode }) {
  const core = useCore();
  const { me } = useReadable(core.session);
  const look = useReadable(core.look.now);
  const system = useSystemTheme();
  const styles = useGlobalStyles();
  const theme = !me || me.theme === 'system' ? system : me.theme;
  useEffect(() => {
    if (me && i18next.language !== me.language) void speak(me.language);
  }, [me]);
  return (
    <FluentProvider theme={themesOf(look?.colour)[theme]}>
      <div className={styles.root} style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }}>
        {children}
      </div>
    </FluentProvider>
  );
}

function Doors() {
  const { status } = useReadable(useCore().session);
  const { pathname } = useLocation();
  if (status === 'unknown') return <Splash />;
  if (pathname === '/guest') return <AcceptInvitation />;
  if (status === 'signedIn')
    return pathname === '/sign-in' || pathname === '/setup' ? <Navigate to="/" replace /> : <Frame />;
  return (
    <Routes>
      <Route path="/setup" element={<SetUp />} />
      <Route path="/welcome" element={<ChoosePassword />} />
      <Route path="*" element={<SignIn ended={status === 'ended'} />} />
    </Routes>
  );
}

function useSystemTheme(): 'light' | 'dark' | 'contrast' {
  const dark = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const contrast = useMemo(() => matchMedia('(forced-colors: active)'), []);
  const [theme, setTheme] = useState(() => pick(dark, contrast));
  useEffect(() => {
    const change = () => setTheme(pick(dark, contrast));
    dark.addEventListener('change', change);
    contrast.addEventListener('change', change);
    return () => {
      dark.removeEventListener('change', change);
      contrast.removeEventListener('change', change);
    };
  }, [dark, contrast]);
  return theme;
}

function pick(dark: MediaQueryList, contrast: MediaQueryList): 'light' | 'dark' | 'contrast' {
  return contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
}
