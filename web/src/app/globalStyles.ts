import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';

const useStatic = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0, overflow: 'hidden' },
  '*': { boxSizing: 'border-box' },
  '@media (prefers-reduced-motion: reduce)': { '*': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' } },
});

const useStyles = makeStyles({
  root: { height: '100%', backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
});

export function useGlobalStyles(): string {
  useStatic();
  return useStyles().root;
}
