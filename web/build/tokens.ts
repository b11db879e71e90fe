import type { Plugin } from 'vite';

/** Writes Fluent's tokens, which are names of CSS variables, where they are used: the table of all of them stays away. */
export function inlineTokens(): Plugin {
  return {
    name: 'inline-tokens',
    apply: 'build',
    transform: {
      filter: {
        id: /\.(tsx?|js)$/,
        code: /import \{[^}]*\btokens\b[^}]*\} from ['"][^'"]*(tokens|react-theme|react-components)['"]/,
      },
      handler: (code) => ({ code: code.replace(/(?<![./\w])tokens\.(\w+)/g, "'var(--$1)'"), map: null }),
    },
  };
}
