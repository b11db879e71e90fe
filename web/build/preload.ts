import type { Plugin, Rolldown } from 'vite';

/** Lets the page name the files that its script asks for only once it runs: they are fetched beside it. */
export function preload(entry: RegExp): Plugin {
  return {
    name: 'preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {}, chunk }) => {
        const chunks = Object.values(bundle).filter(
          (one): one is Rolldown.OutputChunk => one.type === 'chunk',
        );
        const wanted = chunks.find((one) => one.facadeModuleId && entry.test(one.facadeModuleId));
        return [...(wanted?.imports ?? []), wanted?.fileName]
          .filter((file) => file && file !== chunk?.fileName)
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
