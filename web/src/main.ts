import { sayBroken } from './app/broken';
import { showLastScreen } from './app/lastScreen';
import { loadFirst } from './app/parts';
import { build } from './app/told';
import { firstLanguage, wordsOf } from './app/words';
import { Core } from './core';
import { patiently } from './ui/patiently';

// Who is here is asked before the code of the screen has arrived: the two come together.
const first = /^\/c\/([^/]+)(?:\/t\/[^/]+)?$/.exec(location.pathname)?.[1];
const core = new Core({ build, first });
void core.start();
const language = firstLanguage();
// What was there last is painted before the code of the screen runs, which takes longer.
void showLastScreen(core.lastScreen()).then((last) =>
  Promise.all([patiently(() => import('./app/start')), wordsOf(language), loadFirst(location.pathname)])
    .then(([{ start }, words]) => start(core, language, words, last))
    .catch((error: unknown) => {
      last?.remove();
      sayBroken(error);
    }),
);
