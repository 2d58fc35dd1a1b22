import { html, LitElement, nothing } from 'lit';
import { toClipboard } from '../../../elements/clipboard.js';
import { saveText } from '../../../elements/save-file.js';
import { changeState } from '../../../elements/view-context.js';
import { shared } from '../../../styles/shared.js';
import { tableStem } from '../../../take-along/files/file-name.js';
import { planName } from '../../data/manifest.js';
import type { Listing } from '../listing.js';
import { tableCsv, tableMarkdown, tableTabs } from './take-along.js';
import { usesStyles } from './uses-styles.js';

/** What can be done with the rows that are listed: save, copy, select in the network. */
export class TableUses extends LitElement {
  static override properties = { listing: { attribute: false }, open: { state: true }, said: { state: true } };
  declare listing: Listing;
  declare private open: boolean;
  /** How copying went. */
  declare private said: 'copied' | 'notCopied' | undefined;
  private gone = new AbortController();

  constructor() {
    super();
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone = new AbortController();
    const { signal } = this.gone;
    const leave = (event: Event): void => {
      if (this.open && !event.composedPath().includes(this)) this.open = false;
    };
    addEventListener('pointerdown', leave, { signal });
    addEventListener('focusin', leave, { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('open')) this.said = undefined;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector('button')?.focus();
  }

  private save(text: string, ending: string, type: string): void {
    const { list, scope, filtered } = this.listing;
    saveText(text, `${tableStem(planName(scope.plan), list, filtered)}.${ending}`, type);
    this.open = false;
    this.renderRoot.querySelector('button')?.focus();
  }

  /** What is listed, without what is there only for its bullets. */
  private get own(): Listing {
    return { ...this.listing, rows: this.listing.answering };
  }

  private async copy(text: string): Promise<void> {
    this.said = (await toClipboard(text)) ? 'copied' : 'notCopied';
  }

  /** Ties are selected by their ends. */
  private mark(): void {
    const { rows } = this.own;
    const nodes = new Set(rows.flatMap(({ node, tie }) => (tie === undefined ? [node.id] : [node.id, tie.target.id])));
    this.open = false;
    changeState(this, { marked: [...nodes], view: 'network' });
  }

  override render() {
    const listing = this.own;
    const words = listing.scope.strings.table;
    return html`<div @keydown=${this.onKey}>
      <button
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="uses"
        ?disabled=${listing.rows.length === 0}
        @click=${() => {
          this.open = !this.open;
          if (this.listing.scope.texts === undefined) {
            this.dispatchEvent(new CustomEvent('texts-wanted', { bubbles: true, composed: true }));
          }
        }}
        >${words.use}</button
      >
      <div id="uses" class="uses" ?hidden=${!this.open}>
        <button @click=${() => this.mark()}>${words.mark({ count: listing.rows.length })}</button>
        <hr />
        <button @click=${() => this.save(tableCsv(listing), 'csv', 'text/csv')}>${words.saveCsv}</button>
        <button @click=${() => this.save(tableCsv(listing, { mark: true }), 'csv', 'text/csv')}>
          ${words.saveExcel}
        </button>
        <button @click=${() => this.save(tableMarkdown(listing), 'md', 'text/markdown')}>${words.saveMarkdown}</button>
        <hr />
        <button @click=${() => this.copy(tableTabs(listing))}>${words.copyCells}</button>
        <button @click=${() => this.copy(tableMarkdown(listing))}>${words.copyMarkdown}</button>
        <p class="said" role="status">${this.said === undefined ? nothing : this.said === 'copied' ? words.copied : words.notCopied}</p>
      </div>
    </div>`;
  }

  static override styles = [shared, usesStyles];
}

customElements.define('table-uses', TableUses);
