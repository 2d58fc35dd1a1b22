"""Runs cells as Jupyter does and prints the HTML of their outputs one after the other; status 1 where a cell fails.

usage: notebook-outputs.py < CELLS.json
"""

import json
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in json.load(sys.stdin)])
try:
    NotebookClient(notebook, kernel_name="python3", timeout=120).execute()
except CellExecutionError as error:
    sys.exit(str(error))
for cell in notebook.cells:
    for output in cell.outputs:
        print(output.get("data", {}).get("text/html", ""))
