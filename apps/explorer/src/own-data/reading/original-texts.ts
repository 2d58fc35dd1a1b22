/** Texts of plans that are not written in Japanese. */
import { vocabulary } from '@plangraph/core/graph';
import type { Literal, Quad } from '@rdfjs/types';

const PROPERTIES = [vocabulary('pg:text'), vocabulary('skos:definition')];

export interface OriginalTexts {
  /** The statements, with each original where the graph looks for one, so that mentions count in it. */
  quads: readonly Quad[];
  /** Languages of the originals that are not Japanese, by IRI of the unit; empty where the data name none. */
  languages: ReadonlyMap<string, string>;
}

/**
 * The graph reads originals in Japanese and renderings in English. A unit without a Japanese text has its original in
 * the first other language, or else in English; next to an original in another language English is a rendering too.
 */
export function originalTexts(quads: readonly Quad[]): OriginalTexts {
  const written = new Map<string, Quad[]>();
  for (const quad of quads) {
    if (quad.object.termType !== 'Literal' || !PROPERTIES.includes(quad.predicate.value)) continue;
    const own = written.get(quad.subject.value);
    if (own === undefined) written.set(quad.subject.value, [quad]);
    else own.push(quad);
  }
  const originals = new Set<Quad>();
  const languages = new Map<string, string>();
  for (const [unit, own] of written) {
    if (own.some((quad) => languageOf(quad) === 'ja')) continue;
    const [property] = PROPERTIES.filter((one) => own.some(({ predicate }) => predicate.value === one));
    const texts = own.filter(({ predicate }) => predicate.value === property);
    const original = texts.find((quad) => languageOf(quad) !== 'en') ?? texts[0];
    if (original === undefined) continue;
    originals.add(original);
    languages.set(unit, (original.object as Literal).language);
  }
  return {
    quads: originals.size === 0 ? quads : quads.map((quad) => (originals.has(quad) ? asOriginal(quad) : quad)),
    languages,
  };
}

/** Tags of languages are the same in either case. */
function languageOf({ object }: Quad): string {
  return (object as Literal).language.toLowerCase();
}

function asOriginal({ termType, subject, predicate, object, graph, equals }: Quad): Quad {
  const { termType: literal, value, datatype } = object as Literal;
  const original: Literal = {
    termType: literal,
    value,
    datatype,
    language: 'ja',
    equals: (other) => other === original,
  };
  return { termType, value: '', subject, predicate, object: original, graph, equals };
}
