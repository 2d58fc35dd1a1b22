import { createReadStream, type Stats, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip, gzipSync } from 'node:zlib';
import { EXIT, Fault } from './fault.js';
import { type Language, languageOfAnswer } from './words/language.js';
import { WORDS } from './words/words.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttl': 'text/turtle; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const FOR_ALL = { 'Access-Control-Allow-Origin': '*' };

/** What answers requests of any method for one path. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves a folder for GET and HEAD; nothing outside it is reachable.
 * Files may be read by pages of any origin: a frame that is sandboxed has none of its own. What is made in memory may be
 * somebody's own plan, so others read it only where they are let.
 *
 * @param generated answers that are made in memory, by path
 * @param routes what answers by itself, by path
 * @param open whether pages of any origin may read what is made in memory, too
 * @param language what is said to those who name no language
 */
export function staticServer(
  folder: string,
  generated: ReadonlyMap<string, { type: string; body: string }> = new Map(),
  routes: ReadonlyMap<string, Route> = new Map(),
  open = false,
  language: Language = 'en',
): Server {
  return createServer((request, response) => {
    const headers = { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache' };
    const { refusals } = WORDS[languageOfAnswer(request.headers['accept-language'], language)];
    const refuse = (status: number, text: string): void => {
      const type = { 'Content-Type': 'text/plain; charset=utf-8', Vary: 'Accept-Language' };
      response.writeHead(status, { ...headers, ...type }).end(`${text}\n`);
    };
    // Another site's name that points here (DNS rebinding) must not read what is served to this machine.
    if (!isLoopbackHost(request.headers.host)) {
      refuse(421, refusals.otherHost);
      return;
    }
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      refuse(400, refusals.noAddress);
      return;
    }
    const route = routes.get(path);
    if (route !== undefined) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      route(request, response).catch((error: unknown) => {
        process.stderr.write(`${request.method} ${path}: ${(error as Error).stack ?? error}\n`);
        if (response.headersSent) response.destroy();
        else refuse(500, refusals.failed);
      });
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(405, refusals.pageMethods);
      return;
    }
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    const made = generated.get(path);
    if (made !== undefined) {
      const body = zipped ? gzipSync(made.body) : made.body;
      const encoding = zipped ? { 'Content-Encoding': 'gzip' } : {};
      response.writeHead(200, {
        ...headers,
        ...encoding,
        ...(open ? FOR_ALL : {}),
        Vary: 'Accept-Encoding',
        'Content-Type': `${made.type}; charset=utf-8`,
      });
      response.end(request.method === 'HEAD' ? undefined : body);
      return;
    }
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
    const inside = !path.includes('\0') && file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    const stat = inside ? fileAt(file) : undefined;
    if (stat === undefined) {
      refuse(404, refusals.noPage);
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const zip = zipped && /^text|json|javascript|svg|wasm/.test(type);
    const extra = zip ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': stat.size };
    response.writeHead(200, { ...headers, ...FOR_ALL, ...extra, Vary: 'Accept-Encoding', 'Content-Type': type });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const content = createReadStream(file).on('error', () => response.destroy());
    (zip ? content.pipe(createGzip()) : content).pipe(response);
  });
}

function isLoopbackHost(host: string | undefined): boolean {
  return host === undefined || /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i.test(host);
}

/** The file at a path; undefined for anything that is none, whatever the file system says of it. */
function fileAt(path: string): Stats | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() ? stat : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Binds on loopback; a taken port gives the next one, twenty times.
 * @returns the port that was bound
 */
export async function listenOnFreePort(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 20 && candidate <= 65535; candidate += 1) {
    const bound = await new Promise<boolean>((resolve, reject) => {
      const onError = (error: NodeJS.ErrnoException): void => {
        if (error.code === 'EADDRINUSE') resolve(false);
        else if (error.code === 'EACCES')
          reject(new Fault(EXIT.serverFault, ({ serve }) => serve.portRefused(candidate)));
        else reject(new Fault(EXIT.serverFault, ({ serve }) => serve.portUnusable(candidate, error.message)));
      };
      server.once('error', onError);
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', onError);
        resolve(true);
      });
    });
    if (bound) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : candidate;
    }
  }
  throw new Fault(EXIT.serverFault, ({ serve }) => serve.portsTaken(port, Math.min(port + 19, 65535)));
}
