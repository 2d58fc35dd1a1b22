import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Quad, Term } from '@rdfjs/types';
import { Parser, Writer } from 'n3';
import { describe, expect, it } from 'vitest';
import { owlapi } from '../../../scripts/judges.mjs';
import { convertPlan, SHIPPED_ATTRIBUTION } from '../src/convert.js';
import { NAMESPACES, type VocabularyName, vocabulary } from '../src/rdf/namespaces.js';
import { ontologyTurtle, shapeFaults } from './ontology-shapes.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const read = (name: string) =>
  new Parser().parse(
    readFileSync(new URL(`../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8'),
  ) as unknown as Quad[];
const ontology = new Parser().parse(ontologyTurtle) as unknown as Quad[];
const { quads: data } = convertPlan(SHIPPED_TEXT, {
  name: 'cybersecurity-2018',
  entities: read('entities.ttl'),
  titles: read('titles.en.ttl'),
  attribution: SHIPPED_ATTRIBUTION,
});
/** All but the description of the data set, which speaks of files, in terms of DCAT, VoID and PROV. */
const facts = data.filter(({ graph }) => !graph.value.endsWith('graph/metadata'));

const TYPE = vocabulary('rdf:type');
const isOwn = ({ value }: Term) => value.startsWith(NAMESPACES.pg);
const short = (iri: string) => (iri.startsWith(NAMESPACES.pg) ? `pg:${iri.slice(NAMESPACES.pg.length)}` : iri);
const objects = (subject: string, predicate: VocabularyName) =>
  ontology
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === vocabulary(predicate))
    .map(({ object }) => object);
/** Terms that the file describes, as a set of IRIs. */
const defined = new Set(
  ontology
    .filter(({ subject, predicate }) => isOwn(subject) && predicate.value === vocabulary('rdfs:isDefinedBy'))
    .map(({ subject }) => subject.value),
);
const ofType = (name: VocabularyName) =>
  ontology
    .filter((quad) => quad.predicate.value === TYPE && quad.object.value === vocabulary(name) && isOwn(quad.subject))
    .map(({ subject }) => subject.value);

function listOf(head: Term): Term[] {
  if (head.value === vocabulary('rdf:nil')) return [];
  const [first] = objects(head.value, 'rdf:first');
  const [rest] = objects(head.value, 'rdf:rest');
  if (first === undefined || rest === undefined) throw new Error(`The list at ${head.value} is broken.`);
  return [first, ...listOf(rest)];
}

/** The named classes, datatypes or values that an expression allows. */
function alternatives(expression: Term): string[] {
  for (const name of ['owl:unionOf', 'owl:oneOf'] as const) {
    const [list] = objects(expression.value, name);
    if (list !== undefined) return listOf(list).map(({ value }) => value);
  }
  return [expression.value];
}

/** Types of everything in the data and of the ontology's own individuals. */
const types = new Map<string, Set<string>>();
for (const { subject, predicate, object } of [...data, ...ontology]) {
  if (predicate.value !== TYPE) continue;
  types.set(subject.value, (types.get(subject.value) ?? new Set()).add(object.value));
}

function fits(term: Term, allowed: readonly string[]): boolean {
  if (term.termType !== 'Literal') return allowed.some((name) => types.get(term.value)?.has(name));
  if (term.language !== '') return allowed.includes(`${NAMESPACES.rdf}PlainLiteral`);
  return allowed.includes(term.datatype.value) || allowed.includes(term.value);
}

/** `standards committee` → `StandardsCommittee`, `e-Gov law ID` → `eGovLawId`. */
function nameFor(label: string, upper: boolean): string {
  const joined = label
    .toLowerCase()
    .split(/[ -]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
  return upper ? joined : joined.slice(0, 1).toLowerCase() + joined.slice(1);
}

describe('plangraph.ttl', () => {
  it('keeps to its shapes', async () => {
    expect(await shapeFaults(ontologyTurtle)).toEqual([]);
  });

  it('names each term as its English label says: classes and individuals upper, properties lower camel case', () => {
    const upper = new Set([...ofType('owl:Class'), ...ofType('owl:NamedIndividual')]);
    for (const iri of defined) {
      const label = objects(iri, 'rdfs:label').find((term) => term.termType === 'Literal' && term.language === 'en');
      expect(short(iri)).toBe(`pg:${nameFor(label?.value ?? '', upper.has(iri))}`);
    }
  });

  it('has one version, in its IRI and in its text', () => {
    const iri = 'https://w3id.org/plangraph/ns';
    const [version] = objects(iri, 'owl:versionInfo');
    expect(objects(iri, 'owl:versionIRI').map(({ value }) => value)).toEqual([`${iri}/${version?.value}`]);
  });

  it('declares every term that it uses', () => {
    const builtIn = [NAMESPACES.rdf, NAMESPACES.rdfs, NAMESPACES.owl, NAMESPACES.xsd];
    const declared = new Set(ontology.filter(({ predicate }) => predicate.value === TYPE).map((q) => q.subject.value));
    const pointing = [vocabulary('rdfs:seeAlso'), vocabulary('dcterms:license'), vocabulary('owl:versionIRI')];
    for (const { predicate, object } of ontology) {
      const used = pointing.includes(predicate.value) && !isOwn(object) ? [predicate] : [predicate, object];
      for (const term of used) {
        if (term.termType !== 'NamedNode' || builtIn.some((namespace) => term.value.startsWith(namespace))) continue;
        expect(declared, term.value).toContain(term.value);
      }
    }
  });
});

describe('plangraph.ttl and the published data', () => {
  /** Classes whose members stand in the ontology itself, so that no subject of the data has them as type. */
  const ABSTRACT = ['pg:Role', 'pg:Duty', 'pg:LabelStatus'];
  const used = new Set(
    facts.flatMap(({ predicate, object }) => [predicate, object].filter((t) => t.termType === 'NamedNode' && isOwn(t))),
  );
  const usedNames = new Set([...used].map(({ value }) => short(value)));

  it('every term of the data is defined', () => {
    expect([...usedNames].filter((name) => !defined.has(vocabulary(name as VocabularyName)))).toEqual([]);
  });

  it('every defined term is in the data', () => {
    expect([...defined].map(short).filter((name) => !usedNames.has(name))).toEqual(ABSTRACT);
  });

  it.each([
    ['rdfs:domain', (quad: Quad) => quad.subject],
    ['rdfs:range', (quad: Quad) => quad.object],
  ] as const)('%s holds for every statement', (name, end) => {
    const allowed = new Map([...defined].map((iri) => [iri, objects(iri, name).map(alternatives)]));
    let checked = 0;
    const broken = data.filter((quad) => {
      const expressions = allowed.get(quad.predicate.value) ?? [];
      checked += expressions.length;
      return !expressions.every((names) => fits(end(quad), names));
    });
    expect(broken.map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value])).toEqual([]);
    expect(checked).toBeGreaterThan(10_000);
  });

  it('superclasses are written out as types, as far as they are pg:, org: or skos:', () => {
    const written = [NAMESPACES.pg, NAMESPACES.org, NAMESPACES.skos];
    const parents = ofType('owl:Class').flatMap((iri) =>
      objects(iri, 'rdfs:subClassOf')
        .filter(({ value }) => written.some((namespace) => value.startsWith(namespace)))
        .map(({ value }) => [iri, value] as const),
    );
    expect(parents.length).toBeGreaterThan(10);
    const missing: string[] = [];
    for (const [iri, names] of types) {
      for (const [child, parent] of parents)
        if (names.has(child) && !names.has(parent)) missing.push(`${iri} ${parent}`);
    }
    expect(missing).toEqual([]);
  });

  it('no two classes that exclude each other meet in one subject', () => {
    const lists = ontology
      .filter(({ predicate }) =>
        ['owl:members', 'owl:disjointUnionOf'].some((n) => predicate.value === vocabulary(n as VocabularyName)),
      )
      .map(({ object }) => listOf(object).map(({ value }) => value));
    expect(lists.length).toBe(3);
    const mixed: string[] = [];
    for (const [iri, names] of types) {
      for (const list of lists) if (list.filter((name) => names.has(name)).length > 1) mixed.push(iri);
    }
    expect(mixed).toEqual([]);
  });

  it('functional, inverse functional, asymmetric and irreflexive properties are so', () => {
    const functional = new Set(ofType('owl:FunctionalProperty'));
    const inverse = new Set(ofType('owl:InverseFunctionalProperty'));
    const asymmetric = new Set(ofType('owl:AsymmetricProperty'));
    const seen = new Set<string>();
    const twice: string[] = [];
    for (const { subject, predicate, object } of data) {
      const [from, by, to] = [subject.value, predicate.value, object.value];
      const keys = [
        ...(functional.has(by) ? [`${from} ${by}`] : []),
        ...(inverse.has(by) ? [`${by} ${to}`] : []),
        ...(asymmetric.has(by) ? [[from, to].sort().join(` ${by} `)] : []),
      ];
      for (const key of keys) {
        if (seen.has(key)) twice.push(key);
        seen.add(key);
      }
      if (asymmetric.has(by) && from === to) twice.push(from);
    }
    expect(twice).toEqual([]);
    expect(seen.size).toBeGreaterThan(10_000);
  });
});

describe('OWLAPI', () => {
  const classPath = owlapi();
  const program = fileURLToPath(new URL('Owl2Dl.java', import.meta.url));

  /** Violations of the OWL 2 DL profile, and how many axioms were read. */
  function judge(turtle: string): { axioms: number; violations: string[] } {
    const folder = mkdtempSync(join(tmpdir(), 'plangraph-owl-'));
    try {
      const file = join(folder, 'ontology.ttl');
      writeFileSync(file, turtle);
      const { stdout, stderr, status } = spawnSync('java', ['-cp', classPath ?? '', program, file], {
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
      const [axioms, ...violations] = stdout.trim().split('\n');
      return { axioms: Number(axioms), violations };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it.skipIf(classPath === undefined)('finds the ontology in OWL 2 DL', () => {
    const { axioms, violations } = judge(ontologyTurtle);
    expect(violations.slice(0, 9)).toEqual([]);
    expect(axioms).toBeGreaterThan(600);
  });

  it.skipIf(classPath === undefined)('finds ontology and data together in OWL 2 DL', () => {
    let turtle = '';
    const writer = new Writer();
    for (const { subject, predicate, object } of facts)
      writer.addQuad(subject as never, predicate as never, object as never);
    writer.end((_, text) => {
      turtle = text;
    });
    const { axioms, violations } = judge(`${ontologyTurtle}\n${turtle}`);
    expect(violations.slice(0, 9)).toEqual([]);
    expect(axioms).toBeGreaterThan(facts.length);
  });

  it.skipIf(classPath === undefined)('would see a term that is not declared', () => {
    const { violations } = judge(ontologyTurtle.replace('skos:semanticRelation a owl:ObjectProperty .', ''));
    expect(violations.join('\n')).toContain('semanticRelation');
  });
});
