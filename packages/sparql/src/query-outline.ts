/** What a query is, as far as its words tell without parsing it. */
export interface QueryOutline {
  /** `UPDATE` stands for every operation of SPARQL Update; undefined where the text begins like neither. */
  form: 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE' | 'UPDATE' | undefined;
  /** Where the query asks another server (SERVICE). */
  service: Place | undefined;
  /** Where the prologue ends. */
  start: Place | undefined;
  declaredPrefixes: ReadonlySet<string>;
  /** With the place where each is used first. */
  usedPrefixes: ReadonlyMap<string, Place>;
}

/** From 1; columns count code points. */
export interface Place {
  line: number;
  column: number;
}

const FORMS: ReadonlySet<string> = new Set(['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE']);
const UPDATES: ReadonlySet<string> = new Set([
  ...['INSERT', 'DELETE', 'LOAD', 'CLEAR', 'CREATE', 'DROP', 'COPY', 'MOVE', 'ADD', 'WITH'],
]);
const PROLOGUE: ReadonlySet<string> = new Set(['BASE', 'PREFIX', 'VERSION']);

/** Tokens of SPARQL 1.1, section 19.8, as coarse as is needed here; longer ones first. */
const TOKEN = new RegExp(
  [
    '#[^\\n\\r]*',
    '<[^<>"{}|^`\\\\\\s]*>',
    '"""(?:"{0,2}(?:[^"\\\\]|\\\\[\\s\\S]))*"""',
    "'''(?:'{0,2}(?:[^'\\\\]|\\\\[\\s\\S]))*'''",
    '"(?:[^"\\\\\\n\\r]|\\\\.)*"',
    "'(?:[^'\\\\\\n\\r]|\\\\.)*'",
    '[?$][\\p{L}\\p{M}\\p{N}_]+',
    '_:[\\p{L}\\p{M}\\p{N}_.-]+',
    '@[a-zA-Z]+(?:-+[a-zA-Z0-9]+)*',
    '(?<prefix>(?:\\p{L}[\\p{L}\\p{M}\\p{N}_.-]*)?):(?:[\\p{L}\\p{M}\\p{N}_:.-]|%[\\da-fA-F]{2}|\\\\[\\s\\S])*',
    '(?<word>\\p{L}[\\p{L}\\p{N}_]*)',
  ].join('|'),
  'gu',
);

/** Reads the words of a query, leaving out comments, strings and IRIs. */
export function outlineOf(query: string): QueryOutline {
  const declaredPrefixes = new Set<string>();
  const usedPrefixes = new Map<string, Place>();
  let form: QueryOutline['form'];
  let service: QueryOutline['service'];
  let start: QueryOutline['start'];
  let declares = false;
  for (const { 0: token, groups, index } of query.matchAll(TOKEN)) {
    if (token.startsWith('#')) continue;
    const prefix = groups?.['prefix'];
    if (prefix !== undefined) {
      if (declares) declaredPrefixes.add(prefix);
      else if (!usedPrefixes.has(prefix)) usedPrefixes.set(prefix, placeOf(query, index));
    }
    const word = groups?.['word']?.toUpperCase();
    declares = word === 'PREFIX';
    if (word === undefined) continue;
    if (start === undefined && !PROLOGUE.has(word)) {
      start = placeOf(query, index);
      if (FORMS.has(word)) form = word as QueryOutline['form'];
      else if (UPDATES.has(word)) form = 'UPDATE';
    }
    if (word === 'SERVICE') service ??= placeOf(query, index);
  }
  return { form, service, start, declaredPrefixes, usedPrefixes };
}

/** Declares what a query uses without declaring it; all in one line, which goes before the query's own first. */
export function missingDeclarations(
  { usedPrefixes, declaredPrefixes }: QueryOutline,
  known: Readonly<Record<string, string>> = {},
): string {
  return [...usedPrefixes.keys()]
    .filter((prefix) => !declaredPrefixes.has(prefix) && Object.hasOwn(known, prefix))
    .map((prefix) => `PREFIX ${prefix}: <${known[prefix]}> `)
    .join('');
}

function placeOf(query: string, index: number): Place {
  const lines = query.slice(0, index).split(/\r\n|\n|\r/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? '').length + 1 };
}
