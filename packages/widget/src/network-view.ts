/**
 * The renderer adapter: the only module, with the programs and layers beside it, that knows Sigma.
 * Import it dynamically: Sigma needs a browser to be loaded at all.
 */
import type { EdgeAttributes, GraphAttributes, NodeAttributes, NodeKind } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import type { SerializedGraph } from 'graphology-types';
import { PALETTES, type Scheme } from './appearance.js';
import { nearest } from './camera.js';
import { type Focus, focusOn, type PlanGraph } from './focus.js';
import type { LabelOf } from './label-layer.js';
import { Painting } from './painting.js';
import { coveredMentions } from './reduce.js';
import { type Direction, steer } from './steer.js';
import { Viewfinder } from './viewfinder.js';

export type SerializedPlanGraph = SerializedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;

export interface NetworkViewOptions {
  /** Positions and sizes come with the nodes; nothing is laid out here. */
  graph: SerializedPlanGraph;
  scheme: Scheme;
  labelOf: LabelOf;
  /** Kinds that are not shown. Default: none. */
  hidden?: Iterable<NodeKind>;
  /** Key of the node or edge that is selected. */
  selection?: string;
  /** Whether the camera moves without animation. */
  still: boolean;
  /** `zoom` takes the wheel always, `modifier` only with Ctrl or ⌘, so that a page can scroll. Default: `zoom`. */
  wheel?: 'zoom' | 'modifier';
  /** Elements that lie over the picture: no label goes under them. Default: none. */
  keepClear?: readonly Element[];
  /** A node, an edge or (undefined) the ground was clicked. */
  onSelect: (key: string | undefined) => void;
  /** The pointer is over a node, or over none. */
  onHover?: (key: string | undefined) => void;
  /** The picture cannot be drawn any more: the graphics context was lost and did not come back. */
  onLost?: () => void;
}

export class NetworkView {
  private readonly graph: PlanGraph;
  private readonly covered: ReadonlySet<string>;
  private readonly stage: HTMLDivElement;
  private readonly observer: ResizeObserver;
  private readonly viewfinder: Viewfinder;
  private painting: Painting | undefined;
  private scheme: Scheme;
  private labelOf: LabelOf;
  private hidden: ReadonlySet<NodeKind>;
  private selection: string | undefined;
  private hovered: string | undefined;
  private cursor: string | undefined;
  private focus: Focus | undefined;
  private scale = 1;
  private killed = false;
  private losses = 0;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: NetworkViewOptions,
  ) {
    this.graph = MultiDirectedGraph.from(options.graph) as unknown as PlanGraph;
    this.covered = coveredMentions(this.graph);
    this.viewfinder = new Viewfinder(
      () => this.sigma,
      () => this.shown(this.graph.nodes()),
      options.still,
    );
    this.scheme = options.scheme;
    this.labelOf = options.labelOf;
    this.hidden = new Set(options.hidden);
    this.selection = options.selection;
    // Sigma removes every child of its container when it is killed, so it gets one of its own.
    this.stage = document.createElement('div');
    this.stage.style.position = 'absolute';
    this.stage.style.inset = '0';
    container.append(this.stage);
    if (options.wheel === 'modifier') container.addEventListener('wheel', this.keepWheel, { capture: true });
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(this.stage);
    document.fonts.ready.then(() => {
      this.painting?.remeasure();
    });
    this.resized();
  }

  /** Frees the graphics contexts and leaves the container as it was. */
  kill(): void {
    this.killed = true;
    this.observer.disconnect();
    this.container.removeEventListener('wheel', this.keepWheel, { capture: true });
    this.unmount();
    this.stage.remove();
  }

  /** Key of the node where the keyboard stands. */
  get place(): string | undefined {
    return this.cursor;
  }

  select(key: string | undefined): void {
    this.selection = key;
    this.cursor = undefined;
    this.painting?.restPointer();
    this.refocus();
    if (key !== undefined) this.reveal(key);
    else if (this.viewfinder.unmoved) this.reset();
  }

  setHidden(hidden: Iterable<NodeKind>): void {
    this.hidden = new Set(hidden);
    this.refocus();
    this.sigma?.refresh();
    this.painting?.rearrange();
  }

  setScheme(scheme: Scheme): void {
    this.scheme = scheme;
    this.sigma?.refresh({ schedule: true });
  }

  setLabels(labelOf: LabelOf): void {
    this.labelOf = labelOf;
    this.sigma?.scheduleRender();
  }

  /** @param factor above 1 comes closer */
  zoom(factor: number): void {
    this.viewfinder.zoom(factor);
  }

  /** Shows what is in focus whole, or the whole network where nothing is. */
  fit(): void {
    this.painting?.rearrange();
    this.viewfinder.fit(this.focus === undefined ? undefined : this.shown(this.focus.nodes));
  }

  /** Shows the whole network. */
  reset(): void {
    this.painting?.rearrange();
    this.viewfinder.fit();
  }

  /**
   * Moves the keyboard's place along an edge to the neighbour in a direction.
   *
   * @returns the key of the new place; nothing where no neighbour lies that way
   */
  step(direction: Direction): string | undefined {
    const { sigma } = this;
    if (sigma === undefined) return undefined;
    const from = this.cursor ?? this.selection;
    const shown = (key: string): boolean => !this.hidden.has(this.graph.getNodeAttribute(key, 'kind'));
    if (from === undefined || !this.graph.hasNode(from)) {
      const largest = this.graph
        .filterNodes(shown)
        .sort((a, b) => this.graph.getNodeAttribute(b, 'size') - this.graph.getNodeAttribute(a, 'size'))[0];
      return this.stand(largest);
    }
    const place = (key: string) => ({ key, ...sigma.graphToViewport(this.graph.getNodeAttributes(key)) });
    const near = this.graph.neighbors(from).filter(shown);
    return this.stand(steer(place(from), direction, near.map(place)));
  }

  private stand(key: string | undefined): string | undefined {
    if (key === undefined) return undefined;
    this.cursor = key;
    this.painting?.restPointer();
    this.refocus();
    // A step must not move the ground under the reader's feet.
    this.viewfinder.release();
    this.viewfinder.reveal([this.graph.getNodeAttributes(key)]);
    return key;
  }

  private mount(): void {
    this.focus = this.wanted();
    this.painting = new Painting({
      graph: this.graph,
      stage: this.stage,
      state: () => this.state(),
      fitRatio: () => this.viewfinder.wholeRatio,
      still: this.options.still,
      keepClear: this.options.keepClear ?? [],
      onHover: (node) => this.hover(node),
      onSelect: this.options.onSelect,
      onLost: () => this.lost(),
    });
  }

  private unmount(): void {
    this.painting?.kill();
    this.painting = undefined;
    this.hovered = undefined;
  }

  private get sigma(): Painting['sigma'] | undefined {
    return this.painting?.sigma;
  }

  private state() {
    const { scheme, hidden, focus, scale, covered, labelOf } = this;
    const ringed = [this.cursor, this.selection].filter((key) => key !== undefined);
    return { palette: PALETTES[scheme], scheme, hidden, focus, scale, covered, labelOf, ringed };
  }

  private resized(): void {
    const { offsetWidth: width, offsetHeight: height } = this.stage;
    // A hidden container has no size, and Sigma refuses it: wait until it is shown.
    if (this.killed || width === 0 || height === 0) return;
    this.scale = Math.min(1.25, Math.max(0.5, Math.sqrt(width * height) / 800));
    if (this.sigma === undefined) {
      this.mount();
      this.viewfinder.fit(undefined, true);
      if (this.selection !== undefined) this.reveal(this.selection);
      return;
    }
    const { unmoved } = this.viewfinder;
    this.sigma.resize();
    this.sigma.refresh();
    if (unmoved) this.viewfinder.fit(this.focus === undefined ? undefined : this.shown(this.focus.nodes), true);
  }

  private *shown(keys: Iterable<string>): Iterable<NodeAttributes> {
    for (const key of keys) {
      const node = this.graph.getNodeAttributes(key);
      if (!this.hidden.has(node.kind)) yield node;
    }
  }

  /** Shows a node or edge with its neighbours, moving only as far as needed where the reader has moved the camera. */
  private reveal(key: string): void {
    if (this.focus === undefined) return;
    const part = [...this.shown(this.focus.nodes)];
    if (this.viewfinder.unmoved) this.viewfinder.fit(part);
    else this.viewfinder.reveal(this.graph.hasNode(key) ? nearest(this.graph.getNodeAttributes(key), part) : part);
  }

  private wanted(): Focus | undefined {
    const key = this.hovered ?? this.cursor ?? this.selection;
    return key === undefined ? undefined : focusOn(this.graph, key, this.hidden);
  }

  private refocus(): void {
    this.focus = this.wanted();
    this.sigma?.refresh({ schedule: true });
  }

  private hover(key: string | undefined): void {
    this.hovered = key;
    this.refocus();
    this.options.onHover?.(key);
  }

  private readonly keepWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  };

  /** A lost context is never repaired by Sigma: build anew and keep camera and selection. */
  private lost(): void {
    const camera = this.viewfinder.state;
    this.losses += 1;
    this.unmount();
    // A context that goes again and again will not stay; the caller then shows the list.
    if (this.losses > 3) {
      this.options.onLost?.();
      return;
    }
    setTimeout(() => {
      if (this.killed) return;
      try {
        this.resized();
        if (camera !== undefined) this.viewfinder.moveTo(camera, true);
      } catch {
        this.options.onLost?.();
      }
    }, 60);
  }
}
