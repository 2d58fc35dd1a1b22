import { expect, it } from 'vitest';
import { quadsOf } from '../../../own-data/reading/read-document.js';
import { usedTerms } from '../../../own-data/reading/used-terms.js';
import { termsBeyond } from './unknown-terms.js';

const known = new Set(['https://w3id.org/plangraph/ns#Measure', 'https://w3id.org/plangraph/ns#lead']);
const turtle = `@prefix pg: <https://w3id.org/plangraph/ns#> . @prefix e: <https://e.org/> .
e:m a pg:Measure, e:Task ; pg:lead e:a, e:b ; e:budget 3 ; e:cost 4, 5 ; pg:role pg:Leed .
e:n a e:Task, e:Plan .`;

it('counts classes and properties that nobody knows, the most frequent first', async () => {
  const quads = await quadsOf({ content: new Blob([turtle]), format: 'turtle' });
  expect(termsBeyond(usedTerms(quads), known)).toEqual({
    classes: [
      { iri: 'https://e.org/Task', count: 2 },
      { iri: 'https://e.org/Plan', count: 1 },
    ],
    properties: [
      { iri: 'https://e.org/cost', count: 2 },
      { iri: 'https://e.org/budget', count: 1 },
      { iri: 'https://w3id.org/plangraph/ns#role', count: 1 },
    ],
    values: [{ iri: 'https://w3id.org/plangraph/ns#Leed', count: 1 }],
  });
});
