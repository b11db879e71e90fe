import { makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import type { Shown } from './address';
import { GROUPS } from './states';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', padding: tokens.spacingHorizontalXXL, boxSizing: 'border-box' },
  looks: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
  },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
    marginTop: tokens.spacingVerticalXXL,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  link: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorBrandForegroundLink,
  },
});

const LOOKS = [
  { theme: 'light' },
  { theme: 'dark' },
  { theme: 'contrast' },
  { lang: 'da' },
  { lang: 'en' },
  { density: 'roomy' },
  { density: 'compact' },
  { messages: 'list' },
  { messages: 'bubbles' },
];

/** All states by name, and how they are to look. */
export function GalleryIndex({ shown }: { shown: Shown }) {
  const styles = useStyles();
  const { theme, language, density, messages } = shown;
  const chosen = { theme, lang: language, ...(density && { density }), ...(messages && { messages }) };
  const href = (path: string, look = {}) =>
    `/_gallery${path}?${new URLSearchParams({ ...chosen, ...look }).toString()}`;
  return (
    <main className={styles.root}>
      <Title2 as="h1">Galleri</Title2>
      <nav className={styles.looks} aria-label="Udseende">
        {LOOKS.map((look) => (
          <a key={Object.values(look).join()} href={href('', look)} className={styles.link}>
            {Object.entries(look).flat().join(': ')}
          </a>
        ))}
      </nav>
      <div className={styles.groups}>
        {GROUPS.map(({ name, states }) => (
          <section key={name}>
            <Text as="h2" size={400} weight="semibold">
              {name}
            </Text>
            <ul className={styles.list}>
              {states.map((state) => (
                <li key={state.name}>
                  <a href={href(`/${name}/${state.name}`)} className={styles.link}>
                    {state.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </main>
  );
}
