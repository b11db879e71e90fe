import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { BuildEnvironmentOptions, ProxyOptions } from 'vite';
import { defineConfig } from 'vitest/config';
import { compress } from './build/compress.ts';
import { preload } from './build/preload.ts';
import { singleIcons } from './build/icons.ts';
import { inlineTokens } from './build/tokens.ts';
import { worker } from './build/worker.ts';
import { gallery } from './gallery.ts';

const server = process.env.TORV_SERVER ?? 'http://127.0.0.1:8080';

/** The development server stands between: the server behind it sees requests from its own origin. */
const api: ProxyOptions = {
  target: server,
  ws: true,
  changeOrigin: true,
  configure: (proxy) => {
    proxy.on('proxyReq', (request) => request.setHeader('origin', server));
    proxy.on('proxyReqWs', (request) => request.setHeader('origin', server));
  },
};

/** What runs first and asks who is here; what stays the same from release to release; what every place shows. */
const groups = [
  {
    name: 'begin',
    test: /vite\/|\/index\.html|\/src\/(main|core\/(?!markdown)|app\/(words|parts|lastScreen|told|whenIdle))|node_modules\/react\//,
    priority: 2,
  },
  { name: 'react', test: /node_modules\/(react-dom|scheduler|react-router)\//, priority: 1 },
  { name: 'screen', tags: ['$initial' as const] },
];

/** The client that is delivered; the gallery is built alone and as it comes. */
const delivered: BuildEnvironmentOptions = {
  target: 'es2023',
  manifest: true,
  // Where code asks for more, the browser finds what that needs itself: telling it took a tenth of each start.
  modulePreload: { resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) },
  sourcemap: false,
  // budget.mjs says what is too much.
  chunkSizeWarningLimit: Infinity,
  rolldownOptions: {
    // The screen is an entry beside the page: what all places need is one file then, and not one for each set of places.
    input: ['index.html', 'src/app/start.tsx'],
    output: { codeSplitting: { groups } },
  },
};

/** Packages of markdown-it that weigh more than itself, and what serves instead. */
const instead = (packages: RegExp, file: string) => ({
  find: packages,
  replacement: fileURLToPath(new URL(`src/core/markdown/${file}`, import.meta.url)),
});

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      instead(/^entities$/, 'entities.ts'),
      instead(/^uc\.micro$/, 'characters.ts'),
      instead(/^(linkify-it|punycode\.js)$/, 'unused.ts'),
    ],
  },
  plugins: [
    react(),
    gallery(),
    singleIcons(),
    inlineTokens(),
    preload(/\/app\/start\.tsx$/),
    compress(),
    worker(),
  ],
  build: mode === 'gallery' ? { target: 'es2023' } : delivered,
  server: { proxy: { '/api': api } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Read as it is delivered, with the same packages.
    server: { deps: { inline: ['markdown-it'] } },
  },
}));
