/** Where one's own data come from, and how an address says so. */
import { DEFAULT_STATE, searchFor, type ViewState } from '@plangraph/core/state';

export type OwnSource = { file: Blob; name: string } | { url: URL } | { endpoint: URL };

/** What an address can name; a file it cannot. */
export type LinkedSource = Exclude<OwnSource, { file: Blob }>;

type StateSource = NonNullable<ViewState['source']>;

/** @returns undefined where the state names none, or none that may be fetched */
export function linkedSource(source: StateSource | undefined): LinkedSource | undefined {
  const url = source === undefined ? undefined : webAddress(source.url);
  if (url === undefined) return undefined;
  return source?.kind === 'endpoint' ? { endpoint: url } : { url };
}

/** A source as the state has it; a file is in no state. */
export function stateSource(source: OwnSource): StateSource | undefined {
  if ('file' in source) return undefined;
  return 'url' in source ? { kind: 'document', url: source.url.href } : { kind: 'endpoint', url: source.endpoint.href };
}

/**
 * An address that can be fetched: absolute, http or https, without a password; its fragment is left out.
 * @returns undefined for any other
 */
export function webAddress(written: string): URL | undefined {
  const text = written.trim();
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url;
}

/**
 * The page that may ask other servers, with the data named.
 * @param base address of the page
 */
export function openPageFor(source: LinkedSource, language: 'ja' | 'en' | undefined, base: string): string {
  const state: ViewState = { ...DEFAULT_STATE, ...(language === undefined ? {} : { language }) };
  const named = stateSource(source);
  const { search } = searchFor(named === undefined ? state : { ...state, source: named });
  return new URL(`./open.html${search}`, base).href;
}

/** Whether this page may ask other servers; its own policy (connect-src) says so, and this attribute repeats it. */
export function mayAskOthers(root: { dataset: DOMStringMap } = document.documentElement): boolean {
  return root.dataset['sources'] === 'any';
}

/** The host that would be asked. */
export function hostOf(source: LinkedSource): string {
  return ('url' in source ? source.url : source.endpoint).host;
}

/** What the data are called on the screen. */
export function nameOfSource(source: OwnSource): string {
  if ('file' in source) return source.name;
  const url = 'url' in source ? source.url : source.endpoint;
  return `${url.host}${url.pathname}`;
}

const TYPED = 'plangraph-typed';

/** Notes that the reader typed this address here, so that the next page does not ask again. */
export function noteTyped(source: LinkedSource): void {
  try {
    sessionStorage.setItem(TYPED, JSON.stringify(stateSource(source)));
  } catch {
    // Where storage is refused the page asks once more.
  }
}

/** Whether the reader typed this address on the page before; true once. */
export function wasTyped(source: LinkedSource): boolean {
  try {
    const typed = sessionStorage.getItem(TYPED);
    sessionStorage.removeItem(TYPED);
    return typed === JSON.stringify(stateSource(source));
  } catch {
    return false;
  }
}
