"""What NetworkX's shortest_simple_paths says: reads {"ties": [[a, b, cost]], "pairs": [[a, b]], "k": n}, writes the
costs of the k cheapest paths of each pair."""

import json
import sys
from itertools import islice

import networkx as nx

asked = json.load(sys.stdin)
graph = nx.Graph()
for a, b, cost in asked["ties"]:
    graph.add_edge(a, b, cost=min(cost, graph.edges[a, b]["cost"] if graph.has_edge(a, b) else cost))


def costs(a, b):
    if a not in graph or b not in graph or not nx.has_path(graph, a, b):
        return []
    return [nx.path_weight(graph, path, "cost") for path in islice(nx.shortest_simple_paths(graph, a, b, "cost"), asked["k"])]


json.dump([costs(a, b) for a, b in asked["pairs"]], sys.stdout)
