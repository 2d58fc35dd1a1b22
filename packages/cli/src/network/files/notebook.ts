/** The line that begins a cell, as Jupytext and most editors for Python read it. */
const CELL = /^# %%(?: \[(markdown)\])?\n/m;

/**
 * A Jupyter notebook of a program in cells (`# %%`, `# %% [markdown]`), without outputs: program and notebook are one
 * text, so they cannot differ.
 *
 * @param program what stands before its first cell is left out
 * @returns notebook format 4.5
 * @see https://nbformat.readthedocs.io/en/latest/format_description.html
 * @see https://jupytext.readthedocs.io/en/latest/formats-scripts.html#the-percent-format
 */
export function notebookOf(program: string): string {
  const [, ...pieces] = program.split(CELL);
  const cells: object[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const text = (pieces[at + 1] ?? '').trim();
    const id = `cell-${cells.length + 1}`;
    if (pieces[at] === 'markdown')
      cells.push({ cell_type: 'markdown', id, metadata: {}, source: linesOf(text.replace(/^# ?/gm, '')) });
    else if (text !== '')
      cells.push({ cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [], source: linesOf(text) });
  }
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** As notebooks have them: every line with its end, but for the last. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\n)/);
}
