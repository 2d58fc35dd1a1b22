/** One connection: what it says, the sentence that says so, and between whom. */
import { type EdgeKind, numberOf } from '@plangraph/core/graph';
import { html, nothing, type TemplateResult } from 'lit';
import { evidenceFor } from '../model/evidence.js';
import { gistOf } from '../model/gist.js';
import { briefName } from '../model/names.js';
import type { PlanNode } from '../model/plan-index.js';
import { ruleWords } from '../model/rule-words.js';
import { edgeWords } from '../model/statement.js';
import { isIn, type Segment } from '../model/texts.js';
import type { DetailsContext } from './details-panel.js';
import { nodeLink, stroke } from './marks.js';
import { type MarkedContext, markedText } from './unit-text.js';

export function edgeDetails(
  context: DetailsContext,
  source: PlanNode,
  kind: EdgeKind,
  target: PlanNode,
  read: TemplateResult | typeof nothing,
): TemplateResult {
  const { strings, language, plan } = context;
  return html`<article>
    <header>
      <p class="kind">${stroke(kind)}<span>${strings.connection}</span></p>
      <h2 tabindex="-1">${whole(edgeWords(strings, language, source, kind, target), numberOf(source, language) ?? numberOf(target, language))}</h2>
    </header>
    ${sentences(context, source, kind, target)}
    ${read}
    <section class="ends">
      <p>${nodeLink(source, language, { gist: gistOf(plan, strings, language, source) })}</p>
      <p class="between">${stroke(kind)}<span>${strings.outward[kind]}</span></p>
      <p>${nodeLink(target, language, { gist: gistOf(plan, strings, language, target) })}</p>
    </section>
  </article>`;
}

/** Words in which a number of the plan is not broken across lines. */
function whole(words: string, number: string | undefined) {
  const at = number === undefined ? -1 : words.indexOf(number);
  if (number === undefined || at < 0) return words;
  return html`${words.slice(0, at)}<span class="whole">${number}</span>${words.slice(at + number.length)}`;
}

function sentences(context: DetailsContext, source: PlanNode, kind: EdgeKind, target: PlanNode): TemplateResult {
  const { strings, language, texts, textsFailed, plan } = context;
  const section = (title: string, content: unknown) => html`<section><h3>${title}</h3>${content}</section>`;
  if (texts === undefined) {
    const why = textsFailed ? strings.textFailed : strings.textLoading;
    return section(strings.evidence, html`<p class="note">${why}</p>`);
  }
  const evidence = evidenceFor(plan, texts, source, kind, target);
  if (evidence === undefined) return section(strings.evidence, html`<p class="note">${strings.evidenceMissing}</p>`);
  const { unit, rule, places } = evidence;
  const read = html`<p class="note reading-place">${
    rule === undefined ? nothing : html`<span>${strings.readBy({ rule: ruleWords(strings, rule).text })}</span><br />`
  }<span>${strings.readAt({
    unit: briefName(unit, language),
    places: strings.together(places.map(({ start, end }) => `${start + 1}–${end}`)),
  })}</span></p>`;
  const above =
    unit === source
      ? nothing
      : html`<p class="note">${strings.evidenceInherited({ name: briefName(unit, language) })}</p>`;
  const { lang } = evidence;
  const isJapanese = isIn(lang, 'ja');
  const original = quoted({ ...context, isJapanese }, evidence.sentences, lang);
  if (language === 'ja' || evidence.sentencesEn.length === 0) return section(strings.evidence, [original, above, read]);
  const english = quoted({ ...context, isJapanese }, evidence.sentencesEn, 'en');
  const note = isJapanese ? html`<p class="note">${strings.ownTranslation}</p>` : nothing;
  const title = isJapanese ? strings.originalText : strings.originalTextElse;
  return html`${section(strings.evidence, [english, above, note])} ${section(title, [original, read])}`;
}

/** Sentences that need not follow each other in the text. */
function quoted(context: MarkedContext, all: readonly Segment[][], lang: string) {
  return all.map((segments) => html`<blockquote lang=${lang}>${markedText(context, segments)}</blockquote>`);
}
