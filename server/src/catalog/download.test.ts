import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { download, longestLandscape, shownAddress } from './download.ts';

const answers: Readonly<Record<string, RequestListener>> = {
  '/whole': (_, response) => response.setHeader('Last-Modified', 'Thu, 01 Oct 2026 10:00:00 GMT').end('landscape: ü'),
  '/zipped': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('x'.repeat(9000))),
  '/moved': (_, response) => response.writeHead(302, { Location: '/whole' }).end(),
  '/circle': (_, response) => response.writeHead(302, { Location: '/circle' }).end(),
  '/cut': (_, response) => {
    response.writeHead(200, { 'Content-Length': '100' });
    response.write('landscape:', () => response.destroy());
  },
  '/endless': (_, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(65_536)));
    };
    response.on('drain', more);
    more();
  },
  '/bomb': (_, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync(Buffer.alloc(20_000_000))),
  '/silent': (_, response) => void response.write('landscape:'),
};

let server: Server;
let base = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    if (answer) answer(request, response);
    else response.writeHead(404).end('<html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (path: string, signal?: AbortSignal) =>
  download(base + path, (url) => fetch(url, signal ? { signal } : {}));
const textOf = async (path: string): Promise<string> => new TextDecoder().decode((await get(path)).bytes);

test('a file comes as it is, with the day of its last change', async () => {
  expect(await textOf('/whole')).toBe('landscape: ü');
  expect((await get('/whole')).modified).toBe('2026-10-01');
  expect(await textOf('/moved')).toBe('landscape: ü');
  expect(await textOf('/zipped')).toBe('x'.repeat(9000));
  expect(await get('/zipped')).not.toHaveProperty('modified');
});

describe('what goes wrong is said in words', () => {
  test.each([
    ['/nowhere', 'the server answers 404: check the address'],
    ['/cut', 'the connection ended too early: try again'],
    ['/circle', 'redirect count exceeded'],
    ['/endless', `it has more than ${longestLandscape / 1e6} MB, so it is not landscape.yml`],
    ['/bomb', `it has more than ${longestLandscape / 1e6} MB, so it is not landscape.yml`],
  ])('%s', async (path, message) => {
    await expect(get(path)).rejects.toThrow(message);
  });

  test('a server that is not there, or too slow', async () => {
    await expect(download('http://127.0.0.1:9', (url) => fetch(url))).rejects.toThrow(/bad port|refuses/);
    await expect(download('http://no.such.host.invalid/', (url) => fetch(url))).rejects.toThrow('are you offline?');
    await expect(get('/silent', AbortSignal.timeout(50))).rejects.toThrow('its server takes too long');
  });

  test('what the user stops is no mistake', async () => {
    const stopped = new AbortController();
    const answer = get('/silent', stopped.signal);
    stopped.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('an address is shown without its secrets', () => {
  expect(shownAddress('https://me:secret@example.org/landscape.yml?token=1#x')).toBe(
    'https://example.org/landscape.yml',
  );
});
