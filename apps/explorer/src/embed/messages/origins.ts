/** Which pages may command a frame, and which of its parameters are not of the state. */

/** Parameter of the frame's address: origins, parted by commas. */
export const ORIGINS = 'origins';
/** Nobody embeds one frame in more places. */
const MOST = 20;

/** Parts the query of a frame's address. @param search with `?`, or empty */
export function partSearch(search: string): { state: string; own: string | undefined } {
  const isOwn = (part: string): boolean => part === ORIGINS || part.startsWith(`${ORIGINS}=`);
  const parts = search.replace(/^\?/, '').split('&');
  const state = parts.filter((part) => part !== '' && !isOwn(part)).join('&');
  const own = parts.find(isOwn);
  return { state: state === '' ? '' : `?${state}`, own };
}

/** The query with the frame's own parameter in it again. */
export function joinSearch(state: string, own: string | undefined): string {
  if (own === undefined) return state;
  return state === '' ? `?${own}` : `${state}&${own}`;
}

/**
 * The origins that may command a frame and are told of what happens in it: the site's own, and those that the address
 * names, of which the site can forbid all but some.
 *
 * @param search query of the frame's address
 * @param site origin that the frame's address begins with
 * @param permitted `*`, or the only origins that an address may name, parted by spaces
 */
export function allowedOrigins(search: string, site: string, permitted = '*'): readonly string[] {
  const written = partSearch(search).own?.slice(ORIGINS.length + 1) ?? '';
  const named = decoded(written).split(',').filter(isOrigin).slice(0, MOST);
  const may = permitted.trim().split(/\s+/);
  return [...new Set([site, ...named.filter((origin) => may.includes('*') || may.includes(origin))])];
}

/** Whether a text is the origin of pages of the web, as browsers write it: no path, no star, not `null`. */
export function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol } = new URL(text);
  return origin === text && /^https?:$/.test(protocol);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
