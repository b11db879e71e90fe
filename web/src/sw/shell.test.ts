import { beforeEach, describe, expect, test } from 'vitest';
import { FakeCaches } from './fakeCaches';
import { Shell } from './shell';

const POLICY = "style-src 'self' 'nonce-abc'";
const FILES = {
  '/assets/index-1.js': 'sha256-1',
  '/assets/later-1.js': 'sha256-2',
  '/icons/icon.png': 'sha256-3',
};
const page = (script: string) => `<meta nonce="abc"><script src="/assets/${script}"></script>`;

let caches: FakeCaches;
let served: Record<string, () => Response>;
let asked: string[];

beforeEach(() => {
  caches = new FakeCaches();
  asked = [];
  served = {
    '/': () => new Response(page('index-1.js'), { headers: { 'Content-Security-Policy': POLICY } }),
    '/assets/index-1.js': () => new Response('index 1'),
    '/assets/later-1.js': () => new Response('later 1'),
    '/icons/icon.png': () => new Response('icon 1'),
  };
});

function shell(build = '1', files: Record<string, string> = FILES): Shell {
  return new Shell(build, files, caches as unknown as CacheStorage, async (input) => {
    const path = typeof input === 'string' ? input : new URL(input.url).pathname;
    asked.push(path);
    const answer = served[path];
    if (!answer) throw new TypeError('no network');
    return answer();
  });
}

const request = (path: string, mode = 'cors', method = 'GET') =>
  ({ url: new URL(path, location.origin).href, mode, method }) as Request;

describe('keeping', () => {
  test('fetches the page and every file once', async () => {
    await shell().keep();
    expect(asked.sort()).toEqual(['/', ...Object.keys(FILES)]);
    expect(caches.paths('torv-shell-1').sort()).toEqual(['/', ...Object.keys(FILES)]);
  });

  test('takes hashed files from the build before, and nothing else', async () => {
    await shell().keep();
    asked = [];
    served['/'] = () => new Response(page('index-2.js'));
    served['/assets/index-2.js'] = () => new Response('index 2');
    served['/icons/icon.png'] = () => new Response('icon 2');
    const files = {
      '/assets/index-2.js': 'sha256-4',
      '/assets/later-1.js': 'sha256-2',
      '/icons/icon.png': 'sha256-5',
    };
    await shell('2', files).keep();
    expect(asked.sort()).toEqual(['/', '/assets/index-2.js', '/icons/icon.png']);
  });

  test.each([
    ['a file is missing', () => (served['/assets/later-1.js'] = () => new Response('', { status: 404 }))],
    ['the network is lost', () => delete served['/assets/later-1.js']],
    ['the page is of another build', () => (served['/'] = () => new Response(page('index-2.js')))],
    ['something else answers', () => (served['/'] = () => new Response('<h1>Sign in to the network</h1>'))],
    ['there is no room', () => (caches.isFull = true)],
  ])('leaves nothing when %s', async (_, happens) => {
    happens();
    await expect(shell().keep()).rejects.toThrow();
    expect(await caches.keys()).toEqual([]);
  });

  test('of a build that is whole asks for nothing', async () => {
    await shell().keep();
    asked = [];
    served = {};
    await shell().keep();
    expect(asked).toEqual([]);
  });
});

describe('answering', () => {
  beforeEach(() => shell().keep());

  test('opens every place of the client from what is kept', async () => {
    served = {};
    for (const path of ['/', '/c/1/t/2', '/teams?x=1', '/apiary']) {
      const answer = await shell().answer(request(path, 'navigate'));
      expect(await answer?.text()).toContain('/assets/index-1.js');
    }
  });

  test('gives each opening a nonce of its own, the same in header and page', async () => {
    const nonces = new Set<string>();
    for (let i = 0; i < 3; i++) {
      const answer = await shell().answer(request('/', 'navigate'));
      const nonce = /'nonce-([^']+)'/.exec(answer?.headers.get('Content-Security-Policy') ?? '')?.[1] ?? '';
      expect(await answer?.text()).toContain(`nonce="${nonce}"`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
    expect(nonces).not.toContain('abc');
  });

  test.each([
    ['the API', request('/api/me')],
    ['a file of the API that is opened', request('/api/docs', 'navigate')],
    ['health', request('/q/health', 'navigate')],
    ['itself', request('/sw.js', 'navigate')],
    ['what changes something', request('/assets/index-1.js', 'cors', 'POST')],
    ['another server', request('https://example.org/assets/index-1.js')],
  ])('leaves %s alone', (_, asking) => {
    expect(shell().answer(asking)).toBeUndefined();
  });

  test('gives files of an older build to tabs that still run it', async () => {
    served = {};
    const answer = await shell('2', { '/assets/index-2.js': 'sha256-4' }).answer(
      request('/assets/later-1.js'),
    );
    expect(await answer?.text()).toBe('later 1');
  });

  test('asks the server for what is not kept, and when nothing can be read', async () => {
    served['/assets/other.js'] = () => new Response('other');
    expect(await (await shell().answer(request('/assets/other.js')))?.text()).toBe('other');
    caches.isBroken = true;
    expect(await (await shell().answer(request('/assets/index-1.js')))?.text()).toBe('index 1');
  });
});

test('the two builds before are kept, older ones and nothing of others let go', async () => {
  for (const build of ['1', '2', '3', '4']) await shell(build).keep();
  await caches.open('somebody-else');
  await shell('4').tidy();
  expect(await caches.keys()).toEqual(['torv-shell-2', 'torv-shell-3', 'torv-shell-4', 'somebody-else']);
});
