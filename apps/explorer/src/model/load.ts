/** Fetches the site's data, telling how far it has come. */

/**
 * @param url relative to the page
 * @param onProgress bytes so far, and all of them where the server says
 * @throws Error with what was found and where, fit to be shown
 */
export async function loadJson<T>(
  url: string,
  signal: AbortSignal,
  onProgress: (bytes: number, all: number | undefined) => void = () => {},
): Promise<T> {
  const response = await fetch(new URL(url, document.baseURI), { signal });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  if (response.body === null) return (await response.json()) as T;
  // A compressed answer gives the compressed length, which says nothing about the bytes read here.
  const length = response.headers.get('content-encoding') === null ? response.headers.get('content-length') : null;
  const all = length === null ? undefined : Number(length);
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    onProgress(bytes, all);
  }
  text += decoder.decode();
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new Error(`${url}: not JSON`);
  }
}
