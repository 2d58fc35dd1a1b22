import { readFileSync } from 'node:fs';
import rdf from '@rdfjs/data-model';
import dataset from '@rdfjs/dataset';
import { Parser } from 'n3';
import { Validator } from 'shacl-engine';
import { describe, expect, it } from 'vitest';

const read = (name: string) =>
  readFileSync(new URL(`../../../data/cybersecurity-2018/${name}`, import.meta.url), 'utf8');
// The validator compares terms by its own factory.
const parse = (turtle: string) => dataset.dataset(new Parser({ factory: rdf as never }).parse(turtle) as never);
const factory = Object.assign(Object.create(rdf), { dataset: dataset.dataset.bind(dataset) });
const validator = new Validator(parse(read('entities.shapes.ttl')), { factory });
const PREFIXES = read('entities.ttl')
  .split('\n')
  .filter((line) => line.startsWith('@'))
  .join('\n');

async function faults(turtle: string): Promise<string[]> {
  const report = await validator.validate({ dataset: parse(turtle) });
  return report.results.map(
    (result: { focusNode: { term: { value: string } }; message: { value: string; language: string }[] }) => {
      const words = result.message.find(({ language }) => language === 'en')?.value ?? '';
      return `${result.focusNode.term.value.split('/').at(-1)}: ${words}`;
    },
  );
}

const good = 'actor:x a pg:PublicBody ; skos:prefLabel "エックス"@ja , "X"@en ; pg:labelStatus pg:Official .';

describe('entities.ttl', () => {
  it('keeps to its shapes', async () => {
    expect(await faults(read('entities.ttl'))).toEqual([]);
  });

  it('has no blank nodes', () => {
    for (const { subject, object } of new Parser().parse(read('entities.ttl'))) {
      expect([subject.termType, object.termType]).not.toContain('BlankNode');
    }
  });
});

describe('the shapes', () => {
  it('let a good entity pass', async () => {
    expect(await faults(`${PREFIXES}\n${good}`)).toEqual([]);
  });

  it.each([
    ['a missing English name', good.replace(' , "X"@en', ''), 'one in English'],
    ['two Japanese names', good.replace('"X"@en', '"X"@en , "イクス"@ja'), 'one in English'],
    ['no status', good.replace(' ; pg:labelStatus pg:Official', ''), 'where the English name comes from'],
    ['two classes', good.replace('a pg:PublicBody', 'a pg:PublicBody , pg:PrivateBody'), 'most specific class'],
    ['a short corporate number', good.replace(' .', ' ; pg:corporateNumber "12" .'), '13 digits'],
    ['a bare order', good.replace(' .', ' ; pg:order 3 .'), 'protocol order'],
    [
      'a condition that says nothing',
      `${good}\nlabel:x-1 a pg:LabelCondition ; pg:onEntity actor:x ; pg:onLabel "エックス"@ja .`,
      'what must stand beside',
    ],
  ])('refuse %s', async (_, turtle, words) => {
    expect((await faults(`${PREFIXES}\n${turtle}`)).join('\n')).toContain(words);
  });
});
