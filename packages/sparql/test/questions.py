"""Asks rdflib every question named and prints one JSON line for each: {"path", "columns", "rows"}.

Usage: questions.py DATA.ttl QUESTION.rq ...
Values are without their types, as in SPARQL's CSV results; "" where nothing is bound.
"""

import json
import sys
from pathlib import Path

from rdflib import Graph

data, *questions = sys.argv[1:]
graph = Graph()
graph.parse(data, format="turtle")
for path in questions:
    result = graph.query(Path(path).read_text(encoding="utf-8"))
    rows = [["" if value is None else str(value) for value in row] for row in result]
    print(json.dumps({"path": path, "columns": [str(name) for name in result.vars], "rows": rows}))
