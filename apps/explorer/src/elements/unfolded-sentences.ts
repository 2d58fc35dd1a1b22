/** The sentences of a connection, unfolded below the row of a list that names it: the list stays where it is. */
import type { EdgeKind } from '@plangraph/core/graph';
import { hashFor } from '@plangraph/core/state';
import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { evidenceFor } from '../model/evidence.js';
import { briefName } from '../model/names.js';
import type { PlanNode } from '../model/plan-index.js';
import { edgeWords } from '../model/statement.js';
import { isIn } from '../model/texts.js';
import type { DetailsContext } from './details-panel.js';
import { markedText } from './unit-text.js';

export interface Tie {
  source: PlanNode;
  kind: EdgeKind;
  target: PlanNode;
}

type Words = Pick<DetailsContext, 'strings' | 'language' | 'plan' | 'texts' | 'textsFailed'>;

/** Which rows are unfolded. What is unfolded last takes the keyboard and comes into sight. */
export class UnfoldedSentences implements ReactiveController {
  private readonly rows = new Set<string>();
  private toFocus: string | undefined;
  /** Comes into sight once more with its text, which may be on its way. */
  private toSee: string | undefined;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement & { renderRoot: ParentNode }) {
    host.addController(this);
  }

  hostUpdated(): void {
    const block = (row: string | undefined) =>
      row === undefined ? null : this.host.renderRoot.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
    block(this.toFocus)?.focus({ preventScroll: true });
    this.toFocus = undefined;
    const seen = block(this.toSee);
    if (seen === null) return;
    seen.scrollIntoView({ block: 'nearest' });
    if (!seen.hasAttribute('data-waiting')) this.toSee = undefined;
  }

  /** @param list tells rows of the same connection apart */
  private rowOf(list: string, { source, kind, target }: Tie): string {
    return `${list} ${hashFor({ node: source.id, edge: { kind, target: target.id } })}`;
  }

  private toggle(row: string): void {
    if (!this.rows.delete(row)) {
      this.rows.add(row);
      this.toFocus = row;
      this.toSee = row;
      this.host.dispatchEvent(new CustomEvent('texts-wanted', { bubbles: true, composed: true }));
    }
    this.host.requestUpdate();
  }

  /** @param name what tells it from the other buttons of the list */
  button({ strings }: Words, list: string, tie: Tie, name: string): TemplateResult {
    const row = this.rowOf(list, tie);
    return html`<button class="evidence" aria-expanded=${this.rows.has(row) ? 'true' : 'false'}
      aria-label=${strings.showEvidenceOf({ name })} title=${strings.showEvidence} @click=${() => this.toggle(row)}
      ><svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <path d="M2 3.500h10M2 7h10M2 10.500h6" stroke="currentColor" stroke-width="1.400" stroke-linecap="round"></path></svg
    ></button>`;
  }

  /** Nothing while the row is folded. */
  below(words: Words, list: string, tie: Tie): TemplateResult | typeof nothing {
    const row = this.rowOf(list, tie);
    if (!this.rows.has(row)) return nothing;
    const { strings, language } = words;
    const { source, kind, target } = tie;
    const statement = edgeWords(strings, language, source, kind, target);
    const waiting = words.texts === undefined && !words.textsFailed;
    return html`<div class="unfolded" tabindex="-1" role="group" aria-label=${statement} data-row=${row} ?data-waiting=${waiting}>
      <p class="note">${statement}</p>
      <div aria-live="polite">${sentences(words, tie)}</div>
      <p class="note"><a href=${hashFor({ node: source.id, edge: { kind, target: target.id } })}>${strings.openConnection}</a></p>
    </div>`;
  }
}

function sentences(words: Words, { source, kind, target }: Tie): TemplateResult {
  const { strings, language, plan, texts, textsFailed } = words;
  if (texts === undefined) return html`<p class="note">${textsFailed ? strings.textFailed : strings.textLoading}</p>`;
  const found = evidenceFor(plan, texts, source, kind, target);
  if (found === undefined) return html`<p class="note">${strings.evidenceMissing}</p>`;
  const english = language === 'en' && found.sentencesEn.length > 0;
  const { unit, lang } = found;
  const context = { ...words, isJapanese: isIn(lang, 'ja') };
  return html`${(english ? found.sentencesEn : found.sentences).map(
    (segments) => html`<blockquote lang=${english ? 'en' : lang}>${markedText(context, segments)}</blockquote>`,
  )}
  ${unit === source ? nothing : html`<p class="note">${strings.evidenceInherited({ name: briefName(unit, language) })}</p>`}
  ${english && context.isJapanese ? html`<p class="note">${strings.ownTranslation}</p>` : nothing}`;
}

export const unfoldedStyles = css`
  .evidence {
    display: grid;
    place-items: center;
    flex: none;
    align-self: center;
    width: 28px;
    height: 26px;
    min-height: 0;
    padding: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--muted);
  }
  .evidence:hover,
  .evidence[aria-expanded='true'] {
    background: var(--sunken);
    color: var(--accent);
  }
  @media (pointer: coarse) {
    .evidence {
      width: 36px;
      height: 36px;
    }
  }
  .unfolded {
    flex: 1 0 100%;
    min-width: 0;
    margin: 4px 0 8px;
    padding-left: 12px;
    border-left: 2px solid var(--accent);
    /* The bar of the sheet stands above what is scrolled to. */
    scroll-margin: 60px 0 16px;
  }
  .unfolded:focus-visible {
    outline-offset: 2px;
  }
  .unfolded .note {
    margin: 2px 0;
  }
  .unfolded blockquote {
    margin: 4px 0;
    padding: 8px 10px;
    border-radius: 8px;
    background: var(--sunken);
    font-size: 14px;
    line-height: 1.75;
  }
`;
