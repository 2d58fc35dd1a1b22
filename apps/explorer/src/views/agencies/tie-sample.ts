/** A sample of the line that the picture draws for a tie. */
import type { TieKind } from '@plangraph/core/graph';
import { DASHES, TIE_APPEARANCE } from '@plangraph/widget';
import { html, nothing, svg, type TemplateResult } from 'lit';

export function tieSample(kind: TieKind): TemplateResult {
  const { tone, stroke, directed } = TIE_APPEARANCE[kind];
  const [on, off] = DASHES[stroke];
  const color = `var(--family-${tone})`;
  return html`<svg class="glyph" width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
    ${svg`<line x1="1" y1="6" x2=${directed ? '27' : '33'} y2="6" stroke=${color} stroke-width="2"
      stroke-dasharray=${off === 0 ? nothing : `${on} ${off}`}></line>`}
    ${directed ? svg`<path d="M26 2 33 6 26 10Z" fill=${color}></path>` : nothing}
  </svg>`;
}
