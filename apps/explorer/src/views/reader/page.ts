/** The plan's text, drawn block by block. */

import { hashFor } from '@plangraph/core/state';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { glyph } from '../../elements/marks.js';
import { markedText } from '../../elements/unit-text.js';
import { englishMarks } from '../../model/english-marks.js';
import { fullName, isTitled, nameOf, numberName } from '../../model/names.js';
import type { PlanIndex, PlanNode } from '../../model/plan-index.js';
import { isIn, langOfText, segmentsOf, type Texts } from '../../model/texts.js';
import type { Language } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import type { Block, Division, PlanDocument } from './document.js';

export interface PageContext {
  strings: Strings;
  language: Language;
  plan: PlanIndex;
  texts: Texts;
  /** Whether the other language stands beside the reader's. */
  both: boolean;
  selected: PlanNode | undefined;
  /** IRIs under which the texts name what is selected. */
  meant: ReadonlySet<string> | undefined;
  /** Where the document speaks of what is selected. */
  passages: ReadonlySet<PlanNode>;
  /** The passage that was stepped to. */
  at: PlanNode | undefined;
  /** What the filter leaves, by IRI; undefined where everything is open. */
  shown: ReadonlySet<string> | undefined;
  /** Divisions in which the filter leaves something; undefined where everything is open. */
  left: ReadonlySet<PlanNode> | undefined;
  /** What the reader has opened of the rest: ids of divisions, and the name of the glossary. */
  opened: ReadonlySet<string>;
  /** Told what the reader opens and closes. */
  open: (id: string, open: boolean) => void;
  /** The marked group, by IRI. */
  marked: ReadonlySet<string>;
}

/** Name under which the glossary is observed and reached; nodes have their own. */
export const GLOSSARY = 'glossary';

export function page(context: PageContext, document: PlanDocument): TemplateResult {
  const { strings, plan, shown } = context;
  const glossary = html`<h2 lang=${context.language}>${strings.reader.glossary}</h2>`;
  const without = shown !== undefined && document.glossary.every((node) => isFolded(context, node));
  return html`<div class="unit ${shown === undefined ? '' : 'not-asked'}" data-node=${document.plan?.id ?? nothing}
      aria-current=${current(context, document.plan)}>
      <h2 class="plan-title">${titles(context, { labelJa: plan.title.ja, labelEn: plan.title.en })}</h2>
      ${document.plan === undefined ? nothing : texts(context, document.plan)}
    </div>
    ${document.blocks.map((part) => block(context, part, 1))}
    ${
      document.glossary.length === 0
        ? nothing
        : html`<section data-node=${GLOSSARY} class=${without ? 'left-out' : nothing}>
          ${
            without
              ? lineThatOpens(context, GLOSSARY, glossary, (inside) =>
                  document.glossary.map((term) => entry(inside, term)),
                )
              : [glossary, document.glossary.map((term) => entry(context, term))]
          }
        </section>`
    }`;
}

/** The heading alone of what the filter leaves out; whoever opens it sees all of it. */
function lineThatOpens(
  context: PageContext,
  id: string,
  heading: TemplateResult,
  content: (inside: PageContext) => unknown,
): TemplateResult {
  const open = context.opened.has(id);
  const inside = { ...context, shown: open ? undefined : context.shown, left: undefined };
  return html`<details .open=${open}
    @toggle=${(event: Event) => context.open(id, (event.currentTarget as HTMLDetailsElement).open)}
    ><summary>${heading}</summary>${content(inside)}</details
  >`;
}

function block(context: PageContext, part: Block, depth: number): TemplateResult {
  if (part.type === 'division') return division(context, part);
  if (part.type === 'box') {
    return html`<div class="box" ?hidden=${part.directions.every((node) => isFolded(context, node))}>
      <p class="box-name">${context.strings.family.direction}</p>
      <ul>
        ${part.directions.map((node) => direction(context, node))}
      </ul>
    </div>`;
  }
  return html`${measure(context, part.node, depth + 1)}
  ${
    part.bullets.length === 0
      ? nothing
      : html`<ul class="bullets" ?hidden=${part.bullets.every((node) => isFolded(context, node))}>
        ${part.bullets.map((node) => bullet(context, node))}
      </ul>`
  }`;
}

function division(context: PageContext, { node, depth, blocks }: Division): TemplateResult {
  const isLeft = context.left === undefined || context.left.has(node);
  // What opens the line is not to have a link within it.
  const printed = isLeft ? number(context, node) : html`<span class="number" lang="ja">${node.identifier}</span>`;
  const head = html`<div class="head depth-${depth}" aria-current=${current(context, node)}>
    ${heading(depth + 1, html`${printed} <span>${titles(context, node)}</span>`)}
  </div>`;
  const below = (inside: PageContext): unknown => [
    texts(inside, node),
    blocks.map((part) => block(inside, part, depth + 1)),
  ];
  if (isLeft) return html`<section data-node=${node.id}>${head} ${below(context)}</section>`;
  return html`<section data-node=${node.id} class="left-out">${lineThatOpens(context, node.id, head, below)}</section>`;
}

function measure(context: PageContext, node: PlanNode, level: number) {
  const name = nameOf(node, context.language);
  // What has no number is called by its name, or nobody could select it.
  const title = isTitled(node, context.texts[node.iri]?.text) || node.identifier === undefined;
  const words = html`<span lang=${name.lang}>${name.text}</span>`;
  return once(
    context,
    node,
    () => html`<div class="unit ${standing(context, node)}" data-node=${node.id} aria-current=${current(context, node)}>
      ${heading(
        level,
        html`${number(context, node)}
        ${title ? (node.identifier === undefined ? html`<a href=${hashFor({ node: node.id })}>${words}</a>` : words) : nothing}`,
        'measure',
      )}
      ${isFolded(context, node) ? nothing : texts(context, node)}
    </div>`,
  );
}

function bullet(context: PageContext, node: PlanNode) {
  return once(
    context,
    node,
    () => html`<li class="unit ${standing(context, node)}" data-node=${node.id} aria-current=${current(context, node)}
      ?hidden=${isFolded(context, node)}>
      <p class="bullet-number">${number(context, node)}</p>
      ${texts(context, node)}
    </li>`,
  );
}

function direction(context: PageContext, node: PlanNode) {
  const name = fullName(node, context.language);
  return once(
    context,
    node,
    () => html`<li class="unit direction ${standing(context, node)}" data-node=${node.id}
      aria-current=${current(context, node)} ?hidden=${isFolded(context, node)}>
      <a class="select" href=${hashFor({ node: node.id })} title=${name}
        aria-label=${context.strings.reader.select({ name })}>${glyph(node.kind, 14)}</a>
      ${texts(context, node)}
    </li>`,
  );
}

function entry(context: PageContext, node: PlanNode) {
  return once(
    context,
    node,
    () => html`<div class="unit term ${standing(context, node)}" data-node=${node.id}
      aria-current=${current(context, node)} ?hidden=${isFolded(context, node)}>
      <h3 class="measure"><a href=${hashFor({ node: node.id })}>${titles(context, withAbbreviation(context, node))}</a></h3>
      ${texts(context, node)}
    </div>`,
  );
}

/** The glossary explains abbreviations: one that stands for the name in Japanese is to be seen in English too. */
function withAbbreviation({ strings }: PageContext, { labelJa, labelEn, alternativesEn }: PlanNode) {
  if (labelEn === undefined || labelEn.includes(labelJa) || !alternativesEn?.includes(labelJa)) {
    return { labelJa, ...(labelEn === undefined ? {} : { labelEn }) };
  }
  return { labelJa, labelEn: strings.reader.abbreviated({ name: labelEn, abbreviation: labelJa }) };
}

/** Draws a unit again only where something about it changed; there are hundreds. */
function once(context: PageContext, node: PlanNode, draw: () => TemplateResult) {
  const { strings, texts: known, both, selected, passages, marked } = context;
  const touched = passages.has(node) ? selected : undefined;
  return guard([node, strings, known, both, node === selected, touched, standing(context, node), marked], draw);
}

/** Whether the filter leaves it out, and nobody has just gone there. */
function isFolded({ shown, selected, at }: PageContext, node: PlanNode): boolean {
  return shown !== undefined && !shown.has(node.iri) && node !== selected && node !== at;
}

function standing(context: PageContext, node: PlanNode): string {
  return [
    node === context.at ? 'at' : '',
    context.marked.has(node.iri) ? 'marked' : '',
    isFolded(context, node) ? 'folded' : '',
  ].join(' ');
}

function current({ selected }: PageContext, node: PlanNode | undefined): 'true' | typeof nothing {
  return node !== undefined && node === selected ? 'true' : nothing;
}

function number(context: PageContext, node: PlanNode): TemplateResult | typeof nothing {
  const written = numberName(node, context.language);
  if (written === undefined) return nothing;
  const { text, lang } = written;
  return html`<a class="number" lang=${lang} href=${hashFor({ node: node.id })}
    title=${context.strings.reader.select({ name: node.identifier ?? text })}>${text}</a>`;
}

/** The title in the reader's language and, where it is asked for, below it in the other. */
function titles({ language, both }: PageContext, node: { labelJa: string; labelEn?: string }): TemplateResult {
  const { labelJa, labelEn } = node;
  const ja = { text: labelJa, lang: 'ja' };
  const en = labelEn === undefined || labelEn === labelJa ? undefined : { text: labelEn, lang: 'en' };
  const [first, second] = language === 'en' && en !== undefined ? [en, ja] : [ja, en];
  return html`<span lang=${first.lang}>${first.text}</span>${
    both && second !== undefined ? html` <span class="other" lang=${second.lang}>${second.text}</span>` : nothing
  }`;
}

/** The text of a unit in the reader's language, and in the other beside or below it. */
function texts({ strings, language, plan, texts: all, both, meant, marked }: PageContext, node: PlanNode) {
  const known = all[node.iri];
  if (known === undefined) return nothing;
  const { text, textEn, mentions = [] } = known;
  const lang = langOfText(known);
  const context = { plan, strings, isJapanese: isIn(lang, 'ja') };
  const original = () => html`<p lang=${lang}>${markedText(context, segmentsOf(text, mentions), meant, marked)}</p>`;
  if (textEn === undefined) {
    const isForeign = language === 'en' && lang !== '' && !isIn(lang, 'en');
    const note = isForeign ? html`<p class="note">${strings.reader.untranslated}</p>` : nothing;
    return html`${note}<div class="texts">${original()}</div>`;
  }
  const english = () => {
    const segments = segmentsOf(textEn, englishMarks(textEn, mentions, plan));
    return html`<p lang="en">${markedText(context, segments, meant, marked)}</p>`;
  };
  const [first, second] = language === 'en' ? [english, original] : [original, english];
  return html`<div class="texts">${first()}${both ? second() : nothing}</div>`;
}

function heading(level: number, content: TemplateResult, kind = 'division'): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class=${kind}>${content}</h2>`;
    case 3:
      return html`<h3 class=${kind}>${content}</h3>`;
    case 4:
      return html`<h4 class=${kind}>${content}</h4>`;
    case 5:
      return html`<h5 class=${kind}>${content}</h5>`;
    default:
      return html`<h6 class=${kind}>${content}</h6>`;
  }
}
