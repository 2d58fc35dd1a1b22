/** One drawn figure for both schemes, without a style on any of its elements. */
const COLOR = / (fill|stroke)="(#[\da-f]{6})"/g;

/**
 * A drawing, and the rules of style that make it dark where the reader's system is. Where one colour becomes two, both
 * drawings, of which the style shows one.
 *
 * @param dark the same in the dark scheme; absent where the page has the scheme of the first, whatever the system
 */
export function pictures(first: string, dark: string | undefined): { svg: string; style: string } {
  const light = inline(first);
  if (dark === undefined) return { svg: light, style: '' };
  const rules = darkening(light, inline(dark));
  if (rules !== undefined) return { svg: light, style: `@media screen and (prefers-color-scheme:dark){${rules}}` };
  const style =
    '.in-dark{display:none}@media screen and (prefers-color-scheme:dark){.in-light{display:none}.in-dark{display:block}}';
  return {
    svg: `<div class="in-light">${light}</div><div class="in-dark">${inline(dark)}</div>`,
    style,
  };
}

/** SVG as a part of HTML. */
function inline(svg: string): string {
  return svg
    .replace(/^<\?xml[^>]*\?>\s*/, '')
    .replace(' xml:lang=', ' data-lang=')
    .trimEnd();
}

function darkening(light: string, dark: string): string | undefined {
  const from = [...light.matchAll(COLOR)];
  const to = [...dark.matchAll(COLOR)];
  if (from.length !== to.length) return undefined;
  const rules = new Map<string, string>();
  for (const [at, [, name = '', color = '']] of from.entries()) {
    const other = to[at]?.[2] ?? '';
    const selector = `#drawn [${name}="${color}"]`;
    if (to[at]?.[1] !== name || (rules.get(selector) ?? other) !== other) return undefined;
    rules.set(selector, other);
  }
  return [...rules]
    .map(([selector, color]) => `${selector}{${selector.includes('[fill') ? 'fill' : 'stroke'}:${color}}`)
    .join('');
}
