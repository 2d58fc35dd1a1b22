/** The shipped plan in both languages, as the specs of its English read it. */
import { readFileSync } from 'node:fs';
import type { Quad } from '@rdfjs/types';
import { Parser } from 'n3';
import { convertPlan, type VocabularyName, vocabulary } from '../../src/index.js';
import { SHIPPED_TEXT } from '../shipped-plan.js';

const read = (name: string): Quad[] =>
  new Parser().parse(
    readFileSync(new URL(`../../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8'),
  ) as unknown as Quad[];

const { quads, messages } = convertPlan(SHIPPED_TEXT, {
  titles: read('titles.en.ttl'),
  entities: read('entities.ttl'),
});

/** What the conversion of the shipped plan has to say. */
export { messages };

const bySubject = new Map<string, Quad[]>();
for (const statement of quads) {
  const own = bySubject.get(statement.subject.value);
  if (own === undefined) bySubject.set(statement.subject.value, [statement]);
  else own.push(statement);
}

/** What is said in Japanese and not in English, as `subject predicate`; mentions, other names and printed titles stay as they are. */
export function onlyInJapanese(): string[] {
  const asPrinted = (['pg:surface', 'skos:altLabel', 'skos:hiddenLabel', 'dcterms:title'] as const).map(vocabulary);
  const said = { ja: new Set<string>(), en: new Set<string>() };
  for (const { subject, predicate, object } of quads) {
    if (object.termType !== 'Literal' || asPrinted.includes(predicate.value)) continue;
    if (object.language === 'ja' || object.language === 'en') {
      said[object.language].add(`${subject.value} ${predicate.value}`);
    }
  }
  return [...said.ja].filter((key) => !said.en.has(key));
}

/** Values of a property, of one language where it is given. */
export function values(iri: string, name: VocabularyName, language?: string): string[] {
  return (bySubject.get(iri) ?? [])
    .filter(
      ({ predicate, object }) =>
        predicate.value === vocabulary(name) &&
        (language === undefined || (object.termType === 'Literal' && object.language === language)),
    )
    .map(({ object }) => object.value);
}

/** All names of something in one language. */
export function namesOf(iri: string, language: 'ja' | 'en'): string[] {
  return [...values(iri, 'skos:prefLabel', language), ...values(iri, 'skos:altLabel', language)];
}

/** Readings of its Japanese names, in hiragana. */
export function readingsOf(iri: string): string[] {
  return values(iri, 'skos:hiddenLabel', 'ja-hira');
}

/** An introduction, a measure, a direction or a definition; of a division, the title. */
export interface Unit {
  iri: string;
  /** The end of its IRI: `measure/2.2-1-to`. */
  id: string;
  ja: string;
  en: string;
  titleJa: string;
  titleEn: string;
}

export const measures: readonly Unit[] = unitsOf('pg:Measure');
export const directions: readonly Unit[] = unitsOf('pg:Direction');
export const terms: readonly Unit[] = unitsOf('pg:Term');
export const divisions: readonly Unit[] = unitsOf('pg:Division');
/** All that has a text to render, the introduction of the plan first. */
export const units: readonly Unit[] = [...unitsOf('pg:Plan'), ...measures, ...directions, ...terms];

function unitsOf(kind: VocabularyName): Unit[] {
  const instances = [...bySubject.keys()].filter((iri) => values(iri, 'rdf:type').includes(vocabulary(kind)));
  return instances.map((iri) => {
    const text = (language: string): string =>
      [...values(iri, 'pg:text', language), ...values(iri, 'skos:definition', language)][0] ?? '';
    const title = (language: string): string => values(iri, 'skos:prefLabel', language)[0] ?? '';
    return {
      iri,
      id: iri.split('/').slice(-2).join('/'),
      ja: text('ja'),
      en: text('en'),
      titleJa: title('ja'),
      titleEn: title('en'),
    };
  });
}
