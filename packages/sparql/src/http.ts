import { ActivityTimer } from './activity-timer.js';
import { type Authorizer, authorizerFor } from './authentication.js';
import { AddressFault, ServerFault } from './faults.js';
import { shown, statusFault, transportFault } from './http-faults.js';
import type { Credentials } from './types.js';

/** What is sent. */
export interface HttpRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  /** A body that is made piece by piece is a function, because it may have to be sent again; only Node can send such. */
  body?: string | Uint8Array | (() => AsyncIterable<Uint8Array> | Iterable<Uint8Array>);
}

export interface RequestOptions {
  /** Sent only when the server asks (401), and only to the origin of the URL. Its challenge is remembered with this object. */
  credentials?: Credentials | undefined;
  /** Milliseconds without an answer, or between two pieces of one; default 60,000. Node's fetch gives up after 300,000. */
  timeout?: number | undefined;
  /** How often a request is tried again after 429 or 503; default 3. */
  retries?: number | undefined;
  signal?: AbortSignal | undefined;
}

/** Before the second try, in milliseconds, where the server names no time; doubled each time. */
const FIRST_WAIT = 500;
/** A server that asks for a longer wait is not waited for, in milliseconds. */
const LONGEST_WAIT = 60_000;
const MOST_REDIRECTS = 5;

/** How each origin wants to be authorised, as long as the credentials are in use. */
const authorizers = new WeakMap<Credentials, Map<string, Authorizer>>();

/**
 * One HTTP request with time-outs, further tries, authentication, and faults in words.
 *
 * Redirects are followed within the origin, and to other origins only without credentials. The body and the method are
 * kept (RFC 9110 leaves that open for 301 and 302), except after 303.
 *
 * @param address absolute http(s) URL without user and password
 * @returns an answer of status 2xx; what its body throws is a ServerFault or the signal's reason, too
 * @throws ServerFault when no answer comes or its status is another; the reason of `signal` when that ended it;
 * AddressFault for an address that cannot be used
 */
export async function request(
  address: string | URL,
  sent: HttpRequest,
  options: RequestOptions = {},
): Promise<Response> {
  let url = checkedUrl(address);
  const { credentials, retries = 3, signal } = options;
  let challenges = 0;
  let redirects = 0;
  for (let tries = 0; ; ) {
    signal?.throwIfAborted();
    const response = await send(url, sent, options);
    if (response.ok) return response;
    const target = redirectTarget(response, url);
    if (target !== undefined) {
      redirects += 1;
      if (redirects > MOST_REDIRECTS) {
        throw new ServerFault(
          {
            en: `${shown(url)} redirects again and again. Check the address.`,
            ja: `${shown(url)} が何度も転送を繰り返します。アドレスを確かめてください。`,
          },
          { url: shown(url), status: response.status },
        );
      }
      if (target.origin !== url.origin && credentials !== undefined) {
        throw new ServerFault(
          {
            en: `${shown(url)} redirects to ${shown(target)}, which is another server: the password is not sent there. Give that address if you trust it.`,
            ja: `${shown(url)} は別のサーバー ${shown(target)} に転送します。そこへはパスワードを送りません。信頼できるなら、そのアドレスを指定してください。`,
          },
          { url: shown(url), status: response.status },
        );
      }
      await response.body?.cancel();
      url = target;
      if (response.status === 303) sent = { method: 'GET', headers: withoutContent(sent.headers) };
      continue;
    }
    const challenge = response.headers.get('www-authenticate') ?? '';
    const authorizer =
      response.status === 401 && credentials !== undefined ? authorizerFor(challenge, credentials) : undefined;
    // A second challenge says that the password is wrong, unless only the nonce has grown old.
    if (credentials !== undefined && authorizer !== undefined && (challenges === 0 || isStale(challenge, challenges))) {
      await response.body?.cancel();
      challenges += 1;
      const remembered = authorizers.get(credentials) ?? new Map<string, Authorizer>();
      authorizers.set(credentials, remembered.set(url.origin, authorizer));
      continue;
    }
    const wait = tries < retries ? waitOf(response, tries) : undefined;
    if (wait === undefined) throw await statusFault(response, url, { credentials, tries });
    await response.body?.cancel();
    tries += 1;
    await pause(wait, signal);
  }
}

function isStale(challenge: string, challenges: number): boolean {
  return challenges < 3 && /\bstale\s*=\s*"?true/i.test(challenge);
}

/** Sends once. The timer runs only while the server is waited for, not while the caller thinks about what came. */
async function send(url: URL, sent: HttpRequest, options: RequestOptions): Promise<Response> {
  const { credentials, timeout = 60_000, signal } = options;
  const silence = (): ServerFault =>
    new ServerFault(
      {
        en: `${shown(url)} has not answered for ${timeout / 1000} s. Try again, or wait longer.`,
        ja: `${shown(url)} が ${timeout / 1000} 秒のあいだ答えません。もう一度試すか、待つ時間を延ばしてください。`,
      },
      { url: shown(url) },
    );
  const timer = new ActivityTimer(timeout, silence, signal);
  try {
    const authorizer = credentials === undefined ? undefined : authorizers.get(credentials)?.get(url.origin);
    const headers: Record<string, string> = { ...sent.headers };
    if (authorizer !== undefined) headers['authorization'] = await authorizer(sent.method, url);
    const body = typeof sent.body === 'function' ? streamOf(sent.body(), timer) : sent.body;
    timer.touch();
    const response = await fetch(url, {
      method: sent.method,
      headers,
      redirect: 'manual',
      // A browser is to say nothing of the page or its reader to a server; Node knows of neither.
      referrerPolicy: 'no-referrer',
      ...(credentials === undefined ? { credentials: 'omit' as const } : {}),
      signal: timer.signal,
      ...(body === undefined ? {} : { body: body as BodyInit }),
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    });
    timer.pause();
    if (response.type === 'opaqueredirect') {
      throw new ServerFault(
        {
          en: `${shown(url)} redirects elsewhere. Give the address it redirects to.`,
          ja: `${shown(url)} は別のところに転送します。転送先のアドレスを指定してください。`,
        },
        { url: shown(url) },
      );
    }
    return watched(response, url, timer);
  } catch (error) {
    timer.stop();
    throw transportFault(error, url, timer.signal);
  }
}

function streamOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  timer: ActivityTimer,
): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // What the caller needs to make the next piece is not the server's time.
        timer.pause();
        const next = await iterator.next();
        timer.touch();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The answer with a body that is given up when it stops moving, and whose faults are in words. */
function watched(response: Response, url: URL, timer: ActivityTimer): Response {
  const reader = response.body?.getReader();
  if (reader === undefined) {
    timer.stop();
    return response;
  }
  let received = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        timer.touch();
        try {
          const { done, value } = await reader.read();
          timer.pause();
          if (done) {
            timer.stop();
            controller.close();
          } else {
            received += value.byteLength;
            controller.enqueue(value);
          }
        } catch (error) {
          timer.stop();
          controller.error(transportFault(error, url, timer.signal, received));
        }
      },
      async cancel(reason) {
        timer.stop();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

/** @throws AddressFault */
export function checkedUrl(address: string | URL): URL {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    // A password in what cannot be read is not shown either.
    const without = String(address).replace(/\/\/.*@/s, '//…@');
    throw new AddressFault({
      en: `"${without}" is no address. Give an absolute one that begins with http:// or https://.`,
      ja: `"${without}" はアドレスではありません。http:// か https:// で始まるものを指定してください。`,
    });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    // Of other schemes the URL tells no origin: localhost:3030/ds has the scheme "localhost:".
    const without = `${url.protocol}${url.host === '' ? '' : `//${url.host}`}${url.pathname}`;
    throw new AddressFault({
      en: `"${without}" cannot be asked. Give an address that begins with http:// or https://.`,
      ja: `"${without}" には問い合わせられません。http:// か https:// で始まるアドレスを指定してください。`,
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new AddressFault({
      en: `The address of ${url.host} holds a user name or password. Give them apart from it.`,
      ja: `${url.host} のアドレスに、ユーザー名かパスワードが入っています。アドレスとは別に指定してください。`,
    });
  }
  url.hash = '';
  return url;
}

function redirectTarget(response: Response, url: URL): URL | undefined {
  const location = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null;
  if (location === null || !URL.canParse(location, url.href)) return undefined;
  const target = new URL(location, url);
  if (/^https?:$/.test(target.protocol) && target.username === '' && target.password === '') return target;
  throw new ServerFault(
    {
      en: `${shown(url)} redirects to an address that is none of a store. Ask whoever runs it.`,
      ja: `${shown(url)} の転送先は、ストアのアドレスではありません。管理者に確かめてください。`,
    },
    { url: shown(url), status: response.status },
  );
}

function withoutContent(headers: HttpRequest['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => !/^content-/i.test(name)));
}

/** Milliseconds to wait before the next try; undefined where there is to be none. */
function waitOf(response: Response, tries: number): number | undefined {
  if (response.status !== 429 && response.status !== 503) return undefined;
  const asked = response.headers.get('retry-after');
  if (asked === null) return FIRST_WAIT * 2 ** tries;
  const wait = /^\d+$/.test(asked.trim()) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  if (Number.isNaN(wait)) return FIRST_WAIT * 2 ** tries;
  return wait <= LONGEST_WAIT ? Math.max(wait, 0) : undefined;
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timeout);
      reject(signal?.reason);
    };
    const timeout = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
