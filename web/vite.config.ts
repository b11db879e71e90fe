import react from '@vitejs/plugin-react';
import type { ProxyOptions } from 'vite';
import { defineConfig } from 'vitest/config';
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

export default defineConfig({
  plugins: [react(), gallery(), worker()],
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': api } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], restoreMocks: true },
});
