/** A chart on the screen: agencies are links, which the arrow keys go through. */
import { nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Drawing, Item, Shape } from './drawing.js';

interface Use {
  /** Ids of the elements that name and describe it. */
  labelledBy: string;
  describedBy: string;
  hrefOf: (key: string) => string | undefined;
  selected: string | undefined;
  /** Which one Tab comes to. */
  current: string | undefined;
}

export function chartSvg(
  { width, height, back, items }: Drawing,
  { labelledBy, describedBy, hrefOf, selected, current }: Use,
): SVGTemplateResult | TemplateResult {
  const first = items.some(({ key }) => key === current) ? current : items[0]?.key;
  return svg`<svg class="drawing" role="group" aria-labelledby=${labelledBy} aria-describedby=${describedBy}
    width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    <g aria-hidden="true">${back.map(shape)}</g>
    ${items.map((item) => link(item, hrefOf(item.key), item.key === selected, item.key === first))}
  </svg>`;
}

function link({ key, says, target, shapes }: Item, href: string | undefined, selected: boolean, first: boolean) {
  const [x, y, width, height] = target;
  return svg`<a href=${href ?? nothing} class=${selected ? 'item selected' : 'item'} data-key=${key} tabindex=${first ? '0' : '-1'}
    aria-label=${says} aria-current=${selected ? 'true' : nothing}>
    <title>${says}</title>
    <rect class="target" x=${x} y=${y} width=${width} height=${height} rx="4"></rect>
    ${shapes.map(shape)}
  </a>`;
}

function shape(one: Shape): SVGTemplateResult {
  const look = `${one.kind} ${one.tone}${one.late ? ' late' : ''}`;
  switch (one.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [one.from, one.to];
      return svg`<line class=${look} x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
    }
    case 'rect':
      return svg`<rect class=${look} x=${one.left} y=${one.top} width=${one.width} height=${one.height}></rect>`;
    case 'circle': {
      const [cx, cy] = one.at;
      return svg`<circle class=${look} cx=${cx} cy=${cy} r=${one.radius} fill-opacity=${one.opacity ?? nothing}></circle>`;
    }
    case 'text': {
      const [x, y] = one.at;
      return svg`<text class=${look} x=${x} y=${y + one.size * 0.36} font-size=${one.size}
        font-weight=${one.bold ? '700' : nothing} text-anchor=${one.anchor ?? nothing} aria-hidden="true">${one.words}</text>`;
    }
  }
}

const STEPS: Readonly<Record<string, { axis: 0 | 1; by: number }>> = {
  ArrowRight: { axis: 0, by: 1 },
  ArrowLeft: { axis: 0, by: -1 },
  ArrowDown: { axis: 1, by: 1 },
  ArrowUp: { axis: 1, by: -1 },
  Home: { axis: 1, by: Number.NEGATIVE_INFINITY },
  End: { axis: 1, by: Number.POSITIVE_INFINITY },
};

/**
 * Which agency a key goes to: the next one to the right, to the left, below or above, however far aside it stands.
 *
 * @returns its key; undefined where the key means nothing
 */
export function nextItem(items: readonly Item[], from: string, key: string): string | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const other = step.axis === 0 ? 1 : 0;
  const order = [...items].sort((a, b) => a.at[step.axis] - b.at[step.axis] || a.at[other] - b.at[other]);
  const at = order.findIndex((item) => item.key === from);
  return order[Math.min(Math.max(at + step.by, 0), order.length - 1)]?.key;
}
