// The least that draws the same graph: Sigma with its own programs and nothing else.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

const response = await fetch('./network.json');
const graph = MultiDirectedGraph.from(await response.json());
graph.forEachNode((node, { labelJa }) => graph.mergeNodeAttributes(node, { label: labelJa, color: '#3b6fb5' }));
graph.forEachEdge((edge) => graph.mergeEdgeAttributes(edge, { color: '#d5d8de' }));
const sigma = new Sigma(graph, document.getElementById('stage'));
// Sigma draws in its constructor; the picture is there with the next frame.
requestAnimationFrame(() => {
  globalThis.drawnAt = performance.now();
});
sigma.on('enterNode', ({ node }) => {
  graph.setNodeAttribute(node, 'highlighted', true);
});
sigma.on('leaveNode', ({ node }) => {
  graph.removeNodeAttribute(node, 'highlighted');
});
