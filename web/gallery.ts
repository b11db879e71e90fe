import type { Connect, Plugin } from 'vite';

/** Stands in for pictures that people have chosen: in the gallery there is no server to ask. */
const FACE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#8fb8a8"/>
<circle cx="48" cy="38" r="18" fill="#f3d9c4"/><path d="M12 96c4-26 18-36 36-36s32 10 36 36z" fill="#2f5d62"/></svg>`;

/**
 * The gallery of all states, at /_gallery while developing. `vite build --mode gallery` builds it for its tests, alone and into
 * dist-gallery; the client that is delivered knows nothing of it.
 */
export function gallery(): Plugin {
  return {
    name: 'torv-gallery',
    config: (_, { mode }) =>
      mode === 'gallery'
        ? { build: { outDir: 'dist-gallery', rolldownOptions: { input: 'gallery.html' } } }
        : undefined,
    configureServer: ({ middlewares }) => void middlewares.use(lead),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(lead),
  };
}

const lead: Connect.NextHandleFunction = (request, response, next) => {
  const { url = '' } = request;
  if (/^\/api\/people\/[^/]+\/avatar\/gallery/.test(url)) {
    response.setHeader('Content-Type', 'image/svg+xml');
    return void response.end(FACE);
  }
  if (/^\/_gallery(?=[/?]|$)/.test(url)) request.url = url.replace(/^[^?]*/, '/gallery.html');
  next();
};
