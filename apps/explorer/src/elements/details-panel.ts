import { numberOf } from '@plangraph/core/graph';
import { hashFor, type Selection, writtenOut } from '@plangraph/core/state';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { gistOf } from '../model/gist.js';
import { isTitled, nameOf } from '../model/names.js';
import type { PlanIndex, PlanNode } from '../model/plan-index.js';
import { isResponsibility, relationsOf } from '../model/relations.js';
import { selectedIn } from '../model/statement.js';
import type { Texts } from '../model/texts.js';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import { mentions } from '../styles/mentions.js';
import { familyColors, shared } from '../styles/shared.js';
import { agencies } from './agencies.js';
import { detailsStyles } from './details-styles.js';
import { edgeDetails } from './edge-details.js';
import { introduction, unknownEntry } from './introduction.js';
import { glyph, nodeLink } from './marks.js';
import { partners } from './partners.js';
import { relationList } from './relation-list.js';
import { UnfoldedSentences, unfoldedStyles } from './unfolded-sentences.js';
import { unitText } from './unit-text.js';

/** What a part of the panel needs to draw itself. */
export interface DetailsContext {
  strings: Strings;
  language: Language;
  plan: PlanIndex;
  texts: Texts | undefined;
  textsFailed: boolean;
  /** Whether a long list of neighbours was opened. */
  isOpen: (list: string) => boolean;
  open: (list: string) => void;
  sentences: UnfoldedSentences;
}

/**
 * Everything about what is selected; an introduction while nothing is.
 *
 * @fires show-kind detail: the hidden kind that the reader wants to see
 * @fires read the reader wants to see it in the plan
 */
export class DetailsPanel extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    plan: { attribute: false },
    texts: { attribute: false },
    textsFailed: { attribute: false },
    selection: { attribute: false },
    hiddenKind: { attribute: false },
    reading: { attribute: false },
    opened: { state: true },
  };
  declare strings: Strings;
  declare language: Language;
  declare plan: PlanIndex;
  declare texts: Texts | undefined;
  declare textsFailed: boolean;
  declare selection: Selection | undefined;
  /** Whether what is selected is of a kind that is not shown. */
  declare hiddenKind: boolean;
  /** Whether the plan is being read beside the panel. */
  declare reading: boolean;
  declare opened: ReadonlySet<string>;
  /** Lists that were opened of what was selected before: they are open again on the way back. */
  private readonly openedBefore = new Map<string, ReadonlySet<string>>();
  /** The link that was followed from each selection: the keyboard is there again on the way back. */
  private readonly left = new Map<string, string>();
  /** Whether a link in the panel was followed: it is gone with what was selected, and the keyboard with it. */
  private followed = false;
  private hadFocus = false;
  private readonly sentences = new UnfoldedSentences(this);

  constructor() {
    super();
    this.opened = new Set();
    this.textsFailed = false;
    this.hiddenKind = false;
    this.reading = false;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    this.hadFocus = this.shadowRoot?.activeElement != null;
    if (changed.has('selection')) this.opened = this.openedBefore.get(hashFor(this.selection)) ?? new Set();
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('selection')) return;
    const { followed, hadFocus } = this;
    this.followed = false;
    if (followed) this.focus();
    else if (hadFocus) this.comeBack();
  }

  /** By the browser's way back: to the link that was followed, else to the heading where what had the keyboard is gone. */
  private comeBack(): void {
    const hash = this.left.get(hashFor(this.selection));
    const link = [...this.renderRoot.querySelectorAll('a')].find((one) => one.hash === hash);
    if (link !== undefined) link.focus();
    else if (this.shadowRoot?.activeElement == null) this.focus();
  }

  private follow(event: Event): void {
    const link = (event.target as Element).closest('a');
    this.followed = link?.hash !== undefined && link.hash !== '' && link.hash !== hashFor(this.selection);
    if (this.followed && link !== null) this.left.set(hashFor(this.selection), link.hash);
  }

  /** Puts the keyboard where the details begin. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  private get context(): DetailsContext {
    const { strings, language, plan, texts, textsFailed } = this;
    return {
      strings,
      language,
      plan,
      texts,
      textsFailed,
      isOpen: (list) => this.opened.has(list),
      open: (list) => {
        this.opened = new Set([...this.opened, list]);
        this.openedBefore.set(hashFor(this.selection), this.opened);
      },
      sentences: this.sentences,
    };
  }

  override render(): TemplateResult {
    return html`<div @click=${this.follow}>${this.content()}</div>`;
  }

  private content(): TemplateResult {
    const { selection, plan } = this;
    const context = this.context;
    if (selection === undefined) return introduction(context);
    const selected = selectedIn(plan, selection);
    if (selected === undefined) return unknownEntry(context, writtenOut(selection));
    const { node, edge } = selected;
    return edge === undefined
      ? this.node(context, node)
      : edgeDetails(context, node, edge.kind, edge.target, this.readButton());
  }

  private node(context: DetailsContext, node: PlanNode): TemplateResult {
    const { strings, language, plan } = context;
    const name = nameOf(node, language);
    const number = numberOf(node, language);
    const gist = gistOf(plan, strings, language, node);
    const path = plan.pathTo(node);
    const relations = relationsOf(plan, node);
    const responsible = relations.filter(isResponsibility);
    const others = relations.filter((relation) => !isResponsibility(relation));
    return html`<article>
      <header>
        <p class="kind">${glyph(node.kind, 18)}<span>${strings.kind[node.kind]}</span></p>
        <h2 tabindex="-1">
          ${number === undefined || number === node.identifier ? nothing : html`<span class="number">${number}</span>`}
          ${node.identifier === undefined ? nothing : html`<span class="number ${number === node.identifier ? '' : 'printed'}" lang="ja">${node.identifier}</span>`}
          ${isTitled(node, context.texts?.[node.iri]?.text) ? html`<span lang=${name.lang}>${name.text}</span>` : nothing}
        </h2>
        ${gist === undefined ? nothing : html`<p class="gist">${gist}</p>`}
        ${
          this.hiddenKind
            ? html`<p class="note hidden-kind">
              <span>${strings.hiddenKind}</span>
              <button @click=${() => this.dispatchEvent(new CustomEvent('show-kind', { detail: node.kind }))}>
                ${strings.showKind({ kind: strings.kind[node.kind] })}
              </button>
            </p>`
            : nothing
        }
        ${this.readButton()}
      </header>
      ${this.otherNames(context, node)}
      ${
        path.length === 0
          ? nothing
          : html`<section>
            <h3>${strings.place}</h3>
            <ol class="path">
              ${path.map(
                (above) =>
                  html`<li>${nodeLink(above, language, { gist: gistOf(plan, strings, language, above) })}</li>`,
              )}
            </ol>
          </section>`
      }
      ${partners(context, node)}
      ${agencies(context, node, responsible)}
      ${unitText(context, node)}
      ${others.map((relation) => html`<section>${relationList(context, node, relation)}</section>`)}
    </article>`;
  }

  private readButton(): TemplateResult | typeof nothing {
    if (this.reading) return nothing;
    return html`<p class="read"><button @click=${() => this.dispatchEvent(new CustomEvent('read'))}>
      ${this.strings.readInPlan}
    </button></p>`;
  }

  private otherNames({ strings, language, texts }: DetailsContext, node: PlanNode) {
    const shown = nameOf(node, language).text;
    const names: { text: string; lang: Language }[] = [
      { text: node.labelJa, lang: 'ja' as const },
      ...(node.labelEn === undefined ? [] : [{ text: node.labelEn, lang: 'en' as const }]),
      ...(node.alternativesJa ?? []).map((text) => ({ text, lang: 'ja' as const })),
      ...(node.alternativesEn ?? []).map((text) => ({ text, lang: 'en' as const })),
    ].filter(({ text }, at, all) => text !== shown && all.findIndex((name) => name.text === text) === at);
    if (!isTitled(node, texts?.[node.iri]?.text) || names.length === 0) return nothing;
    const status = node.labelEn === undefined ? undefined : node.labelStatus;
    const note = status === undefined ? nothing : html`<p class="note">${strings.nameStatus[status]}</p>`;
    return html`<section class="names">
      <h3 class="out-of-sight">${strings.otherNames}</h3>
      ${language === 'en' ? note : nothing}
      <ul>
        ${names.map(({ text, lang }) => html`<li lang=${lang}>${text}</li>`)}
      </ul>
      ${language === 'en' ? nothing : note}
    </section>`;
  }

  static override styles = [familyColors, shared, mentions, detailsStyles, unfoldedStyles];
}

customElements.define('details-panel', DetailsPanel);
