import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';

const useStatic = makeStaticStyles([
  {
    'html, body, #root': { height: '100%', margin: 0, overflow: 'hidden' },
    '*': { boxSizing: 'border-box' },
    'h1, h2, h3': { margin: 0 },
  },
  `@media (prefers-reduced-motion: reduce) {
    /* No transition at all: one of a hundredth of a millisecond would still be a frame late, for the rows of the timeline too. */
    * { animation-duration: 0.01ms !important; transition-property: none !important; }
  }`,
]);

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    inset: 0,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

export function useGlobalStyles() {
  useStatic();
  return useStyles();
}
