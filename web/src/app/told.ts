/** The build of this page, as the server that gave it says; undefined where nothing stands in for the server. */
export const build = told('torv-build');

/** Whether browsers may keep the client. */
export const mayKeep = told('torv-offline') !== 'no';

/** What the server has written into the page: in development and previews its place is still there. */
function told(name: string): string | undefined {
  const content = document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content;
  return content?.startsWith('__') ? undefined : content;
}
