/** A name in short, such as `skos:prefLabel`; undefined where no prefix fits or the rest is no local name. */
export function shortName(iri: string, prefixes: Readonly<Record<string, string>>): string | undefined {
  let best: string | undefined;
  for (const [prefix, namespace] of Object.entries(prefixes)) {
    if (!iri.startsWith(namespace) || !/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(iri.slice(namespace.length))) continue;
    if (best === undefined || namespace.length > (prefixes[best]?.length ?? 0)) best = prefix;
  }
  return best === undefined ? undefined : `${best}:${iri.slice(prefixes[best]?.length)}`;
}
