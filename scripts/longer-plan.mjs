// A plan of any length for benchmarks: the shipped chapters again and again, renumbered.

/**
 * @param {string} text the shipped plan
 * @param {number} times how often its chapters stand in the result
 */
export function longerPlan(text, times) {
  const lines = text.split('\n');
  const bodyStart = lines.findIndex((line, at) => at > 40 && /^1\. /.test(line));
  const bodyEnd = lines.findIndex((line) => line.startsWith('参考1 '));
  const body = lines.slice(bodyStart, bodyEnd);
  const chapters = 5;
  const parts = [lines.slice(0, bodyStart).join('\n')];
  for (let copy = 0; copy < times; copy += 1) {
    const renumbered = body.map((line) =>
      line.replace(/^(\d)(?=\.(?: |\d))/, (digit) => String(Number(digit) + copy * chapters)),
    );
    parts.push(renumbered.join('\n'));
  }
  parts.push(lines.slice(bodyEnd).join('\n'));
  return parts.join('\n');
}
