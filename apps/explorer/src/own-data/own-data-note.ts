import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { changeState } from '../elements/view-context.js';
import { loadJson } from '../model/load.js';
import type { Strings } from '../strings/strings.js';
import { shared } from '../styles/shared.js';
import type { OwnData } from './reading/open-source.js';
import { shortOf } from './reading/suspects.js';
import { nameOfSource } from './source.js';

/** The most names that are listed. */
const LISTED = 3;

/**
 * Says that one's own data are shown, what a link to them can do, and what in them may be a slip of the pen;
 * `data-reset` goes back to the published plan.
 */
export class OwnDataNote extends LitElement {
  static override properties = {
    strings: { attribute: false },
    data: { attribute: false },
    unknown: { state: true },
  };
  declare strings: Strings;
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
    const words = this.strings.ownData;
    const { source } = this.data;
    return html`<p>
        <strong>${words.shownOwn({ name: nameOfSource(source) })}</strong>
        <span>${'file' in source ? words.ownNote : words.linkedNote}</span>
      </p>
      <button @click=${() => this.dispatchEvent(new CustomEvent('data-reset'))}>${words.back}</button>
      <div class="suspects" role="status">${this.suspects()}</div>`;
  }

  private suspects() {
    const words = this.strings.ownData;
    const { unknown } = this;
    const { links, targets } = this.data.suspects.lost;
    if (unknown.length === 0 && links === 0) return nothing;
    const some = (iris: readonly string[]): string => {
      const names = iris.slice(0, LISTED).map(shortOf);
      const more = iris.length - names.length;
      return this.strings.together(more === 0 ? names : [...names, words.others({ count: more })]);
    };
    return html`<p>
        ${unknown.length === 0 ? nothing : words.unknownTerms({ count: unknown.length, names: some(unknown) })}
        ${links === 0 ? nothing : words.lostLinks({ count: links, names: some(targets) })}
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
