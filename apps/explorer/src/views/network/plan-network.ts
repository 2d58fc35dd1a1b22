import { DEFAULT_STATE } from '@plangraph/core/state';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import '../../elements/network-pane.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { placeWords } from '../../model/announcements.js';
import { keyedBy, keysOf } from '../../model/keyed.js';
import { fullName } from '../../model/names.js';
import { remembered } from '../../model/remembered.js';
import { keyOf, selectionAt } from '../../model/selection.js';
import { shared } from '../../styles/shared.js';
import type { PictureOptions } from '../../take-along/picture.js';
import { PaintingController } from '../filter/painting-controller.js';
import { networkTools } from './network-tools.js';
import { Places } from './places.js';

/**
 * The network as a picture, with its tools.
 *
 * @fires say detail: words for the live region
 * @fires drawn the picture stands
 * @fires lost the picture cannot be drawn
 */
export class PlanNetwork extends LitElement {
  static override properties = {
    context: { attribute: false },
    covered: { type: Boolean },
    plain: { type: Boolean },
    drawn: { state: true },
    lassoing: { state: true },
    unfolded: { state: true },
  };
  declare context: ViewContext;
  /** Whether something lies over the lower part of the picture. */
  declare covered: boolean;
  /** Whether it stands without tools. */
  declare plain: boolean;
  declare private drawn: boolean;
  /** Whether a line around marks is about to be drawn. */
  declare private lassoing: boolean;
  /** Whether the tools are unfolded on a narrow screen. */
  declare private unfolded: boolean;
  private readonly painting = new PaintingController(this);
  private readonly places = new Places(this);
  private readonly pins = remembered(keyedBy<{ x: number; y: number }>);
  private readonly marked = remembered(keysOf);
  /** The group that was marked when the picture was opened. */
  private opened: ReadonlySet<string> | undefined;
  /** Whether a layout was on its way at the last update. */
  private waited = false;

  constructor() {
    super();
    this.covered = false;
    this.plain = false;
    this.drawn = false;
    this.lassoing = false;
    this.unfolded = false;
  }

  /** What is drawn, for a picture that is taken along. */
  get picture(): PictureOptions {
    const { loaded, shown, plan, state, focus } = this.context;
    const places = new Map([...(this.places.places ?? []), ...this.pins(plan, state.pins)]);
    const painting = this.painting.paintingOf(loaded, shown, state);
    const { paint } = painting;
    return {
      painting,
      ...(places.size === 0 ? {} : { places }),
      ...(paint === undefined ? {} : { paint }),
      ...(focus?.bright === undefined ? {} : { focus: focus.bright }),
    };
  }

  private say(words: string): void {
    this.dispatchEvent(new CustomEvent('say', { detail: words }));
  }

  override updated(): void {
    const waiting = this.places.working !== undefined;
    const { strings, state } = this.context;
    if (this.waited && !waiting && this.places.failed === undefined)
      this.say(strings.pictureTools.laid({ name: strings.pictureTools.layouts[state.layout] }));
    this.waited = waiting;
  }

  override render(): TemplateResult {
    const { strings, language, shown, loaded, plan, state, focus } = this.context;
    const pins = this.pins(plan, state.pins);
    this.places.follow(loaded, shown, state.layout, pins);
    return html`<network-pane
        .strings=${strings}
        .language=${language}
        .graph=${loaded.graph}
        .hiddenKinds=${state.filter.hidden}
        .shown=${this.places.shown ?? shown}
        .places=${this.places.places}
        .paint=${this.painting.paintingOf(loaded, shown, state).paint}
        .pins=${pins}
        .focused=${focus?.bright}
        .marked=${this.marked(plan, state.marked)}
        .framed=${this.framed()}
        .lassoing=${this.lassoing}
        .selected=${keyOf(plan, state.selection)}
        ?covered=${this.covered}
        @lasso=${(event: CustomEvent<string[]>) => this.lassoed(event.detail)}
        @lasso-cancel=${() => {
          this.lassoing = false;
        }}
        @pin=${(event: CustomEvent<{ key: string; x: number; y: number }>) => this.pin(event.detail)}
        @pick=${(event: CustomEvent<string | undefined>) => this.pick(event.detail ?? undefined)}
        @place=${(event: CustomEvent<string | undefined>) =>
          this.say(placeWords(plan, strings, language, event.detail ?? undefined))}
        @start-over=${() => this.startOver()}
        @drawn=${() => {
          this.drawn = true;
          this.dispatchEvent(new CustomEvent('drawn'));
        }}
        @lost=${() => this.dispatchEvent(new CustomEvent('lost'))}
        >${this.plain ? nothing : this.tools()}</network-pane
      >
      ${this.places.failed === undefined ? nothing : html`<p class="failed" role="alert">${strings.pictureTools.failed({ why: this.places.failed || strings.noWorker })}</p>`}
      ${this.drawn ? nothing : html`<p class="drawing">${strings.drawing}</p>`}`;
  }

  /** What is brought into sight: the group that alone is left, or the one that was marked when the picture was opened. */
  private framed(): ReadonlySet<string> | undefined {
    const { shown, plan, state } = this.context;
    if (state.filter.only.length > 0) return shown.nodes;
    if (state.marked.length === 0) this.opened = undefined;
    else if (!this.drawn) this.opened = this.marked(plan, state.marked);
    return this.opened;
  }

  private tools(): TemplateResult {
    const unfold = (): void => {
      this.unfolded = !this.unfolded;
    };
    return networkTools(
      this.context,
      this.places,
      { active: this.lassoing, toggle: () => this.toggleLasso() },
      { active: this.unfolded, toggle: unfold },
    );
  }

  private pick(key: string | undefined): void {
    const selection = key === undefined ? undefined : selectionAt(this.context.plan, key);
    changeState(this, { selection });
  }

  private toggleLasso(): void {
    this.lassoing = !this.lassoing;
    this.unfolded = false;
    if (this.lassoing) this.say(this.context.strings.pictureTools.lassoHint);
  }

  private lassoed(keys: readonly string[]): void {
    const { strings, loaded } = this.context;
    this.lassoing = false;
    if (keys.length > 0) changeState(this, { marked: keys.map((key) => loaded.graph.getNodeAttribute(key, 'id')) });
    this.say(strings.pictureTools.lassoed({ count: keys.length }));
  }

  private pin({ key, x, y }: { key: string; x: number; y: number }): void {
    const { strings, language, plan, state } = this.context;
    const node = plan.at(key);
    if (node === undefined) return;
    changeState(this, { pins: new Map([...state.pins, [node.id, { x: Math.round(x), y: Math.round(y) }]]) });
    this.say(strings.pictureTools.pinned({ name: fullName(node, language) }));
  }

  /** Back to the first view of the data, in the language that was chosen. */
  private startOver(): void {
    const { language, source } = this.context.state;
    changeState(this, { ...DEFAULT_STATE, language, source, selection: undefined, focus: undefined });
  }

  static override styles = [
    shared,
    css`
      :host {
        position: absolute;
        inset: 0;
      }
      .tools {
        position: absolute;
        z-index: 3;
        top: 10px;
        left: 12px;
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
        max-width: calc(100% - 24px);
      }
      .tools select,
      .tools button {
        min-height: 32px;
        padding: 2px 8px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        color: inherit;
        font: inherit;
        font-size: 13px;
        white-space: nowrap;
      }
      .tools button[aria-pressed='true'] {
        background: var(--accent);
        color: var(--on-accent);
      }
      .tools .more {
        display: none;
      }
      @media (max-width: 760px) {
        .tools .more {
          display: block;
          min-width: 36px;
        }
        .tools:not(.unfolded) > :not(.more, .stop, progress, [aria-pressed='true']) {
          display: none;
        }
      }
      .tools progress {
        width: 72px;
        accent-color: var(--accent);
      }
      .failed {
        position: absolute;
        z-index: 3;
        top: 54px;
        left: 12px;
        padding: 4px 10px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: var(--surface);
        font-size: 13px;
      }
      .drawing {
        position: absolute;
        inset: 0;
        display: grid;
        place-items: center;
        color: var(--muted);
        pointer-events: none;
      }
      @media print {
        .tools {
          display: none;
        }
      }
      @media (pointer: coarse) {
        .tools select,
        .tools button {
          min-height: 36px;
        }
      }
    `,
  ];
}

customElements.define('plan-network', PlanNetwork);
