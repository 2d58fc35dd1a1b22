import { ServerFault } from './faults.js';
import { plainText } from './plain-text.js';
import type { Credentials } from './types.js';

/** Of a server's answer, at most so much is read for a message, in bytes. */
const MOST_WORDS = 16_384;

/** An address as messages show it: without user, password and what a query string holds. */
export function shown(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** The server's own words, from an answer that was not wanted. */
export async function wordsOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder(charsetOf(response));
  let text = '';
  try {
    for (let size = 0; reader !== undefined && size < MOST_WORDS; ) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    // What came before the cut still tells something.
  }
  await reader?.cancel().catch(() => undefined);
  return plainText(text);
}

function charsetOf(response: Response): string {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return 'utf-8';
  }
}

/** What a status means for the one who asked, and what to do about it. */
const MEANINGS: Readonly<Record<number, string>> = {
  400: 'It cannot make sense of the request.',
  403: 'It forbids this. Ask its keeper for the right to do it.',
  404: 'There is nothing at this address. Check it.',
  405: 'It does not take this kind of request here. Check the address.',
  406: 'It has none of the formats that were asked for. Check that the address is that of a SPARQL endpoint.',
  408: 'It stopped waiting. Try again, or ask for less.',
  413: 'It takes nothing this large. Send less at a time, or let its keeper raise the limit.',
  414: 'The address with the query in it is too long for it.',
  415: 'It does not know the format that was sent.',
  429: 'It gets too many requests. Try again later.',
  500: 'It failed inside. Its log may say why.',
  502: 'What stands behind it does not answer. Try again later.',
  503: 'It is busy or down. Try again later.',
  504: 'What stands behind it took too long. Ask for less.',
};

/** The fault of an answer whose status is not 2xx. */
export async function statusFault(
  response: Response,
  url: URL,
  { credentials, tries }: { credentials: Credentials | undefined; tries: number },
): Promise<ServerFault> {
  const { status, statusText } = response;
  const words = await wordsOf(response);
  const meaning = status === 401 ? unauthorised(response, credentials) : MEANINGS[status];
  const parts = [`${shown(url)} answered ${`${status} ${plainText(statusText, 80)}`.trim()}.`];
  if (meaning !== undefined) parts.push(meaning);
  if (tries > 0) parts.push(`It was tried ${tries + 1} times.`);
  const after = response.headers.get('retry-after');
  if (after !== null && (status === 429 || status === 503)) parts.push(`It says: again after ${plainText(after, 40)}.`);
  if (words !== '') parts.push(`Its words: ${words}`);
  return new ServerFault(parts.join(' '), { url: shown(url), status, words });
}

function unauthorised(response: Response, credentials: Credentials | undefined): string {
  if (credentials === undefined) return 'It asks who you are. Give a user name and a password.';
  const challenge = response.headers.get('www-authenticate');
  if (challenge === null || !/\b(?:basic|digest)\b/i.test(challenge)) {
    return `It wants another way of authentication than basic or digest (${plainText(challenge ?? 'it does not say which', 80)}).`;
  }
  return `It does not accept the user ${credentials.user} with this password.`;
}

/** Faults of the network by their code, as Node names them. */
const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there. Start the server, or check the port.',
  ENOTFOUND: 'no machine of that name is known. Check the name and the network.',
  EAI_AGAIN: 'the name cannot be looked up now. Check the network.',
  ECONNRESET: 'the server closed the connection before it answered. Its log may say why.',
  EPIPE: 'the server closed the connection while it was being sent to. Its log may say why.',
  UND_ERR_SOCKET: 'the server closed the connection before it answered. Its log may say why.',
  ETIMEDOUT: 'the machine does not answer. Check the address and the network.',
  UND_ERR_CONNECT_TIMEOUT: 'the machine does not answer. Check the address and the network.',
  EHOSTUNREACH: 'there is no way to that machine. Check the network.',
  ENETUNREACH: 'there is no way to that network. Check the network.',
  UND_ERR_HEADERS_TIMEOUT: 'it did not answer within five minutes. Ask for less.',
  UND_ERR_BODY_TIMEOUT: 'it stopped in the middle of its answer for five minutes. Ask for less.',
  HPE_INVALID_CONSTANT: 'what listens there does not speak HTTP. Check the port.',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of its answer are too long.',
};

/**
 * What was thrown while a request was under way, in words.
 * @param ended the signal of the request: where it is aborted, its reason is the fault
 * @param received bytes of the answer's body that came before; undefined where no answer had begun
 */
export function transportFault(error: unknown, url: URL, ended: AbortSignal, received?: number): unknown {
  if (ended.aborted) return ended.reason;
  if (error instanceof ServerFault || !(error instanceof TypeError)) return error;
  const cause = error.cause as { code?: string; message?: string; errors?: { code?: string }[] } | undefined;
  const code = cause?.code ?? cause?.errors?.[0]?.code ?? '';
  const detail = { url: shown(url), cause: error };
  if (received !== undefined) {
    return new ServerFault(
      `${shown(url)} broke off in the middle of its answer, after ${received} bytes. Its log may say why; try again.`,
      detail,
    );
  }
  const why =
    NETWORK[code] ??
    (code.startsWith('HPE_') ? NETWORK['HPE_INVALID_CONSTANT'] : undefined) ??
    (cause === undefined
      ? 'the connection failed, or the server does not let pages of this origin ask it (CORS).'
      : plainText(cause.message ?? error.message));
  return new ServerFault(`${shown(url)} cannot be reached: ${why}`, detail);
}
