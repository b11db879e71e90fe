import { createDOMRenderer } from '@griffel/react';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { App } from '../app/App';
import { speak, startI18n } from '../app/i18n';
import { Core } from '../core';
import { da } from '../locales/da';
import { en } from '../locales/en';
import { type Preferences, preferences } from '../ui/preferences';
import type { Shown } from './address';
import { chooseTheme, type ThemeName } from './fakeMedia';
import { foreign } from './foreign';
import { GalleryIndex } from './GalleryIndex';
import { hereAt } from './Here';
import { GalleryServer } from './server';
import { Stage } from './stage';
import { find, GROUPS } from './states';
import type { State } from './states/state';
import { freshWorld } from './world';

/** What the tests ask of the page. */
export interface Gallery {
  states: string[];
  /** Those of them that only a mouse sees. */
  mouseStates: string[];
  settled(): Promise<void>;
  theme(name: ThemeName): Promise<void>;
  language(language: 'da' | 'en'): Promise<void>;
  /** Texts in the wrong language, and keys without a text. */
  foreign(): string[];
}

declare global {
  interface Window {
    gallery?: Gallery;
  }
}

export async function show(shown: Shown): Promise<void> {
  startI18n(shown.language, shown.language === 'da' ? da : en);
  const { density, messages } = shown;
  preferences.update((now) => ({
    ...now,
    ...FIRST,
    ...(density && { density }),
    ...(messages && { messages }),
  }));
  const state = find(shown);
  const world = freshWorld(shown.language);
  state?.change?.(world);
  if (!state) world.isSignedOut = true;
  const server = new GalleryServer(world);
  const core = new Core(server.options());
  void core.start();
  draw(core, state?.at ?? '/', state ? state.element : <GalleryIndex shown={shown} />);
  const stage = new Stage(core, server, world);
  window.gallery = {
    states: namesOf(() => true),
    mouseStates: namesOf(({ needsMouse }) => needsMouse === true),
    settled: () => stage.settled(),
    theme: (name) => {
      chooseTheme(name);
      return stage.settled();
    },
    language: async (language) => {
      world.boot.me.language = language;
      if (core.session.get().me) await core.refreshMe();
      await speak(language);
      await stage.settled();
    },
    foreign: () =>
      i18next.language === 'da'
        ? foreign(textsShown(), da, { ...en, fluent: FLUENT })
        : foreign(textsShown(), en, da),
  };
  await stage.settled();
  await state?.act?.(stage);
  await stage.settled();
  document.documentElement.dataset.gallery = 'ready';
}

function namesOf(isWanted: (state: State) => boolean): string[] {
  return GROUPS.flatMap(({ name, states }) => states.filter(isWanted).map((one) => `${name}/${one.name}`));
}

/** What this browser remembers of the real client does not count here. */
const FIRST: Partial<Preferences> = {
  listWidth: 320,
  threadWidth: 360,
  density: 'roomy',
  messages: 'list',
  enter: 'sends',
  undoSend: 'announcements',
  letters: true,
  toggledGroups: [],
  recentEmoji: [],
  skinTone: undefined,
  formatBar: false,
};

function draw(core: Core, at: string, element: React.ReactNode): void {
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <App core={core} renderer={createDOMRenderer(document)} Router={hereAt(at)}>
      {element}
    </App>,
  );
}

/** What Fluent says when nobody tells it what to say. */
const FLUENT = {
  open: 'Open',
  close: 'Close',
  clear: 'clear',
  dismiss: 'dismiss',
  loading: 'Loading',
  remove: 'remove',
};

const SPOKEN = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];

/** What people have written, and the names of keys, are in whatever language they are in. */
const BY_NOBODY_HERE = '[data-text], [contenteditable=true], kbd';

function* textsShown(): Generator<string> {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    if (textContent && !parentElement?.closest(BY_NOBODY_HERE)) yield textContent;
  }
  for (const element of document.querySelectorAll(SPOKEN.map((name) => `[${name}]`).join())) {
    for (const name of SPOKEN) yield element.getAttribute(name) ?? '';
  }
}
