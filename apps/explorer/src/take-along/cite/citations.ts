/** How the selection, or the plan, is cited: the original and the data, each to be copied. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../elements/view-context.js';
import { selectedIn, titleOf } from '../../model/statement.js';
import type { Strings } from '../../strings/strings.js';
import { choice } from '../choice.js';
import { bareAddress, citedIn } from './cited.js';
import { CITATION_STYLES, type CitationStyle, citationOf } from './styles.js';

export interface Citing {
  style: CitationStyle;
  /** Whether a selection is cited as the view shows it, and not by itself. */
  ofView: boolean;
  /** Address of the view. */
  page: string;
  day: Date;
  /** Version of the release, where that is known. */
  version: string | undefined;
  /** Whether somebody's own data are shown. */
  own: boolean;
  /** What came of the last copy. */
  heard: string;
  choose: (change: { style: CitationStyle } | { ofView: boolean }) => void;
  copy: (text: string) => void;
}

export function citations(context: ViewContext, citing: Citing): TemplateResult {
  const { loaded, plan, state, strings, language } = context;
  const words = strings.takeAlong;
  const { style, ofView, page, day, version, own, heard, choose } = citing;
  const selected = state.selection === undefined ? undefined : selectedIn(plan, state.selection);
  const bare = bareAddress(page, state);
  const cited = { page: selected === undefined || ofView ? page : bare, day, version, own };
  const { original, data } = citedIn(loaded, strings, selected, cited);
  const title = selected === undefined ? plan.title[language] : titleOf(strings, language, selected);
  return html`<section>
    <h3>${words.cite}</h3>
    <p class="note">${words.citeHint({ title })}</p>
    <div class="choices" role="group" aria-label=${words.styles}>
      ${CITATION_STYLES.map(
        (one) =>
          html`<button aria-pressed=${one === style ? 'true' : 'false'} @click=${() => choose({ style: one })}>${words.style[one]}</button>`,
      )}
    </div>
    ${selected === undefined || bare === page ? nothing : choice(words.citeView, ofView, (on) => choose({ ofView: on }))}
    <p class="note">${words.citeBoth}</p>
    ${copied(words, words.citeOriginal, citationOf(style, original, strings), citing)}
    ${copied(words, words.citeData, citationOf(style, data, strings), citing)}
    ${
      data.source === ''
        ? nothing
        : copied(words, words.source, [data.source, data.license].filter((part) => part !== '').join(' '), {
            ...citing,
            style: 'plain',
          })
    }
    <p class="heard" aria-hidden="true">${heard}</p>
  </section>`;
}

/** Words to be copied, under their heading. */
function copied(
  words: Strings['takeAlong'],
  heading: string,
  text: string,
  { style, copy }: Pick<Citing, 'style' | 'copy'>,
): TemplateResult {
  const prose = style === 'plain' || style === 'markdown';
  return html`<h4>${heading}</h4>
    <div class="copyable citation">
      <pre class=${prose ? 'prose' : 'code'} tabindex="0" role="group" aria-label=${heading}><code>${text}</code></pre>
      <button class="copy" @click=${() => copy(text)}>${words.copy}</button>
    </div>`;
}
