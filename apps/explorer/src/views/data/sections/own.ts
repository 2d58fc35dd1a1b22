/** Somebody's own data: where they come from, what is not understood of them, how to cite them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../../elements/view-context.js';
import type { OwnData } from '../../../own-data/reading/open-source.js';
import { type Suspects, shortOf } from '../../../own-data/reading/suspects.js';
import type { Term, UsedTerms } from '../../../own-data/reading/used-terms.js';
import { nameOfSource, type OwnSource } from '../../../own-data/source.js';
import { dayWords, numberWords } from '../../../strings/language.js';
import type { Strings } from '../../../strings/strings.js';
import type { CopyButton } from './copy-button.js';

/** The most terms of a list. */
const LISTED = 12;

/** @param unknown undefined while it is looked for, null where that failed */
export function aboutOwn(
  { strings, language }: ViewContext,
  { source, statements, suspects }: OwnData,
  unknown: UsedTerms | null | undefined,
  copy: CopyButton,
): TemplateResult {
  const words = strings.dataView.own;
  const number = (value: number): string => numberWords(language, value);
  const address = addressOf(source);
  return html`<section>
      <h3>${words.title}</h3>
      <dl class="about">
        <div>
          <dt>${'file' in source ? words.file : 'url' in source ? words.url : words.endpoint}</dt>
          <dd>${address ?? nameOfSource(source)} ${address === undefined ? nothing : copy(address, strings.dataView.copyThe({ what: words.address }))}</dd>
        </div>
        <div>
          <dt>${words.statements}</dt>
          <dd>${number(statements)}</dd>
        </div>
      </dl>
      ${'endpoint' in source ? html`<p class="note">${words.endpointPart}</p>` : nothing}
    </section>
    ${lostLinks(words, suspects)}
    <section aria-busy=${unknown === undefined ? 'true' : 'false'}>
      <h3>${words.unknownTitle}</h3>
      ${unknownTermsOf(words, unknown, number)}
    </section>`;
}

/** What the bar above the views tells in short. */
export function lostLinks(words: Strings['dataView']['own'], { lost }: Suspects): TemplateResult | typeof nothing {
  if (lost.links === 0) return nothing;
  const { links, examples } = lost;
  return html`<section>
      <h3>${words.lostTitle}</h3>
      <p class="note">${words.lostHint}</p>
      <ul class="terms">
        ${examples.map(
          ({ subject, property, target }) =>
            html`<li><code>${shortOf(subject)} ${shortOf(property)} <span title=${target}>${target}</span></code></li>`,
        )}
        ${links > examples.length ? html`<li>${words.lostMore({ count: links - examples.length })}</li>` : nothing}
      </ul>
    </section>`;
}

function unknownTermsOf(
  words: Strings['dataView']['own'],
  unknown: UsedTerms | null | undefined,
  number: (value: number) => string,
): TemplateResult {
  if (unknown === undefined) return html`<p class="note" role="status">${words.looking}</p>`;
  if (unknown === null) return html`<p>${words.unknownFailed}</p>`;
  const { classes, properties, values } = unknown;
  if (classes.length + properties.length + values.length === 0) return html`<p>${words.allKnown}</p>`;
  const list = (title: string, terms: readonly Term[]) =>
    terms.length === 0
      ? nothing
      : html`<h4>${title}</h4>
        <ul class="terms">
          ${terms
            .slice(0, LISTED)
            .map(({ iri, count }) => html`<li><code>${iri}</code> <span>${number(count)}</span></li>`)}
          ${terms.length > LISTED ? html`<li>${words.more({ count: terms.length - LISTED })}</li>` : nothing}
        </ul>`;
  return html`<p class="note">${words.unknownHint}</p>
    ${list(words.unknownClasses, classes)} ${list(words.unknownProperties, properties)}
    ${list(words.unknownValues, values)}`;
}

/** A line that says what was looked at, where and when. */
export function citeOwn(
  { strings, language, plan }: ViewContext,
  { source }: OwnData,
  copy: CopyButton,
  today = new Date(),
): TemplateResult {
  const words = strings.dataView;
  const day = dayWords(language, today);
  const iri = plan.graph.getAttribute('plan');
  const where = [iri, addressOf(source) ?? nameOfSource(source)].filter((part) => part !== '').join(' ');
  const line = words.own.citation({ title: plan.title[language], where, day });
  return html`<section>
    <h3>${words.citeTitle}</h3>
    <p class="note">${words.own.citeHint}</p>
    <div class="citation">
      <h4>${words.own.citeLine}</h4>
      ${copy(line, words.copyThe({ what: words.own.citeLine }))}
      <pre class="prose" tabindex="0" role="group" aria-label=${words.own.citeLine}><code>${line}</code></pre>
    </div>
  </section>`;
}

/** The address that others can go to; a file has none. */
function addressOf(source: OwnSource): string | undefined {
  if ('file' in source) return undefined;
  return 'url' in source ? source.url.href : source.endpoint.href;
}
