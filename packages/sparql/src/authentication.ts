import { BilingualError } from '@plangraph/core/graph';
import type { Credentials } from './types.js';

/** One challenge of a WWW-Authenticate header; names of parameters in lower case. */
interface Challenge {
  scheme: string;
  parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /([!#$%&'*+.^_`|~\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s,"]+))/y;
const SCHEME = /[!#$%&'*+.^_`|~\w-]+/y;

/**
 * Reads a WWW-Authenticate header; several such headers arrive as one, joined by commas.
 * Source: RFC 9110, section 11.6.1.
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  for (let at = 0; at < header.length; ) {
    PARAMETER.lastIndex = at;
    const parameter = PARAMETER.exec(header);
    if (parameter?.[1] !== undefined) {
      const value = parameter[2]?.replace(/\\(.)/g, '$1') ?? parameter[3] ?? '';
      challenges.at(-1)?.parameters.set(parameter[1].toLowerCase(), value);
      at = PARAMETER.lastIndex;
      continue;
    }
    SCHEME.lastIndex = at;
    const scheme = SCHEME.exec(header);
    if (scheme !== null) challenges.push({ scheme: scheme[0].toLowerCase(), parameters: new Map() });
    at = scheme === null ? at + 1 : SCHEME.lastIndex;
  }
  return challenges;
}

/** Makes the Authorization header for one request. */
export type Authorizer = (method: string, url: URL) => Promise<string>;

/**
 * Picks the strongest scheme that the server offers and that is known here: digest with SHA-256, digest with MD5, basic.
 * @param header the WWW-Authenticate header of a 401
 * @returns undefined where none is known
 */
export function authorizerFor(header: string, credentials: Credentials): Authorizer | undefined {
  const challenges = parseChallenges(header);
  const digests = challenges.filter(({ scheme, parameters }) => scheme === 'digest' && offersAuth(parameters));
  for (const algorithm of ['SHA-256', 'MD5'] as const) {
    const found = digests.find(({ parameters }) => (parameters.get('algorithm') ?? 'MD5').toUpperCase() === algorithm);
    if (found !== undefined) return digest(found.parameters, algorithm, credentials);
  }
  return challenges.some(({ scheme }) => scheme === 'basic') ? basic(credentials) : undefined;
}

/** Servers of RFC 2069 name no qop at all; those that want only auth-int are not served. */
function offersAuth(parameters: ReadonlyMap<string, string>): boolean {
  const qop = parameters.get('qop');
  return qop === undefined || qop.split(',').some((each) => each.trim().toLowerCase() === 'auth');
}

/** Source: RFC 7617; user and password in UTF-8. */
function basic({ user, password }: Credentials): Authorizer {
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  const header = `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
  return async () => header;
}

/**
 * Source: RFC 7616, qop=auth.
 * @param clientNonce only for the RFC's own examples; else random
 */
export function digest(
  challenge: ReadonlyMap<string, string>,
  algorithm: 'SHA-256' | 'MD5',
  { user, password }: Credentials,
  clientNonce = randomHex(),
): Authorizer {
  const realm = challenge.get('realm') ?? '';
  const nonce = challenge.get('nonce') ?? '';
  const opaque = challenge.get('opaque');
  const protects = challenge.has('qop');
  let count = 0;
  return async (method, url) => {
    count += 1;
    const nc = count.toString(16).padStart(8, '0');
    const uri = url.pathname + url.search;
    const hash = (text: string): Promise<string> => hexHash(algorithm, text);
    const who = await hash(`${user}:${realm}:${password}`);
    const what = await hash(`${method}:${uri}`);
    const response = await hash(
      protects ? `${who}:${nonce}:${nc}:${clientNonce}:auth:${what}` : `${who}:${nonce}:${what}`,
    );
    const fields = [
      `username=${quoted(user)}`,
      `realm=${quoted(realm)}`,
      `uri=${quoted(uri)}`,
      ...(challenge.has('algorithm') ? [`algorithm=${algorithm}`] : []),
      `nonce=${quoted(nonce)}`,
      ...(protects ? [`nc=${nc}`, `cnonce=${quoted(clientNonce)}`, 'qop=auth'] : []),
      `response=${quoted(response)}`,
      ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ];
    // A header takes bytes only: a name that is not ASCII goes as UTF-8, byte by byte.
    return Array.from(new TextEncoder().encode(`Digest ${fields.join(', ')}`), (b) => String.fromCharCode(b)).join('');
  };
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function randomHex(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function hexHash(algorithm: 'SHA-256' | 'MD5', text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (algorithm === 'SHA-256') return hex(new Uint8Array(await crypto.subtle.digest(algorithm, bytes)));
  // Browsers have no MD5; asked for this way, bundlers do not look for it.
  const node = globalThis.process?.getBuiltinModule?.('node:crypto');
  if (node === undefined) {
    throw new BilingualError({
      en: 'The server asks for digest authentication with MD5, which web pages cannot do. Ask its keeper for basic.',
      ja: 'サーバーが MD5 の digest 認証を求めていますが、ウェブページではできません。管理者に basic 認証を求めてください。',
    });
  }
  return node.createHash('md5').update(bytes).digest('hex');
}
