import { QueryFault, type QueryFaultOptions, type QueryReason, updateFault } from '../faults.js';
import type { Place, QueryOutline } from '../query-outline.js';

/** @throws QueryFault for what is asked in vain of a store that reads only, and only what it holds */
export function refuseWhatIsNotServed({ form, service }: QueryOutline): void {
  if (form === 'UPDATE') throw updateFault();
  if (service !== undefined) {
    throw new QueryFault(
      `SERVICE (line ${service.line}, column ${service.column}) asks another server, which this store does not do. Ask that server itself, or load its data beside these.`,
      service,
      { reason: { code: 'service' } },
    );
  }
}

/**
 * What Oxigraph says of a query, made readable: its message without the character classes of its grammar, with the
 * place and what stands there.
 * @param declared what was put before the query's first line; places are those of the query without it
 */
export function queryFault(message: string, query: string, outline: QueryOutline, declared: string): QueryFault {
  const found = /^error at (\d+):(\d+): ([\s\S]*)$/.exec(message);
  if (found === null) {
    const reason: QueryReason = { code: 'store', words: message };
    return new QueryFault(`The query cannot be answered: ${message.replace(/\.?$/, '.')}`, undefined, { reason });
  }
  const line = Number(found[1]);
  const column = Number(found[2]) - (line === 1 ? Array.from(declared).length : 0);
  const plain = plainFault(outline, declared) ?? { place: { line, column }, ...mendOf(found[3] ?? '') };
  const { place, mend, reason } = plain;
  const near = around(query, place);
  const where = `line ${place.line}, column ${place.column}${near === undefined ? '' : `, ${near.side} ‘${near.text}’`}`;
  const options: QueryFaultOptions = { ...(reason === undefined ? {} : { reason }), near };
  return new QueryFault(`The query is wrong at ${where}. ${mend}`.trim(), place, options);
}

/** What stands at the place, else what stands before it. */
function around(query: string, { line, column }: Place): QueryFaultOptions['near'] {
  const characters = Array.from(query.split(/\r\n|\n|\r/)[line - 1] ?? '');
  const after = characters
    .slice(column - 1)
    .join('')
    .trim();
  if (after !== '') return { side: 'at', text: Array.from(after).slice(0, 40).join('') };
  const before = characters
    .slice(0, column - 1)
    .join('')
    .trim();
  return before === '' ? undefined : { side: 'after', text: Array.from(before).slice(-40).join('') };
}

/** What to mend, in words and as data. */
interface Mend {
  mend: string;
  reason?: QueryReason;
}

/** Faults that the words of the query show more clearly, and at a better place, than what the grammar expects. */
function plainFault(
  { form, start, usedPrefixes, declaredPrefixes }: QueryOutline,
  declared: string,
): (Mend & { place: Place }) | undefined {
  if (form === undefined && start !== undefined) {
    return {
      place: start,
      mend: 'A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, after PREFIX and BASE.',
      reason: { code: 'form' },
    };
  }
  for (const [prefix, place] of usedPrefixes) {
    if (declaredPrefixes.has(prefix) || declared.includes(`PREFIX ${prefix}: `)) continue;
    return {
      place,
      mend: `The prefix ${prefix}: is not declared. Add PREFIX ${prefix}: <IRI> at the beginning.`,
      reason: { code: 'undeclared-prefix', prefix },
    };
  }
  return undefined;
}

/** What Oxigraph says or expects, the latter without the ranges of characters that a name may go on with. */
function mendOf(said: string): Mend {
  if (/SELECT contains a variable that is unbound/.test(said)) {
    return {
      mend: 'SELECT names a variable that the pattern does not bind, or one beside an aggregate that GROUP BY does not name.',
      reason: { code: 'unbound-variable' },
    };
  }
  const tokens = said
    .replace(/^expected (?:one of )?/, '')
    .replace(/\[(?:[^\]'"]|'(?:\\u\{[\da-fA-F]+\}|\\?[\s\S])')*\]/g, '')
    .split(/,\s+(?=\S)|,\s*$/)
    .map((token) => token.trim())
    .filter((token) => token !== '');
  // What is wrong beyond the grammar comes as an expectation too: "expected IRI parsing failed".
  const sentence = tokens.find((token) => /^[A-Za-z]+(?: [A-Za-z]+)+\.?$/.test(token));
  if (sentence !== undefined) {
    const words = sentence.replace(/\.?$/, '.');
    return { mend: `Oxigraph says: ${words}`, reason: { code: 'store', words } };
  }
  if (tokens.length === 0) return { mend: '' };
  return { mend: `Oxigraph expects there: ${tokens.join(', ')}.`, reason: { code: 'expected', tokens } };
}
