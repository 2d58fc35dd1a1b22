import type { NodeAttributes, NodeKind, Place, Shown } from '@plangraph/core/graph';
import {
  type Direction,
  type NetworkGraph,
  type NetworkView,
  openNetwork,
  type Paint,
  type PictureState,
  preloadRenderer,
  type Scheme,
} from '@plangraph/widget';
import { css, html, LitElement } from 'lit';
import { pictureLabel } from '../model/names.js';
import type { Language } from '../strings/language.js';
import type { Strings } from '../strings/strings.js';
import { shared } from '../styles/shared.js';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The picture with its buttons and keys.
 *
 * @fires pick detail: key of the node or edge that was chosen, or undefined
 * @fires place detail: key of the node where the keyboard stands, or undefined where there was no way
 * @fires pin detail: { key, x, y } of a node that was dragged there; `pins` then says whether it stays
 * @fires lasso detail: keys of the nodes around which a line was drawn
 * @fires lasso-cancel the reader gave up drawing a line
 * @fires start-over the reader wants the first view back
 * @fires drawn the picture stands
 * @fires lost the picture cannot be drawn
 */
export class NetworkPane extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    graph: { attribute: false },
    hiddenKinds: { attribute: false },
    selected: { attribute: false },
    shown: { attribute: false },
    paint: { attribute: false },
    places: { attribute: false },
    focused: { attribute: false },
    marked: { attribute: false },
    framed: { attribute: false },
    pins: { attribute: false },
    lassoing: { attribute: false },
    labels: { attribute: false },
  };
  declare strings: Strings;
  declare language: Language;
  /** Another one takes the place of the first in the same picture. An instance must not change. */
  declare graph: NetworkGraph;
  declare hiddenKinds: ReadonlySet<NodeKind>;
  /** Key of the node or edge. */
  declare selected: string | undefined;
  /** The only nodes and edges to show; all where there is none. */
  declare shown: Shown | undefined;
  /** Colour and size by data. */
  declare paint: Paint | undefined;
  /** Other places than the data's own. */
  declare places: ReadonlyMap<string, Place> | undefined;
  /** A path, the surroundings of a node, a comparison. */
  declare focused: { nodes: ReadonlySet<string>; edges: ReadonlySet<string> } | undefined;
  /** A group of nodes. */
  declare marked: ReadonlySet<string> | undefined;
  /** What is brought into sight in place of the whole. */
  declare framed: ReadonlySet<string> | undefined;
  /** Nodes with places of their own; nodes can be dragged where this is given, empty at first. */
  declare pins: ReadonlyMap<string, { x: number; y: number }> | undefined;
  /** Whether the next press in the picture begins a line around nodes. */
  declare lassoing: boolean | undefined;
  /** Whether small marks are named too; as it is when the picture is first drawn. */
  declare labels: 'few' | 'many' | undefined;
  private network: NetworkView | undefined;
  private endLasso: (() => void) | undefined;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly followScheme = (): void => this.network?.setScheme(this.scheme);

  private get scheme(): Scheme {
    return this.dark.matches ? 'dark' : 'light';
  }

  private readonly labelOf = (_key: string, node: NodeAttributes, prominent: boolean): string =>
    pictureLabel(node, prominent, this.language);

  override connectedCallback(): void {
    super.connectedCallback();
    this.dark.addEventListener('change', this.followScheme);
    if (this.hasUpdated) void this.draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.followScheme);
    this.network?.kill();
    this.network = undefined;
  }

  override firstUpdated(): void {
    void this.draw();
  }

  override updated(changed: Map<string, unknown>): void {
    const { network } = this;
    if (network === undefined) return;
    if (changed.has('graph')) network.setGraph(this.graph);
    if (changed.has('hiddenKinds')) network.setHidden(this.hiddenKinds);
    if (changed.has('shown')) network.setShown(this.shown);
    if (changed.has('paint')) network.setPaint(this.paint);
    if (changed.has('pins')) network.setPins(this.pins ?? new Map());
    if (changed.has('places')) network.setPlaces(this.places);
    if (changed.has('marked')) network.setMarked(this.marked ?? []);
    if (changed.has('framed')) network.frame(this.framed);
    if (changed.has('focused')) network.setFocus(this.focused);
    if (changed.has('selected')) network.select(this.selected);
    if (changed.has('language')) network.setLabels(this.labelOf, this.strings.pictureTools.untied);
    if (changed.has('lassoing')) this.followLasso(network);
  }

  /** The picture as it stands, for a figure; nothing while there is none. */
  exportState(): PictureState | undefined {
    return this.network?.exportState();
  }

  /** Shows all of the picture. */
  fit(): void {
    this.network?.fit();
  }

  private followLasso(network: NetworkView): void {
    this.endLasso?.();
    this.endLasso = undefined;
    if (this.lassoing !== true) return;
    this.endLasso = network.lasso(
      (keys) => this.tell('lasso', keys),
      () => this.tell('lasso-cancel'),
    );
  }

  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** What the picture shows in its first frame. */
  private prepare(network: NetworkView): void {
    network.setHidden(this.hiddenKinds);
    network.setShown(this.shown);
    network.setPaint(this.paint);
    network.setPins(this.pins ?? new Map());
    if (this.places !== undefined) network.setPlaces(this.places, { animate: false });
    network.setMarked(this.marked ?? []);
    if (this.framed !== undefined) network.frame(this.framed);
    network.setFocus(this.focused);
    network.select(this.selected);
    this.followLasso(network);
  }

  private async draw(): Promise<void> {
    const stage = this.renderRoot.querySelector<HTMLElement>('.stage');
    if (stage === null) return;
    // What comes while the renderer is on its way is in the first frame.
    await preloadRenderer();
    // The pane may have gone.
    if (!this.isConnected) return;
    try {
      const over = [...this.renderRoot.querySelectorAll('.tools'), ...this.children];
      const network = await openNetwork(stage, {
        keepClear: over,
        graph: this.graph,
        scheme: this.scheme,
        labelOf: this.labelOf,
        untied: this.strings.pictureTools.untied,
        prepare: (view) => this.prepare(view),
        ...(this.labels === undefined ? {} : { labels: this.labels }),
        still: matchMedia('(prefers-reduced-motion: reduce)').matches,
        onSelect: (key) => this.tell('pick', key),
        onLasso: (keys) => this.tell('lasso', keys),
        ...(this.pins === undefined ? {} : { onPin: (key, { x, y }) => this.tell('pin', { key, x, y }) }),
        onLost: () => this.tell('lost'),
      });
      this.network = network;
      this.tell('drawn');
    } catch (error) {
      console.warn('The network cannot be drawn; the list is shown instead.', error);
      this.tell('lost');
    }
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = ARROWS[event.key];
    if (direction !== undefined) {
      this.tell('place', this.network?.step(direction));
    } else if (event.key === 'Enter') {
      const place = this.network?.place;
      if (place !== undefined) this.tell('pick', place);
    } else if (event.key === '+' || event.key === '=' || event.key === ';') this.network?.zoom(1.5);
    else if (event.key === '-') this.network?.zoom(1 / 1.5);
    else if (event.key === '0') this.network?.fit();
    else return;
    event.preventDefault();
  }

  private startOver(): void {
    this.network?.reset();
    this.tell('start-over');
  }

  override render() {
    const { strings } = this;
    return html`<div
        class="stage"
        tabindex="0"
        role="application"
        aria-label=${strings.picture}
        aria-describedby="hint"
        @keydown=${this.onKey}
      ></div>
      <slot></slot>
      <p id="hint" class="out-of-sight">${strings.pictureHint}</p>
      <div class="tools">
        ${this.button(strings.zoomIn, 'M8 3v10M3 8h10', () => this.network?.zoom(1.5))}
        ${this.button(strings.zoomOut, 'M3 8h10', () => this.network?.zoom(1 / 1.5))}
        ${this.button(strings.fit, 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3', () => this.fit())}
        ${this.button(strings.reset, 'M4 8a4 4 0 1 0 1.300-2.950M4 2.800v2.700h2.700', () => this.startOver())}
      </div>`;
  }

  private button(label: string, path: string, act: () => void) {
    return html`<button aria-label=${label} title=${label} @click=${act}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path
          d=${path}
          fill="none"
          stroke="currentColor"
          stroke-width="1.600"
          stroke-linecap="round"
          stroke-linejoin="round"
        ></path>
      </svg>
    </button>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset: 0;
      }
      .stage {
        position: absolute;
        inset: 0;
        overflow: hidden;
      }
      .stage:focus-visible {
        outline-offset: -3px;
      }
      .tools {
        position: absolute;
        right: 12px;
        bottom: 12px;
        display: grid;
        gap: 1px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--line);
        overflow: hidden;
        box-shadow: var(--shadow);
      }
      @media (max-width: 760px) {
        :host([covered]) .tools {
          visibility: hidden;
        }
      }
      @media print {
        .tools {
          display: none;
        }
        /* Paper has another size than the screen, and nothing is drawn again for it: the whole picture, smaller. */
        .stage canvas {
          width: 100% !important;
          height: 100% !important;
          object-fit: contain;
        }
      }
      .tools button {
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        padding: 0;
        border: 0;
        border-radius: 0;
      }
      .tools button:focus-visible {
        outline-offset: -3px;
      }
    `,
  ];
}

customElements.define('network-pane', NetworkPane);
