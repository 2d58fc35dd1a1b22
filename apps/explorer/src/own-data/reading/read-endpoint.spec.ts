import { openStore, type Store } from '@plangraph/sparql';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../example.js';
import { quadsOf, readPlan } from './read-document.js';
import { readEndpoint } from './read-endpoint.js';

const FOREIGN = '<https://e.org/1> a <http://xmlns.com/foaf/0.1/Person> .';
const { signal } = new AbortController();

async function withStore<T>(turtle: string, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ documents: [{ content: turtle, mediaType: 'text/turtle' }] });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

describe('readEndpoint', () => {
  it('reads the same plan, whatever the pages, and leaves what is not of the ontology', async () => {
    const whole = await readPlan({ content: new Blob([EXAMPLE]), format: 'turtle' });
    for (const page of [1, 3, 100]) {
      const told: string[] = [];
      const content = await withStore(`${EXAMPLE}\n${FOREIGN}`, (store) =>
        readEndpoint(store, 'e.org', { signal, page, onProgress: (done, all) => told.push(`${done}/${all}`) }),
      );
      expect(await quadsOf({ content, format: 'n-triples' })).toHaveLength(whole.statements);
      const { graph } = await readPlan({ content, format: 'n-triples' });
      expect(graph.edges.map(({ key }) => key).sort()).toEqual(whole.graph.edges.map(({ key }) => key).sort());
      // Six nodes, an assignment and a mention.
      expect(told.at(-1)).toBe('8/8');
      expect(told).toHaveLength(Math.ceil(8 / page) + 1);
    }
  });

  it('looks into named graphs where the default graph has nothing', async () => {
    const inNamed = await withStore(EXAMPLE, async (store) => {
      const asked: string[] = [];
      const fenced: Store = {
        query: (query, options) => {
          asked.push(query);
          // As a store whose default graph is not the union of all.
          const away = query.replaceAll('https://w3id.org/plangraph/ns#', 'https://away.org/#');
          return query.includes('GRAPH ?g')
            ? store.query(query.replaceAll('GRAPH ?g', ''), options)
            : store.query(away, options);
        },
        close: () => store.close(),
      };
      const content = await readEndpoint(fenced, 'e.org', { signal, onProgress: () => {} });
      expect(asked.at(-1)).toContain('GRAPH ?g { ?s ?p ?o }');
      return content;
    });
    expect((await readPlan({ content: inNamed, format: 'n-triples' })).graph.nodes).toHaveLength(6);
  });

  it('says which classes there are where there is nothing to show', async () => {
    const reading = withStore(FOREIGN, (store) => readEndpoint(store, 'e.org', { signal, onProgress: () => {} }));
    await expect(reading).rejects.toMatchObject({
      detail: { kind: 'nothing-there', host: 'e.org', classes: ['http://xmlns.com/foaf/0.1/Person'] },
    });
  });
});
