"""Validates a notebook, runs all cells as Jupyter does, and prints what they print; status 1 where a cell fails.

usage: notebook-judge.py NOTEBOOK
"""

import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

notebook = nbformat.read(sys.argv[1], as_version=4)
nbformat.validate(notebook)
failed = False
try:
    NotebookClient(notebook, kernel_name="python3", timeout=300).execute()
except CellExecutionError as error:
    failed = True
    print(error.ename, file=sys.stderr)
for cell in notebook.cells:
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            print(output.text, end="")
sys.exit(1 if failed else 0)
