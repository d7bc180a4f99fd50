import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { onEnd } from './children.ts';
import type { WebBuild } from './web-page.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
const TEXTS = new Set(['.js', '.mjs']);

/**
 * Serves a build of VS Code, the extension and one test module from a single origin, and returns the
 * address of a page that runs the tests: the extension host is a web worker, and there is no remote.
 */
export async function serveWeb(build: WebBuild, extension: string, stories: string): Promise<string> {
  const folders = { build: build.folder, ext: extension };
  const answer = async (path: string): Promise<string | Buffer> => {
    if (path === '/') return build.page(port());
    const content = await readFile(path === '/ext/stories.js' ? stories : resolve(folders, path));
    return TEXTS.has(extname(path)) ? build.serve(path, content.toString('utf8')) : content;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const type = path === '/' ? '.html' : extname(path);
    answer(path).then(
      (content) => send(response, 200, type, content),
      (error: NodeJS.ErrnoException) =>
        send(response, error.code === 'ENOENT' ? 404 : 500, '', error.message),
    );
  });
  const port = () => (server.address() as AddressInfo).port;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onEnd(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${port()}/`;
}

function resolve(folders: { build: string; ext: string }, path: string): string {
  const [, mount, ...rest] = path.split('/');
  const folder = mount === 'ext' ? folders.ext : folders.build;
  const file = join(folder, ...rest);
  if (!file.startsWith(folder + sep)) throw new Error('outside of what is served');
  return file;
}

/** The worker's frame lives on another origin, `v--….localhost`: everything may be read from there. */
function send(response: ServerResponse, status: number, extension: string, content: string | Buffer): void {
  response.writeHead(status, {
    'content-type': TYPES[extension] ?? 'application/octet-stream',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  response.end(content);
}
