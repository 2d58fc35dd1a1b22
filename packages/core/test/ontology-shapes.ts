import { readFileSync } from 'node:fs';
import rdf from '@rdfjs/data-model';
import dataset from '@rdfjs/dataset';
import { Parser } from 'n3';
import { Validator } from 'shacl-engine';

const read = (name: string) => readFileSync(new URL(`../../../ontology/${name}`, import.meta.url), 'utf8');
// The validator compares terms by its own factory.
const parse = (turtle: string) => dataset.dataset(new Parser({ factory: rdf as never }).parse(turtle) as never);
const factory = Object.assign(Object.create(rdf), { dataset: dataset.dataset.bind(dataset) });
const validator = new Validator(parse(read('ontology.shapes.ttl')), { factory });

/** The ontology as it ships. */
export const ontologyTurtle = read('plangraph.ttl');

/** What the shapes of the ontology find wrong with an ontology: local name and English message. */
export async function shapeFaults(turtle: string): Promise<string[]> {
  const report = await validator.validate({ dataset: parse(turtle) });
  return report.results.map(
    (result: { focusNode: { term: { value: string } }; message: { value: string; language: string }[] }) => {
      const words = result.message.find(({ language }) => language === 'en')?.value ?? '';
      return `${result.focusNode.term.value.split(/[/#]/).at(-1)}: ${words}`;
    },
  );
}
