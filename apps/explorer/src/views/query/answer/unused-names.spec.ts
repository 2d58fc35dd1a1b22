import { describe, expect, it } from 'vitest';
import { exampleIndex } from '../../../model/testing.js';
import { prefixesOf } from '../prefixes.js';
import { unusedNames } from './unused-names.js';

const PG = 'https://w3id.org/plangraph/ns#';
const plan = exampleIndex();
const vocabulary = new Set([`${PG}lead`, `${PG}Measure`, 'http://www.w3.org/2004/02/skos/core#prefLabel']);
const unused = (query: string, words: ReadonlySet<string> | undefined = vocabulary) =>
  unusedNames(query, plan, prefixesOf(plan), words);

describe('names that the data do not use', () => {
  it('are properties and classes that the vocabulary has not, and nodes that the plan has not', () => {
    expect(unused('SELECT ?m { ?m a pg:Mesure ; pg:leads actor:mic, actor:mick ; skos:prefLabel ?l }').names).toEqual([
      'pg:Mesure',
      'pg:leads',
      'actor:mick',
    ]);
  });

  it('are whole vocabularies of which nothing is used, by their prefix', () => {
    const query = 'PREFIX foaf: <http://xmlns.com/foaf/0.1/> SELECT ?m { ?m foaf:name ?n ; foaf:mbox ?b ; pg:lead ?a }';
    expect(unused(query)).toEqual({ prefixes: ['foaf:'], names: [] });
  });

  it('are none in comments, strings and IRIs, nor kinds of values', () => {
    const query = '# pg:no\n{ ?m pg:lead <https://e.org/pg:no> ; skos:prefLabel "pg:no", "1"^^xsd:gYear }';
    expect(unused(query)).toEqual({ prefixes: [], names: [] });
  });

  it('are nodes alone where nobody knows the words of the data', () => {
    expect(unused('{ ?m pg:leads actor:mick ; ex:a ?b }', undefined as never).names.at(-1)).toBe('actor:mick');
  });
});
