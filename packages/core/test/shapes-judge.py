"""Prints what pySHACL finds in each file, one JSON array of lines a file: node, path, component, severity."""

import json
import sys

from pyshacl import validate
from rdflib import BNode, Graph
from rdflib.collection import Collection
from rdflib.namespace import SH


def path_text(graph, node):
    if node is None:
        return ""
    if not isinstance(node, BNode):
        return f"<{node}>"
    inverse = graph.value(node, SH.inversePath)
    if inverse is not None:
        return f"^<{inverse}>"
    choice = graph.value(node, SH.alternativePath)
    return "(" + "|".join(f"<{item}>" for item in Collection(graph, choice)) + ")"


def lines(data, shapes):
    _, report, _ = validate(Graph().parse(data), shacl_graph=shapes, inference="none", advanced=False)
    results = list(report.objects(None, SH.result))
    for result in results:
        focus = report.value(result, SH.focusNode)
        path = report.value(result, SH.resultPath)
        yield " ".join(
            [
                "[]" if isinstance(focus, BNode) else str(focus),
                path_text(report, path),
                str(report.value(result, SH.sourceConstraintComponent)),
                str(report.value(result, SH.resultSeverity)),
            ]
        )


shapes_graph = Graph().parse(sys.argv[1])
for path in sys.argv[2:]:
    print(json.dumps(list(lines(path, shapes_graph))), flush=True)
