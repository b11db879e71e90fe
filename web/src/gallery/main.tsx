import { read } from './address';
import { chooseTheme, holdMedia } from './fakeMedia';
import { holdTime } from './fixedTime';

// Before anything of the client is loaded: some of it looks at the clock and the system's colours at once.
holdTime();
holdMedia();
// What the state before has chosen for this tab.
sessionStorage.clear();
const shown = read(location);
chooseTheme(shown.theme);
const { show } = await import('./show');
await show(shown);
