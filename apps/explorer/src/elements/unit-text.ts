/** The text of a unit, original and English, with everything it names marked in its kind's colour and linked. */

import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { englishMarks } from '../model/english-marks.js';
import { fiscalYearsIn, fiscalYearWords } from '../model/fiscal-years.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import { isIn, langOfText, type Segment, segmentsOf, type Texts } from '../model/texts.js';
import type { Strings } from '../strings/strings.js';
import type { DetailsContext } from './details-panel.js';

/** Families that have a text of their own. */
const WITH_TEXT = new Set(['measure', 'direction', 'term']);

export function unitText(context: DetailsContext, node: PlanNode): TemplateResult | typeof nothing {
  const { strings, language, texts, textsFailed } = context;
  const known = texts?.[node.iri];
  if (known === undefined && !WITH_TEXT.has(node.family)) return nothing;
  const lang = langOfText(known);
  // Of a text that is not there nobody can say its language.
  const isJapanese = isIn(lang, 'ja') && (known !== undefined || texts === undefined);
  const heading =
    node.family === 'term'
      ? isJapanese
        ? strings.definition
        : strings.definitionElse
      : isJapanese
        ? strings.originalText
        : strings.originalTextElse;
  if (known === undefined) {
    const reason = textsFailed ? strings.textFailed : texts === undefined ? strings.textLoading : strings.textMissing;
    return html`<section><h3>${heading}</h3><p class="note">${reason}</p></section>`;
  }
  const original = html`<section>
    <h3>${heading}</h3>
    <blockquote lang=${lang}>${markedText({ ...context, isJapanese }, segmentsOf(known.text, known.mentions ?? []))}</blockquote>
  </section>`;
  const english = englishText(context, known);
  return language === 'en' ? html`${english}${original}` : html`${original}${english}`;
}

/** The rendering in English, with the same names marked. */
function englishText(context: DetailsContext, known: Texts[string]): TemplateResult | typeof nothing {
  const { textEn, mentions = [] } = known;
  if (textEn === undefined) return nothing;
  const isJapanese = isIn(langOfText(known), 'ja');
  const marks = englishMarks(textEn, mentions, context.plan);
  return html`<section>
    <h3>${context.strings.englishText}</h3>
    <blockquote lang="en">${markedText({ ...context, isJapanese }, segmentsOf(textEn, marks))}</blockquote>
    ${isJapanese ? html`<p class="note">${context.strings.ownTranslation}</p>` : nothing}
  </section>`;
}

export type MarkedContext = Pick<DetailsContext, 'plan' | 'strings'> & {
  /** Whether the original is; elsewhere fiscal years may run otherwise than in Japan. True where nobody says it. */
  isJapanese?: boolean;
};

/**
 * Segments of a text as words and links.
 *
 * @param here IRIs of what is selected, whose mentions stand out
 * @param group IRIs of a marked group, whose mentions are framed
 */
export function markedText(
  { plan, strings, isJapanese = true }: MarkedContext,
  segments: readonly Segment[],
  here?: ReadonlySet<string>,
  group?: ReadonlySet<string>,
) {
  return segments.map(({ text, mention }) => {
    if (mention === undefined) return isJapanese ? withFiscalYears(strings, text) : text;
    const target: ReturnType<PlanIndex['at']> = plan.at(mention.target);
    if (target === undefined) return text;
    const role = mention.role === undefined ? 'none' : strings.edge[mention.role];
    const standing = here?.has(mention.target) ? 'here' : group?.has(mention.target) ? 'grouped' : '';
    return html`<a
      class="mention ${target.family} ${mention.role ?? ''} ${standing}"
      href=${hashFor({ node: target.id })}
      title=${strings.mentionTitle({ kind: strings.kind[target.kind], role })}
      >${text}</a
    >`;
  });
}

/** A text in which fiscal years say when they begin and end. */
function withFiscalYears(strings: Strings, text: string) {
  return fiscalYearsIn(text).map(({ text: written, year }) => {
    if (year === undefined) return written;
    return html`<abbr title=${fiscalYearWords(strings, year)}>${written}</abbr>`;
  });
}
