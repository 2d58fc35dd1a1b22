"""Prints what rdflib reads in a file, as N-Quads: python rdf-judges.py FILE FORMAT"""

import sys

import rdflib

# As written: else 007 becomes 7.
rdflib.NORMALIZE_LITERALS = False
path, syntax = sys.argv[1:]
data = rdflib.Dataset()
data.parse(path, format=syntax)
sys.stdout.buffer.write(data.serialize(format="nquads", encoding="utf-8"))
