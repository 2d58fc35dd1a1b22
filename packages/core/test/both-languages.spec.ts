import { readdirSync, readFileSync } from 'node:fs';
import { Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { readCheck } from '../src/validation/checks.js';
import { shacl } from '../src/validation/result.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
const DEFINITION = 'http://www.w3.org/2004/02/skos/core#definition';

/** Texts by what says them: the predicate and its subject. */
function textsOf(path: string, predicates: readonly string[]): Map<string, Record<string, string>> {
  const texts = new Map<string, Record<string, string>>();
  for (const { subject, predicate, object } of new Parser().parse(read(path))) {
    if (!predicates.includes(predicate.value) || object.termType !== 'Literal') continue;
    const key = `${subject.value} ${predicate.value}`;
    texts.set(key, { ...texts.get(key), [object.language]: object.value });
  }
  return texts;
}

describe('what people read of the ontology', () => {
  it.each([
    ['ontology/plangraph.ttl', [LABEL, DEFINITION], 100],
    ['ontology/shapes.ttl', [shacl('message')], 100],
    ['ontology/ontology.shapes.ttl', [shacl('message')], 16],
    ['data/cybersecurity-2018/entities.shapes.ttl', [shacl('message')], 15],
  ])('%s is in both languages', (path, predicates, least) => {
    const texts = textsOf(path, predicates);
    expect(texts.size).toBeGreaterThanOrEqual(least);
    for (const [key, said] of texts) {
      expect([key, Object.keys(said).sort()]).toEqual([key, ['en', 'ja']]);
      // An algorithm has its name in every language.
      if (said['ja'] !== 'SHA-256') expect(said['ja']).toMatch(JAPANESE);
      // English may cite the plan in brackets.
      expect(said['en']?.replace(/\([^)]*\)/g, '')).not.toMatch(/\p{Script=Hiragana}{3}/u);
    }
  });

  it('the checks are, too', () => {
    const names = readdirSync(new URL('../../../ontology/checks', import.meta.url)).filter((name) =>
      name.endsWith('.rq'),
    );
    expect(names.length).toBeGreaterThanOrEqual(22);
    for (const name of names) {
      const { messages } = readCheck(name, read(`ontology/checks/${name}`));
      expect(messages.ja).toMatch(JAPANESE);
      expect(messages.en).not.toMatch(/\p{Script=Hiragana}{3}/u);
    }
  });
});
