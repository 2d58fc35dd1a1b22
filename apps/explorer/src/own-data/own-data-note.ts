import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { changeState } from '../elements/view-context.js';
import { loadJson } from '../model/load.js';
import type { Language } from '../strings/strings.js';
import { shared } from '../styles/shared.js';
import type { OwnData } from './reading/open-source.js';
import { shortOf } from './reading/suspects.js';
import { nameOfSource } from './source.js';
import { OWN_DATA_WORDS } from './words/words.js';

/** The most names that are listed. */
const LISTED = 3;

/**
 * Says that one's own data are shown, what a link to them can do, and what in them may be a slip of the pen;
 * `data-reset` goes back to the published plan.
 */
export class OwnDataNote extends LitElement {
  static override properties = {
    language: { attribute: false },
    data: { attribute: false },
    unknown: { state: true },
  };
  declare language: Language;
  declare data: OwnData;
  /** Terms in the ontology's namespace that it does not have. */
  declare private unknown: readonly string[];

  private gone = new AbortController();

  constructor() {
    super();
    this.unknown = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('data')) return;
    this.unknown = [];
    this.gone.abort();
    this.gone = new AbortController();
    void this.compare(this.data, this.gone.signal);
  }

  private async compare({ suspects: { terms } }: OwnData, signal: AbortSignal): Promise<void> {
    // Without the list of words nothing can be said of them, and the Data view says so.
    const vocabulary = await loadJson<{ iri: string }[]>('./data/vocabulary.json', signal).catch(() => undefined);
    if (vocabulary === undefined || signal.aborted) return;
    const known = new Set(vocabulary.map(({ iri }) => iri));
    this.unknown = terms.filter((term) => !known.has(term));
  }

  override render() {
    const words = OWN_DATA_WORDS[this.language];
    const { source } = this.data;
    return html`<p>
        <strong>${words.shownOwn(nameOfSource(source))}</strong>
        <span>${'file' in source ? words.ownNote : words.linkedNote}</span>
      </p>
      <button @click=${() => this.dispatchEvent(new CustomEvent('data-reset'))}>${words.back}</button>
      <div class="suspects" role="status">${this.suspects()}</div>`;
  }

  private suspects() {
    const words = OWN_DATA_WORDS[this.language];
    const { unknown } = this;
    const { links, targets } = this.data.suspects.lost;
    if (unknown.length === 0 && links === 0) return nothing;
    const number = (value: number): string => new Intl.NumberFormat(this.language).format(value);
    const some = (iris: readonly string[]): string =>
      words.some(iris.slice(0, LISTED).map(shortOf), iris.length > LISTED);
    return html`<p>
        ${unknown.length === 0 ? nothing : words.unknownTerms(number(unknown.length), some(unknown))}
        ${links === 0 ? nothing : words.lostLinks(number(links), some(targets))}
      </p>
      <button @click=${() => changeState(this, { view: 'data' })}>${words.seeData}</button>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 16px;
        padding: 8px 20px;
        border-bottom: 1px solid var(--line);
        background: var(--sunken);
        font-size: 13px;
        line-height: 1.5;
      }
      p {
        flex: 1 1 260px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      strong {
        margin-right: 0.8em;
      }
      span {
        color: var(--muted);
      }
      button {
        flex: none;
        min-height: 34px;
      }
      .suspects {
        flex: 1 0 100%;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 16px;
      }
      .suspects:empty {
        display: none;
      }
    `,
  ];
}

customElements.define('own-data-note', OwnDataNote);
