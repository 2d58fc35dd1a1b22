import { DataFactory, Parser } from 'n3';
import { describe, expect, it } from 'vitest';
import { ShapesFault, validate } from './index.js';

const PREFIXES = `
  @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> .
  @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .`;
const parse = (turtle: string) => new Parser().parse(PREFIXES + turtle) as never[];
const run = (data: string, shapes: string) => validate(parse(data), parse(shapes));
const SHAPE = 'ex:shape a sh:NodeShape ; sh:targetClass ex:Measure ; sh:property ex:label .';

describe('validate', () => {
  it('tells node, path, value, component and severity', async () => {
    const { conforms, results } = await run(
      'ex:a a ex:Measure ; ex:name "x" .',
      `${SHAPE} ex:label sh:path ex:name ; sh:minLength 2 ; sh:severity sh:Warning ; sh:message "Longer."@en , "もっと長く。"@ja .`,
    );
    expect(conforms).toBe(false);
    expect(results).toMatchObject([
      {
        focusNode: { value: 'http://example.org/a' },
        path: [{ predicates: ['http://example.org/name'], inverse: false, repeat: '' }],
        value: { value: 'x' },
        severity: 'http://www.w3.org/ns/shacl#Warning',
        component: 'http://www.w3.org/ns/shacl#MinLengthConstraintComponent',
        messages: { ja: 'もっと長く。', en: 'Longer.' },
        shape: { value: 'http://example.org/label' },
      },
    ]);
  });

  it.each([
    ['one language stands for both', 'sh:message "Eins."@de ;', { ja: 'Eins.', en: 'Eins.' }],
    ['no language counts as English', 'sh:message "Eins."@de , "One." ;', { ja: 'One.', en: 'One.' }],
    [
      'without a message the constraint is told',
      '',
      { ja: 'sh:maxCount 0 を満たさない。', en: 'It breaks sh:maxCount 0.' },
    ],
  ])('%s', async (_, message, expected) => {
    const { results } = await run(
      'ex:a a ex:Measure ; ex:name "x" .',
      `${SHAPE} ex:label ${message} sh:path ex:name ; sh:maxCount 0 .`,
    );
    expect(results.map(({ messages }) => messages)).toEqual([expected]);
  });

  it('counts a triple once that stands in two graphs', async () => {
    const data = parse('ex:a a ex:Measure ; ex:name "x" .') as unknown as Parameters<typeof DataFactory.quad>[];
    const inGraphs = ['g', 'h'].flatMap((graph) =>
      (data as unknown as { subject: never; predicate: never; object: never }[]).map(({ subject, predicate, object }) =>
        DataFactory.quad(subject, predicate, object, DataFactory.namedNode(`http://example.org/${graph}`)),
      ),
    );
    const shapes = parse(`${SHAPE} ex:label sh:path ex:name ; sh:maxCount 1 .`);
    expect(await validate(inGraphs as never[], shapes)).toMatchObject({
      conforms: true,
      triples: 2,
      shapes: 1,
      focusNodes: 1,
    });
  });

  it('follows subclasses that the data state, circles too', async () => {
    const { results, focusNodes } = await run(
      'ex:Bullet rdfs:subClassOf ex:Item . ex:Item rdfs:subClassOf ex:Measure , ex:Bullet . ex:a a ex:Bullet .',
      `${SHAPE} ex:label sh:path ex:name ; sh:minCount 1 .`,
    );
    expect(focusNodes).toBe(1);
    expect(results.map(({ focusNode }) => focusNode.value)).toEqual(['http://example.org/a']);
  });

  it('orders by gravity, then by code point', async () => {
    const { results } = await run(
      'ex:b a ex:Measure . ex:a a ex:Measure . <http://example.org/𠮷> a ex:Measure . <http://example.org/ｱ> a ex:Measure .',
      `${SHAPE} ex:shape sh:property ex:grave . ex:label sh:path ex:name ; sh:minCount 1 ; sh:severity sh:Info .
       ex:grave sh:path ex:text ; sh:minCount 1 .`,
    );
    expect(
      results.map(({ focusNode, shape }) => `${shape.value} ${focusNode.value}`.replaceAll('http://example.org/', '')),
    ).toEqual(['grave a', 'grave b', 'grave ｱ', 'grave 𠮷', 'label a', 'label b', 'label ｱ', 'label 𠮷']);
  });

  it('says when nothing was looked at', async () => {
    const { conforms, focusNodes } = await run(
      'ex:a a ex:Other .',
      `${SHAPE} ex:label sh:path ex:name ; sh:minCount 1 .`,
    );
    expect([conforms, focusNodes]).toEqual([true, 0]);
  });
});

describe('shapes that would be passed over in silence', () => {
  it.each([
    ['SPARQL constraints', `${SHAPE} ex:shape sh:sparql [ sh:select "SELECT $this WHERE { }" ] .`, 'sh:sparql'],
    ['a slip of the pen', `${SHAPE} ex:label sh:path ex:name ; sh:minCout 1 .`, 'sh:minCout'],
    [
      'no target',
      'ex:shape a sh:NodeShape ; sh:property [ sh:path ex:name ; sh:minCount 1 ] .',
      'no shape with a target',
    ],
    ['no shape', 'ex:a ex:b ex:c .', 'no shape with a target'],
    ['two sh:or', `${SHAPE} ex:shape sh:or ( ex:p ) , ( ex:q ) .`, 'sh:or more than once'],
    ['two sh:hasValue', `${SHAPE} ex:label sh:path ex:name ; sh:hasValue 1 , 2 .`, 'sh:hasValue more than once'],
    [
      'a path in an inverse',
      `${SHAPE} ex:label sh:path [ sh:inversePath [ sh:zeroOrMorePath ex:p ] ] .`,
      'property path',
    ],
    [
      'a path in a choice',
      `${SHAPE} ex:label sh:path [ sh:alternativePath ( ex:p [ sh:inversePath ex:q ] ) ] .`,
      'property path',
    ],
    ['a sequence in a sequence', `${SHAPE} ex:label sh:path ( ex:p ( ex:q ex:r ) ) .`, 'property path'],
    ['a broken pattern', `${SHAPE} ex:label sh:path ex:name ; sh:pattern "(" .`, 'malformed'],
    ['a list that is none', `${SHAPE} ex:label sh:path ex:name ; sh:in ex:a .`, 'malformed'],
  ])('%s are refused', async (_, shapes, words) => {
    const fault = await run('ex:a a ex:Measure ; ex:name "x" .', shapes).catch((error) => error);
    expect(fault).toBeInstanceOf(ShapesFault);
    expect(fault.message).toContain(words);
    expect(fault.said.ja).toMatch(/[\u3040-\u30ff].*ください。$/);
    expect(fault.said.ja.includes('検証器の言葉：')).toBe(words === 'malformed');
  });

  it('take paths that the engine follows', async () => {
    const { results } = await run(
      'ex:a a ex:Measure ; ex:p ex:b . ex:b ex:q "x" . ex:c ex:r ex:a .',
      `${SHAPE} ex:shape sh:property [ sh:path ( ex:p ex:q ) ; sh:minCount 1 ] , [ sh:path [ sh:inversePath ex:r ] ; sh:minCount 1 ] ,
        [ sh:path [ sh:alternativePath ( ex:p ex:q ) ] ; sh:minCount 1 ] , [ sh:path [ sh:oneOrMorePath ex:p ] ; sh:minCount 1 ] .
       ex:label sh:path ( [ sh:inversePath ex:r ] ex:q ) ; sh:maxCount 0 .`,
    );
    expect(results).toEqual([]);
  });
});
