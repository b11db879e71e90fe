import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rolldown } from 'vite';

const SOURCE = 'src/sw/worker.ts';
/** The server names its own build in place of this word, in the page and in the worker. */
const SERVERS_BUILD = '__BUILD__';

/** Writes the service worker, which knows every built file and what is in it. */
export function worker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'worker',
    apply: (_, { command, mode }) => command === 'build' && mode !== 'gallery',
    configResolved: (resolved) => void (config = resolved),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const files: Record<string, string> = {};
        for (const [name, file] of Object.entries(bundle))
          if (isKept(name)) files[`/${name}`] = integrity(file.type === 'chunk' ? file.code : file.source);
        for (const name of await readdir(config.publicDir, { recursive: true }))
          if (name.includes('.')) files[`/${name}`] = integrity(await readFile(join(config.publicDir, name)));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: await bundled(config.root, files) });
      },
    },
  };
}

/** The page is left out: the server writes a nonce into each. */
function isKept(name: string): boolean {
  return /^assets\//.test(name) && !/\.(gz|br|map)$/.test(name);
}

function integrity(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

async function bundled(root: string, files: Record<string, string>): Promise<string> {
  const list = JSON.stringify(files, Object.keys(files).sort());
  const digest = createHash('sha256').update(list).digest('hex').slice(0, 12);
  const result = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __SHELL_BUILD__: JSON.stringify(`${SERVERS_BUILD}-${digest}`), __SHELL_FILES__: list },
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: SOURCE, formats: ['iife'], name: 'worker', fileName: 'sw' },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = result.flatMap((one) => one.output);
  if (chunk?.type !== 'chunk') throw new Error('the worker was not built');
  return chunk.code;
}
