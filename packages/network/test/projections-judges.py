"""Projects two-mode networks, counts brokerage and compares partitions with NetworkX or igraph: JSON in, JSON out.

usage: projections-judges.py networkx|igraph < JSON
networkx: {"actors", "ties": [[actor, event], ...], "directed": [[source, target], ...], "groups": {node: group}}
igraph: {"nodes", "edges": [[source, target, weight], ...], "one": [number, ...], "other": [number, ...]}
"""

import json
import math
import sys
from collections import Counter
from itertools import combinations, permutations


def projections(given):
    from networkx import Graph, bipartite

    graph = Graph()
    graph.add_nodes_from(given["actors"], bipartite=0)
    graph.add_nodes_from((event for _, event in given["ties"]), bipartite=1)
    graph.add_edges_from(given["ties"])
    actors = given["actors"]

    def by(weight):
        def of(graph, one, other):
            a, b = set(graph[one]), set(graph[other])
            return weight(len(a & b), len(a), len(b))

        return bipartite.generic_weighted_projected_graph(graph, actors, weight_function=of)

    made = {
        "count": bipartite.weighted_projected_graph(graph, actors),
        "newman": bipartite.collaboration_weighted_projected_graph(graph, actors),
        "jaccard": bipartite.overlap_weighted_projected_graph(graph, actors, jaccard=True),
        "cosine": by(lambda both, a, b: both / math.sqrt(a * b)),
        "average-activity": by(lambda both, a, b: both / ((a + b) / 2)),
    }
    return {name: [[a, b, weight] for a, b, weight in one.edges(data="weight")] for name, one in made.items()}


def role(a, b, c):
    if a == b == c:
        return "coordinator"
    if a == c:
        return "itinerant"
    if b == c:
        return "gatekeeper"
    return "representative" if a == b else "liaison"


def gould_fernandez(given):
    """Every ordered triple, by the definition."""
    from networkx import DiGraph

    graph = DiGraph(map(tuple, given["directed"]))
    groups = given["groups"]
    counts = {node: Counter() for node in graph}
    for a, b, c in permutations(graph, 3):
        if graph.has_edge(a, b) and graph.has_edge(b, c) and not graph.has_edge(a, c):
            counts[b][role(groups[a], groups[b], groups[c])] += 1
    return counts


def two_mode(given):
    """Every path of five nodes whose ends share no event, by the definition."""
    events = {}
    for actor, event in given["ties"]:
        events.setdefault(actor, set()).add(event)
    groups = given["groups"]
    counts = {actor: Counter() for actor in events}
    for a, c in combinations(events, 2):
        if events[a] & events[c]:
            continue
        for b in events:
            ways = [(e, f) for e in events[a] & events[b] for f in events[b] & events[c]]
            if b in (a, c) or not ways:
                continue
            kind = role(groups[a], groups[b], groups[c]).replace("gatekeeper", "representative")
            counts[b][f"pairs {kind}"] += 1
            counts[b][f"paths {kind}"] += len(ways)
    return counts


def communities(given):
    import random

    import igraph

    place = {node: at for at, node in enumerate(given["nodes"])}
    graph = igraph.Graph(n=len(place), edges=[(place[a], place[b]) for a, b, _ in given["edges"]])
    weights = [weight for _, _, weight in given["edges"]]
    one, other = given["one"], given["other"]
    random.seed(1)
    igraph.set_random_number_generator(random)
    runs = [graph.community_multilevel(weights=weights) for _ in range(20)]
    leiden = [graph.community_leiden("modularity", weights=weights, n_iterations=-1) for _ in range(20)]
    return {
        "adjustedRand": igraph.compare_communities(one, other, method="adjusted_rand"),
        "mutualInformation": igraph.compare_communities(one, other, method="nmi"),
        "louvain": max(graph.modularity(run, weights=weights) for run in runs),
        "leiden": max(graph.modularity(run, weights=weights) for run in leiden),
    }


given = json.load(sys.stdin)
if sys.argv[1] == "networkx":
    answer = {"projections": projections(given), "gouldFernandez": gould_fernandez(given), "twoMode": two_mode(given)}
else:
    answer = communities(given)
print(json.dumps(answer))
