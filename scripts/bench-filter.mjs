// How long a filter takes, at the shipped size and at 10,000 nodes. Times are of this machine.
import { shippedNetwork } from './bench-plan.mjs';

const shipped = await shippedNetwork();
// Built by now.
const { EMPTY_FILTER, expandCollectives, MeasureIndex, shownBy, withClause } = await import(
  '../packages/core/dist/state/index.js'
);

/** The same plan again and again, its parts apart and its actors, things and terms shared by neighbouring copies. */
function copies(graph, least) {
  const larger = graph.nullCopy();
  for (let copy = 0; larger.order < least; copy += 1) {
    const key = (node) => `${node}~${copy}`;
    graph.forEachNode((node, attributes) => {
      const { id, identifier } = attributes;
      const own = identifier === undefined ? {} : { identifier: `${copy}.${identifier}` };
      larger.addNode(key(node), { ...attributes, id: `${id}~${copy}`, ...own });
    });
    graph.forEachEdge((edge, attributes, source, target) => {
      const { family } = graph.getNodeAttributes(target);
      const shared = copy > 0 && (family === 'actor' || family === 'thing');
      larger.addDirectedEdgeWithKey(key(edge), key(source), shared ? `${target}~${copy - 1}` : key(target), attributes);
    });
  }
  return larger;
}

function times(runs, work) {
  work();
  const sorted = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const [median, worst] = [sorted[Math.floor(runs / 2)], sorted[runs - 1]].map((value) => value.toFixed(1));
  return `median ${median} ms, worst ${worst} ms`;
}

for (const graph of [shipped, copies(shipped, 10_000)]) {
  console.log(`\n${graph.order} nodes, ${graph.size} edges`);
  const id = (kind) =>
    graph.getNodeAttribute(
      graph.findNode((_, node) => node.kind === kind),
      'id',
    );
  const pillar = graph.getNodeAttribute(
    graph.findNode((_, node) => node.kind === 'pillar'),
    'identifier',
  );
  const lead = withClause(EMPTY_FILTER, 'role', { any: ['lead'], not: [] });
  const filters = {
    'nothing asked': EMPTY_FILTER,
    'a pillar': withClause(EMPTY_FILTER, 'division', { any: [pillar], not: [] }),
    'all but a pillar, led by government bodies, naming no law': withClause(
      withClause(withClause(lead, 'division', { any: [], not: [pillar] }), 'actorKind', {
        any: ['government-body'],
        not: [],
      }),
      'names',
      { any: [], not: [id('law')] },
    ),
    'appendix only': { ...EMPTY_FILTER, layer: 'appendix' },
    'without secretariat and collectives, restatements once': {
      ...EMPTY_FILTER,
      secretariat: 'hidden',
      collectives: 'dropped',
      restatements: 'once',
    },
  };
  const index = new MeasureIndex(graph);
  for (const [name, filter] of Object.entries(filters)) {
    const both = times(21, () => {
      shownBy(graph, index, filter);
      index.counts(filter);
    });
    console.log(`shown and counts, ${name}: ${both}; ${shownBy(graph, index, filter).nodes.size} nodes`);
  }
  console.log(`index of a graph: ${times(5, () => new MeasureIndex(graph))}`);
  console.log(`collectives expanded, once: ${times(5, () => expandCollectives(graph))}`);
}
