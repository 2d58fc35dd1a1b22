/** What a template would write, for the specs of templates: there is no document to draw them in. */
export function markupOf(part: unknown): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  if (Array.isArray(part)) return part.map(markupOf).join('');
  if (typeof part !== 'object' || part === null) return '';
  const { strings, values = [] } = part as { strings?: readonly string[]; values?: readonly unknown[] };
  if (strings !== undefined) return strings.map((text, at) => text + markupOf(values[at])).join('');
  // A directive that draws only where something changed.
  const draw = values.at(-1);
  return typeof draw === 'function' ? markupOf(draw()) : '';
}
