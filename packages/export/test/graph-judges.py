"""Reads graph files with NetworkX or igraph and prints what it then has, one line of JSON a file.

usage: graph-judges.py networkx|igraph FILE...   (a file's format goes by the end of its name)
"""

import json
import sys


def with_networkx(path):
    import networkx

    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    graph = read(path)
    nodes = [{"id": name, **attributes} for name, attributes in graph.nodes(data=True)]
    edges = [{**attributes, "source": source, "target": target} for source, target, attributes in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "graph": graph.graph, "nodes": nodes, "edges": edges}


def with_igraph(path):
    import igraph

    graph = igraph.Graph.Read_DL(path) if path.endswith(".dl") else igraph.Graph.Read_GraphML(path)

    def given(attributes):
        """igraph fills what a node or edge lacks with '', NaN and False."""
        return {name: value for name, value in attributes.items() if value not in ("", None, False) and value == value}

    nodes = [given(vertex.attributes()) for vertex in graph.vs]
    edges = [
        {**given(edge.attributes()), "source": edge.source, "target": edge.target}
        for edge in graph.es
    ]
    attributes = {name: graph[name] for name in graph.attributes()}
    return {"directed": graph.is_directed(), "graph": attributes, "nodes": nodes, "edges": edges}


read = {"networkx": with_networkx, "igraph": with_igraph}[sys.argv[1]]
for path in sys.argv[2:]:
    print(json.dumps(read(path), allow_nan=False))
