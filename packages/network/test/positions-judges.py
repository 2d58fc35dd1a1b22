"""Measures networks with NetworkX or igraph: JSON in, JSON out.

usage: positions-judges.py networkx|igraph < {"name": {"directed", "nodes", "edges": [[source, target, weight]],
"communities": [number, ...]}, ...}. What is undefined is null. Lengths are fractions in NetworkX, so that equal ones
are equal.
"""

import json
import math
import sys
from fractions import Fraction


def with_networkx(given):
    import networkx as nx
    from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python

    graph = nx.DiGraph() if given["directed"] else nx.Graph()
    graph.add_nodes_from(given["nodes"])
    for source, target, weight in given["edges"]:
        length = 1 / Fraction(weight).limit_denominator(1_000_000)
        graph.add_edge(source, target, weight=weight, length=length)
    plain = graph.to_undirected()
    both = nx.Graph()
    both.add_nodes_from(given["nodes"])
    for source, target, weight in given["edges"]:
        before = both.edges[source, target]["weight"] if both.has_edge(source, target) else 0
        both.add_edge(source, target, weight=before + weight)
    ties = len(given["edges"]) > 0
    measures = {
        "degree": dict(both.degree()),
        "strength": dict(both.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(graph),
        "betweennessRaw": nx.betweenness_centrality(graph, normalized=False),
        "betweennessWeighted": nx.betweenness_centrality(graph, weight="length"),
        "closeness": nx.closeness_centrality(graph),
        "closenessWeighted": nx.closeness_centrality(graph, distance="length"),
        "pageRank": _pagerank_python(graph, tol=1e-15, max_iter=10_000) if given["nodes"] else {},
        "constraint": nx.constraint(both, weight="weight"),
        "constraintPlain": nx.constraint(both),
        "effectiveSize": nx.effective_size(both, weight="weight"),
        "effectiveSizePlain": nx.effective_size(both),
        "coreNumber": nx.core_number(plain),
    }
    if ties:
        vector = nx.eigenvector_centrality(both, weight="weight", max_iter=1_000_000, tol=1e-15)
        most = max(vector.values())
        measures["eigenvector"] = {node: value / most for node, value in vector.items()}
        groups = {}
        for node, community in zip(given["nodes"], given["communities"]):
            groups.setdefault(community, set()).add(node)
        measures["modularity"] = {"": nx.community.modularity(both, groups.values())}
    return measures


def with_igraph(given):
    import igraph

    place = {node: at for at, node in enumerate(given["nodes"])}
    graph = igraph.Graph(
        n=len(place),
        edges=[(place[source], place[target]) for source, target, _ in given["edges"]],
        directed=given["directed"],
    )
    weights = [weight for _, _, weight in given["edges"]]
    lengths = [1 / weight for weight in weights]
    graph.es["weight"] = weights
    both = graph.as_undirected(mode="collapse", combine_edges="sum") if given["directed"] else graph
    n = len(place)
    eachway = (n - 1) * (n - 2) if given["directed"] else (n - 1) * (n - 2) / 2

    def named(values):
        return dict(zip(given["nodes"], values))

    def closeness(weights):
        """igraph's is of the part that is reached; scaled by the size of that part."""
        reached = graph.neighborhood_size(order=n, mode="in") if n else []
        own = graph.closeness(mode="in", weights=weights, normalized=True) if n else []
        return named(0 if math.isnan(value) else value * (size - 1) / (n - 1) for value, size in zip(own, reached))

    def betweenness(weights, pairs):
        return named(value / max(1, pairs) for value in graph.betweenness(directed=True, weights=weights))

    ties = len(weights) > 0
    measures = {
        "degree": named(both.degree()),
        "strength": named(both.strength(weights="weight")),
        "betweenness": betweenness(None, eachway),
        "betweennessRaw": betweenness(None, 1),
        "betweennessWeighted": betweenness(lengths if ties else None, eachway),
        "closeness": closeness(None),
        "closenessWeighted": closeness(lengths if ties else None),
        "pageRank": named(graph.pagerank(weights="weight" if ties else None)),
        "coreNumber": named(both.coreness()),
    }
    if ties:
        measures["constraint"] = named(both.constraint(weights="weight"))
        measures["constraintPlain"] = named(both.constraint())
        measures["modularity"] = {"": both.modularity(given["communities"], weights="weight")}
        if both.is_connected():
            measures["eigenvector"] = named(both.eigenvector_centrality(weights="weight"))
    return measures


def clean(values):
    return {name: None if value != value else float(value) for name, value in values.items()}


measure = {"networkx": with_networkx, "igraph": with_igraph}[sys.argv[1]]
answers = {name: measure(given) for name, given in json.load(sys.stdin).items()}
print(json.dumps({name: {key: clean(values) for key, values in own.items()} for name, own in answers.items()}))
