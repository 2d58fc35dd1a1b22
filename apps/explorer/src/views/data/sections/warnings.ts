/** What to know before counting. */
import { hashFor, type Selection } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../../elements/view-context.js';
import { selectedIn, titleOf } from '../../../model/statement.js';
import { warningsOf } from '../facts.js';

export function warnings(context: ViewContext): TemplateResult {
  const words = context.strings.dataView;
  return html`<section>
      <h3>${words.warningsTitle}</h3>
      <ol class="warnings">
        ${warningsOf(context.plan).map(
          ({ warning, examples, leads }) =>
            html`<li>
              <h4>${words.warnings[warning].title}</h4>
              <p>${words.warnings[warning].text}</p>
              ${leads === undefined ? nothing : html`<p>${words.cliqueExample({ leads, pairs: (leads * (leads - 1)) / 2 })}</p>`}
              ${
                examples.length === 0
                  ? nothing
                  : html`<p class="examples"><span>${words.example}</span> ${examples.map((place) => link(context, place))}</p>`
              }
            </li>`,
        )}
      </ol>
      <p class="note">${words.reading}</p>
    </section>`;
}

function link({ plan, strings, language }: ViewContext, selection: Selection): TemplateResult | typeof nothing {
  const selected = selectedIn(plan, selection);
  if (selected === undefined) return nothing;
  return html`<a href=${hashFor(selection)}>${titleOf(strings, language, selected)}</a>`;
}
