import { describe, expect, it } from 'vitest';
import { ontologyTurtle, shapeFaults } from './ontology-shapes.js';

/** The ontology with one thing changed; the change must hit something. */
function broken(from: string | RegExp, to: string): string {
  const turtle = ontologyTurtle.replace(from, to);
  if (turtle === ontologyTurtle) throw new Error(`Nothing in plangraph.ttl is ${from}`);
  return turtle;
}

const DEFINED = 'rdfs:isDefinedBy <https://w3id.org/plangraph/ns>';
const extra = (statement: string) => `${ontologyTurtle}\n${statement}\n`;

describe('shapes of the ontology', () => {
  it.each([
    ['no version IRI', broken(/owl:versionIRI \S+ ;/, ''), 'ns: The ontology has one owl:versionIRI'],
    [
      'a version without numbers',
      broken('owl:versionInfo "0.1.0"', 'owl:versionInfo "new"'),
      'owl:versionInfo such as',
    ],
    ['a title in one language', broken(' , "PlanGraph ontology"@en', ''), 'ns: Give dcterms:title'],
    ['no description', broken(/dcterms:description[^;]+;/, ''), 'ns: Give dcterms:description'],
    ['a licence in words', broken(/dcterms:license <[^>]+>/, 'dcterms:license "free"'), 'Name the licence by its IRI'],
    ['no day of creation', broken(/dcterms:created \S+ ;/, ''), 'xsd:date'],
    ['another prefix', broken('Prefix "pg"', 'Prefix "plan"'), 'The preferred prefix is pg'],
    ['no namespace', broken(/vann:preferredNamespaceUri \S+ ;/, ''), 'The namespace is'],
    [
      'no header',
      broken(/<https:\/\/w3id.org\/plangraph\/ns> a owl:Ontology/, '<https://e.org/> a owl:Ontology'),
      'ns: The ontology has one owl:versionIRI',
    ],
    ['a class without a Japanese label', broken('"節"@ja , ', ''), 'Section: Give rdfs:label'],
    ['a property with two English labels', broken('"lead"@en', '"lead"@en , "leader"@en'), 'lead: Give rdfs:label'],
    ['a definition in one language', broken(/"用語解説の項目が[^"]+"@ja , /, ''), 'denotes: Give skos:definition'],
    [
      'a definition that breaks off',
      broken('"Last day of the period, which it includes."', '"Last day"'),
      'end: Give skos:definition',
    ],
    [
      'a note that breaks off',
      broken('"To be named together is not to coordinate."', '"To be named"'),
      'mentions: A skos:scopeNote',
    ],
    ['a class that nobody defines', extra('pg:Budget a owl:Class .'), 'Budget: A term of pg: says rdfs:isDefinedBy'],
    ['a property that nobody defines', extra('pg:budget a owl:ObjectProperty .'), 'budget: A term of pg: says'],
    ['a definition elsewhere', extra('pg:Plan rdfs:isDefinedBy <https://example.org/> .'), 'Plan: rdfs:isDefinedBy is'],
    ['a name in Japanese', extra(`pg:計画 a owl:Class ; ${DEFINED} .`), 'Terms are ASCII names'],
    ['a property without range', broken('rdfs:range pg:Schedule ;', ''), 'scheduled: A property has one rdfs:range'],
    ['a property with two domains', extra('pg:lead rdfs:domain pg:Plan .'), 'lead: A property has one rdfs:range and'],
    ['a word about terms of others', extra('skos:Concept rdfs:subClassOf pg:Term .'), 'Concept: Say nothing about'],
  ])('find %s', async (_, turtle, words) => {
    expect((await shapeFaults(turtle)).join('\n')).toContain(words);
  });
});
