/** Formats of answers, the preferred one first, with the names that each is also asked for by. */
const TABLES: readonly (readonly [string, ...string[]])[] = [
  ['application/sparql-results+json', 'application/json'],
  ['application/sparql-results+xml', 'application/xml', 'text/xml'],
  ['text/csv'],
  ['text/tab-separated-values'],
];
const GRAPHS: readonly (readonly [string, ...string[]])[] = [
  ['text/turtle', 'application/x-turtle'],
  ['application/n-triples', 'text/plain'],
  ['application/rdf+xml', 'application/xml'],
  ['application/ld+json', 'application/json'],
];

/** What an endpoint can answer a query of this form with. */
export function formatsOf(form: 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE'): typeof TABLES {
  return form === 'SELECT' || form === 'ASK' ? TABLES : GRAPHS;
}

/**
 * Picks a format by an Accept header (RFC 9110, section 12.5.1).
 * @param formats the preferred one first; each with other names of it
 * @returns the name of the format; undefined where nothing that is accepted can be given
 */
export function negotiate(accept: string | undefined, formats: typeof TABLES): string | undefined {
  if (accept === undefined || accept.trim() === '') return formats[0]?.[0];
  const ranges = accept.split(',').map((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { name, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  // The range that names a format most closely says how welcome it is.
  const quality = (name: string): number =>
    [name, `${name.split('/')[0]}/*`, '*/*']
      .map((pattern) => ranges.find((range) => range.name === pattern)?.quality)
      .find((each) => each !== undefined) ?? 0;
  let best: { name: string; quality: number } | undefined;
  for (const [name, ...others] of formats) {
    const named = [name, ...others].filter((each) => ranges.some((range) => range.name === each));
    const welcome = Math.max(...(named.length > 0 ? named : [name]).map(quality));
    if (welcome > (best?.quality ?? 0)) best = { name, quality: welcome };
  }
  return best?.name;
}
