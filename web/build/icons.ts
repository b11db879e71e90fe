import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ICONS = '@fluentui/react-icons';
const files = new URL(`../node_modules/${ICONS}/lib/atoms/svg/`, import.meta.url);

/** Takes each of Fluent's icons from a file of its own: a place loads its own icons then, and not those of all places. */
export function singleIcons(): Plugin {
  return {
    name: 'single-icons',
    apply: 'build',
    transform: {
      filter: { id: /\.(tsx?|js)$/, code: ICONS },
      handler: (code) => ({
        code: code.replace(/import \{([^}]*)\} from ['"]@fluentui\/react-icons['"];?/g, (_, names: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '')
            .map((name) => `import { ${name} } from '${sourceOf(name)}';`)
            .join(' '),
        ),
        map: null,
      }),
    },
  };
}

/** AddCircle20Regular stands in add-circle; what is no icon stays where it is. */
function sourceOf(name: string): string {
  const file = (name.split(' ')[0] ?? '')
    .replace(/\d*(Regular|Filled|Light|Color)$/, '')
    .replace(/(?<=.)(?=[A-Z])/g, '-')
    .toLowerCase();
  return existsSync(fileURLToPath(new URL(`${file}.js`, files))) ? `${ICONS}/svg/${file}` : ICONS;
}
