import { expect, it } from 'vitest';
import { termsBeyond } from './unknown-terms.js';

const known = new Set(['https://w3id.org/plangraph/ns#Measure', 'https://w3id.org/plangraph/ns#lead']);
const turtle = `@prefix pg: <https://w3id.org/plangraph/ns#> . @prefix e: <https://e.org/> .
e:m a pg:Measure, e:Task ; pg:lead e:a, e:b ; e:budget 3 ; e:cost 4, 5 .
e:n a e:Task, e:Plan .`;

it('counts classes and properties that nobody knows, the most frequent first', async () => {
  const document = { content: new Blob([turtle]), format: 'turtle' as const };
  expect(await termsBeyond(document, known, new AbortController().signal)).toEqual({
    classes: [
      { iri: 'https://e.org/Task', count: 2 },
      { iri: 'https://e.org/Plan', count: 1 },
    ],
    properties: [
      { iri: 'https://e.org/cost', count: 2 },
      { iri: 'https://e.org/budget', count: 1 },
    ],
  });
});

it('ends where it is told to', async () => {
  const document = { content: new Blob([turtle]), format: 'turtle' as const };
  await expect(termsBeyond(document, known, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
});
