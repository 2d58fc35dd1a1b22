/** What the test drives: an embedded store in a page, as an application would use it. */
import { openStore } from '../../dist/index.js';

/** What the page answers the test with. */
export interface Seen {
  rows: string[];
  quads: number;
  aborted: string;
  /** Frames that were drawn while the runaway query ran. */
  frames: number;
  again: unknown;
  fault: string;
  remote: string[];
}

declare global {
  interface Window {
    ask(endpoint: string): Promise<Seen>;
  }
}

window.ask = async (endpoint) => {
  const lines = Array.from({ length: 3000 }, (_, n) => `<http://e/s${n}> <http://e/p> "総務省${n}"@ja .`);
  const store = await openStore({ documents: [{ content: lines.join('\n'), mediaType: 'text/turtle' }] });
  const rows: string[] = [];
  const result = await store.query('SELECT ?o { ?s ?p ?o } ORDER BY ?o LIMIT 2');
  if (result.type === 'bindings') for await (const row of result.rows) rows.push(row.get('o')?.value ?? '');
  let quads = 0;
  const graph = await store.query('CONSTRUCT WHERE { ?s ?p ?o }');
  if (graph.type === 'quads')
    for await (const quad of graph.quads) quads += quad.subject.termType === 'NamedNode' ? 1 : 0;

  const ended = new AbortController();
  const runaway = store.query('SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }', { signal: ended.signal });
  const aborted = runaway.then(
    () => 'answered',
    (error: Error) => error.name,
  );
  let frames = 0;
  for (; frames < 20; frames += 1) await new Promise(requestAnimationFrame);
  ended.abort();
  const name = await aborted;
  const again = await store.query('ASK { ?s ?p ?o }');
  const fault = await store.query('SELECT * { ?s').then(String, (error: Error) => `${error.name}: ${error.message}`);
  await store.close();

  const remote: string[] = [];
  const server = await openStore({ endpoint });
  const answer = await server.query('SELECT ?x {}');
  if (answer.type === 'bindings') for await (const row of answer.rows) remote.push(row.get('x')?.value ?? '');
  const triples = await server.query('CONSTRUCT WHERE {}');
  if (triples.type === 'quads') for await (const { object } of triples.quads) remote.push(object.value);
  return { rows, quads, aborted: name, frames, again, fault, remote };
};
