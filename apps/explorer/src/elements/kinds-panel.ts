import type { NodeFamily, NodeKind } from '@plangraph/core/graph';
import { KINDS_BY_FAMILY } from '@plangraph/widget';
import { css, html, LitElement, nothing } from 'lit';
import { numberWords } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import { ofAll } from '../strings/values.js';
import { familyColors, shared } from '../styles/shared.js';
import { glyph } from './marks.js';

/**
 * The legend, which is also the list of kinds to show and hide.
 *
 * @fires hidden-change detail: the set of kinds to hide
 * @fires show-all the reader wants nothing to be filtered
 */
export class KindsPanel extends LitElement {
  static override properties = {
    strings: { attribute: false },
    counts: { attribute: false },
    shownCounts: { attribute: false },
    context: { attribute: false },
    hiddenKinds: { attribute: false },
    total: { attribute: false },
    left: { attribute: false },
    narrowed: { attribute: false },
  };
  declare strings: Strings;
  /** How many nodes there are of each kind. */
  declare counts: ReadonlyMap<NodeKind, number>;
  /** How many of them are left by all that is filtered besides kinds. */
  declare shownCounts: ReadonlyMap<NodeKind, number>;
  /** How many measures are shown and not counted: a bullet of theirs is left. */
  declare context: number;
  declare hiddenKinds: ReadonlySet<NodeKind>;
  /** How many nodes there are. */
  declare total: number;
  /** How many are shown. */
  declare left: number;
  /** Whether anything is not shown. */
  declare narrowed: boolean;

  private toggle(kinds: readonly NodeKind[], shown: boolean): void {
    const next = new Set(this.hiddenKinds);
    for (const kind of kinds) {
      if (shown) next.delete(kind);
      else next.add(kind);
    }
    this.dispatchEvent(new CustomEvent('hidden-change', { detail: next }));
  }

  override render() {
    const { strings } = this;
    return html`<h2>${strings.kinds}</h2>
      <p class="shown">
        <span>${strings.shown(ofAll(this.left, this.total))}</span>
        <button
          aria-disabled=${this.narrowed ? 'false' : 'true'}
          @click=${() => {
            if (this.narrowed) this.dispatchEvent(new CustomEvent('show-all'));
          }}
        >
          ${strings.showAll}
        </button>
      </p>
      <ul>
        ${[...KINDS_BY_FAMILY].map(([family, kinds]) => this.family(family, kinds))}
      </ul>`;
  }

  private family(family: NodeFamily, kinds: readonly NodeKind[]) {
    const present = kinds.filter((kind) => this.counts.has(kind));
    const [first] = present;
    if (first === undefined) return nothing;
    if (present.length === 1) return html`<li class="single">${this.row(first)}</li>`;
    const hidden = present.filter((kind) => this.hiddenKinds.has(kind)).length;
    const sum = (counts: ReadonlyMap<NodeKind, number>): number =>
      present.reduce((so, kind) => so + (counts.get(kind) ?? 0), 0);
    return html`<li>
      <label class="family">
        <input
          type="checkbox"
          .checked=${hidden < present.length}
          .indeterminate=${hidden > 0 && hidden < present.length}
          @change=${(event: Event) => this.toggle(present, (event.target as HTMLInputElement).checked)}
        />
        <span>${this.strings.family[family]}</span>
        ${number(this.strings, sum(this.shownCounts), sum(this.counts))}
      </label>
      <ul>
        ${present.map((kind) => html`<li>${this.row(kind)}</li>`)}
      </ul>
      ${family === 'measure' && this.context > 0 ? html`<p class="context">${this.strings.kindsContext({ count: this.context })}</p>` : nothing}
    </li>`;
  }

  private row(kind: NodeKind) {
    return html`<label>
      <input
        type="checkbox"
        data-kind=${kind}
        .checked=${!this.hiddenKinds.has(kind)}
        @change=${(event: Event) => this.toggle([kind], (event.target as HTMLInputElement).checked)}
      />
      ${glyph(kind)}
      <span>${this.strings.kind[kind]}</span>
      ${number(this.strings, this.shownCounts.get(kind) ?? 0, this.counts.get(kind) ?? 0)}
    </label>`;
  }

  static override styles = [
    familyColors,
    shared,
    css`
      :host {
        display: block;
        font-size: 13.5px;
        line-height: 1.35;
      }
      h2 {
        font-size: 13px;
        font-weight: 700;
        color: var(--muted);
      }
      .shown {
        display: grid;
        justify-items: start;
        gap: 4px;
        margin: 2px 0 8px;
        font-size: 12.5px;
        color: var(--muted);
        white-space: nowrap;
      }
      .shown button {
        min-height: 26px;
        padding: 2px 10px;
        font-size: 12.5px;
        color: var(--ink);
      }
      .shown button[aria-disabled='true'] {
        background: none;
        color: var(--muted);
        opacity: 0.6;
        cursor: default;
      }
      label {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 26px;
        padding: 1px 4px;
        margin-inline: -4px;
        border-radius: 6px;
        cursor: pointer;
      }
      label:hover {
        background: var(--sunken);
      }
      label > span:last-child {
        margin-left: auto;
        font-size: 12.5px;
        white-space: nowrap;
      }
      .family,
      .single label {
        font-weight: 600;
      }
      .family {
        margin-top: 6px;
      }
      .single {
        margin-top: 6px;
      }
      .context {
        margin-left: 22px;
        font-size: 12.5px;
        color: var(--muted);
      }
      ul ul {
        margin-left: 10px;
        padding-left: 12px;
        border-left: 1px solid var(--line);
      }
      input {
        width: 15px;
        height: 15px;
        margin: 0;
        flex: none;
        accent-color: var(--accent);
      }
      @media (pointer: coarse), (max-width: 1100px) {
        input {
          width: 24px;
          height: 24px;
        }
        label {
          min-height: 36px;
        }
        .shown button {
          min-height: 32px;
        }
      }
    `,
  ];
}

/** How many are left, and of how many where that differs. */
function number({ language }: Strings, left: number, all: number) {
  const [some, whole] = [numberWords(language, left), numberWords(language, all)];
  return html`<span class="number">${left === all ? whole : `${some} / ${whole}`}</span>`;
}

customElements.define('kinds-panel', KindsPanel);
