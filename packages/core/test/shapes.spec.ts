import { basename } from 'node:path';
import type { Quad } from '@rdfjs/types';
import { describe, expect, it } from 'vitest';
import { convertPlan, SHIPPED_ATTRIBUTION } from '../src/convert.js';
import { checkQuotes, SourceText, shacl, validate } from '../src/validation/index.js';
import { examples, fullLine, ONTOLOGY, readQuads, reportLines } from './shapes-examples.js';
import { SHIPPED_TEXT } from './shipped-plan.js';

const SHAPES = readQuads(`${ONTOLOGY}shapes.ttl`);
const data = (name: string): Quad[] => readQuads(`${ONTOLOGY}../data/cybersecurity-2018/${name}`);
const SPARQL = shacl('SPARQLConstraintComponent');

const convertShipped = (base: string): Quad[] =>
  convertPlan(SHIPPED_TEXT, {
    base,
    name: 'cybersecurity-2018',
    entities: data('entities.ttl'),
    titles: data('titles.en.ttl'),
    attribution: SHIPPED_ATTRIBUTION,
  }).quads;

describe('the plan that ships', () => {
  it.each(['https://w3id.org/plangraph/cybersecurity-2018/', 'http://localhost:8080/x#'])(
    'conforms on the base %s',
    async (base) => {
      const { conforms, results, focusNodes } = await validate(convertShipped(base), SHAPES);
      expect(results.map(fullLine)).toEqual([]);
      expect(conforms).toBe(true);
      // Every node but graphs and what describes the data set is looked at.
      expect(focusNodes).toBeGreaterThan(6000);
    },
  );

  it('quotes what its text has', () => {
    const quads = convertShipped('https://example.org/');
    expect(checkQuotes(quads, new SourceText(SHIPPED_TEXT))).toEqual([]);
    const mentions = new Set(
      quads.filter(({ predicate }) => predicate.value.endsWith('#hasSelector')).map((q) => q.subject.value),
    );
    // A character more at the front, and every quotation stands elsewhere.
    expect(checkQuotes(quads, new SourceText(`𠮷${SHIPPED_TEXT}`))).toHaveLength(mentions.size);
  });
});

describe('examples that must pass', () => {
  it.each(examples('pass').map((path) => [basename(path), path]))('%s', async (_, path) => {
    const { results, focusNodes } = await validate(readQuads(path), SHAPES);
    expect(results.map(fullLine)).toEqual([]);
    expect(focusNodes).toBeGreaterThan(0);
  });
});

describe('examples that must fail, as their reports say', () => {
  it.each(examples('fail').map((path) => [basename(path), path]))('%s', async (_, path) => {
    const { results } = await validate(readQuads(path), SHAPES);
    const expected = reportLines(path.replace('.ttl', '.report.ttl'));
    expect(expected).not.toEqual([]);
    // Those of the checks need a store; packages/cli/test/validate.spec.ts has them.
    expect(results.map(fullLine).sort()).toEqual(expected.filter((line) => !line.includes(` ${SPARQL} `)));
  });
});

describe('the shapes', () => {
  const subjects = (predicate: string): Quad[] => SHAPES.filter((quad) => quad.predicate.value === shacl(predicate));

  it('break, each constraint of them, in an example', async () => {
    const broken = new Set<string>();
    for (const path of examples('fail')) {
      for (const { shape, component } of (await validate(readQuads(path), SHAPES)).results)
        broken.add(`${shape.value} ${component.toLowerCase()}`);
    }
    const describing = [
      'path',
      'property',
      'message',
      'severity',
      'targetClass',
      'targetSubjectsOf',
      'qualifiedValueShape',
    ];
    const constraints = SHAPES.filter(
      ({ subject, predicate }) =>
        subject.termType === 'NamedNode' &&
        predicate.value.startsWith(shacl('')) &&
        !describing.map(shacl).includes(predicate.value),
    ).map(({ subject, predicate }) => `${subject.value} ${`${predicate.value}ConstraintComponent`.toLowerCase()}`);
    expect(constraints.length).toBeGreaterThan(150);
    // These two have no target: what does not fit them is reported by the shapes that refer to them with sh:node.
    expect([...new Set(constraints)].filter((constraint) => !broken.has(constraint))).toEqual(
      ['ActorOrThing', 'Nameable'].map(
        (name) => `https://w3id.org/plangraph/shapes#${name} ${shacl('OrConstraintComponent').toLowerCase()}`,
      ),
    );
  });

  it('say in both languages what to do', () => {
    const named = new Set(
      [...subjects('path'), ...subjects('targetClass')]
        .filter(({ subject }) => subject.termType === 'NamedNode')
        .filter(({ subject }) => SHAPES.some((q) => q.subject.equals(subject) && isConstraint(q)))
        .map(({ subject }) => subject.value),
    );
    expect(named.size).toBeGreaterThan(70);
    for (const shape of named) {
      const languages = subjects('message')
        .filter(({ subject }) => subject.value === shape)
        .map(({ object }) => (object.termType === 'Literal' ? object.language : ''));
      expect([shape, ...languages.sort()]).toEqual([shape, 'en', 'ja']);
    }
  });

  it('are each used', () => {
    const properties = subjects('path').filter(({ subject }) => subject.termType === 'NamedNode');
    const used = new Set(subjects('property').map(({ object }) => object.value));
    expect(properties.map(({ subject }) => subject.value).filter((shape) => !used.has(shape))).toEqual([]);
  });

  it('look at every class of the graph', () => {
    const targets = new Set(subjects('targetClass').map(({ object }) => object.value));
    const classes = new Set(
      convertShipped('https://example.org/')
        .filter(
          ({ predicate, object }) => predicate.value.endsWith('#type') && /plangraph\/ns#|ns\/oa#/.test(object.value),
        )
        .map(({ object }) => object.value),
    );
    expect(classes.size).toBeGreaterThan(30);
    expect([...classes].filter((name) => !targets.has(name))).toEqual([]);
  });
});

function isConstraint({ predicate }: Quad): boolean {
  return /#(?:min|max|class|datatype|nodeKind|in|pattern|language|unique|qualifiedM|hasValue|less|disjoint|equals|or|node)/.test(
    predicate.value,
  );
}
