/**
 * The renderer adapter: the only module, with the programs and layers beside it, that knows Sigma.
 * Import it dynamically: Sigma needs a browser to be loaded at all.
 */
import type { NodeKind, Place, Shown } from '@plangraph/core/graph';
import { MultiDirectedGraph } from 'graphology';
import { PALETTES, type Scheme } from './appearance.js';
import { nearest } from './camera.js';
import { attend, type Focus } from './focus.js';
import type { LabelOf, LabelState } from './label-layer.js';
import { Lasso } from './lasso.js';
import type { Paint } from './paint.js';
import { Painting } from './painting.js';
import type { NetworkGraph, NetworkViewOptions, PictureState } from './picture-options.js';
import { stateOf } from './picture-state.js';
import { encloses } from './polygon.js';
import { coveredMentions } from './reduce.js';
import type { Spot } from './regions.js';
import { Scene } from './scene.js';
import { isNodeSeen, type PictureGraph, type Sight } from './sight.js';
import { type Direction, steer } from './steer.js';
import { tiesOf } from './ties.js';
import { Viewfinder } from './viewfinder.js';

/** A picture's state, without the focus that follows from it. */
type Wanted = Omit<LabelState, 'palette' | 'focus' | 'ringed'> & { scheme: Scheme };

export class NetworkView {
  private readonly scene: Scene;
  private readonly stage: HTMLDivElement;
  private readonly observer: ResizeObserver;
  private readonly viewfinder: Viewfinder;
  private readonly wanted: Wanted;
  private painting: Painting | undefined;
  private selection: string | undefined;
  private hovered: string | undefined;
  private cursor: string | undefined;
  private asked: Focus | undefined;
  /** What is drawn; made anew when something of it has changed. */
  private picture: (LabelState & { scheme: Scheme }) | undefined;
  private regions: boolean | undefined;
  private drawing: Lasso | undefined;
  private killed = false;
  private losses = 0;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: NetworkViewOptions,
  ) {
    this.scene = new Scene(instanceOf(options.graph), () => this.moved());
    this.viewfinder = new Viewfinder(
      () => this.painting?.sigma,
      () => ({
        spots: this.spots(this.graph.nodes()),
        own: this.scene.own,
        sided: this.graph.someNode((key) => this.scene.side(key) !== undefined),
      }),
      options.still,
    );
    this.wanted = {
      scheme: options.scheme,
      labelOf: options.labelOf,
      hidden: new Set(options.hidden),
      shown: undefined,
      placed: this.scene.placed,
      paint: undefined,
      marked: new Set(),
      scale: 1,
      regions: true,
      covered: coveredMentions(this.graph),
      ties: tiesOf(this.graph),
    };
    this.selection = options.selection;
    // Sigma removes every child of its container when it is killed, so it gets one of its own.
    this.stage = document.createElement('div');
    this.stage.style.position = 'absolute';
    this.stage.style.inset = '0';
    container.append(this.stage);
    if (options.wheel === 'modifier') container.addEventListener('wheel', this.keepWheel, { capture: true });
    if (options.onLasso !== undefined) this.stage.addEventListener('pointerdown', this.onShift, { capture: true });
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
    this.drawing?.end();
    this.observer.disconnect();
    this.container.removeEventListener('wheel', this.keepWheel, { capture: true });
    this.scene.stop();
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
    this.change();
    if (key !== undefined) this.reveal(key);
    else if (this.viewfinder.unmoved) this.reset();
  }

  /** Another graph in the same picture. The camera stays where the nodes are the same. */
  setGraph(graph: NetworkGraph): void {
    const before = this.graph;
    this.scene.replace(instanceOf(graph));
    const same = before.order === this.graph.order && this.graph.everyNode((key) => before.hasNode(key));
    if (this.hovered !== undefined && !this.graph.hasNode(this.hovered)) this.hovered = undefined;
    if (this.cursor !== undefined && !this.graph.hasNode(this.cursor)) this.cursor = undefined;
    this.change({ covered: coveredMentions(this.graph), ties: tiesOf(this.graph) });
    this.painting?.changeGraph();
    this.scene.settle(same && !this.options.still);
    this.painting?.rearrange();
    if (!same) this.viewfinder.fit();
  }

  /** Hides kinds. */
  setHidden(hidden: Iterable<NodeKind>): void {
    this.change({ hidden: new Set(hidden) });
    this.painting?.rearrange();
  }

  /** Shows only these nodes and edges, or everything again. */
  setShown(shown: Shown | undefined): void {
    this.change({ shown });
    this.painting?.rearrange();
  }

  /** Colour and size by data, or the kinds' own again. */
  setPaint(paint: Paint | undefined): void {
    this.change({ paint });
  }

  /**
   * Takes the nodes to other places, or back to the data's own, and shows them whole. A node without a place is not
   * shown. A new call starts from where the nodes are.
   *
   * @param options.keepCamera leaves the camera where it is, for places that are new but alike. Default: false
   */
  setPlaces(
    places: ReadonlyMap<string, Place> | undefined,
    { animate = true, keepCamera = false }: { animate?: boolean; keepCamera?: boolean } = {},
  ): void {
    this.scene.setPlaces(places);
    this.change();
    this.scene.settle(animate && !this.options.still);
    this.painting?.rearrange();
    if (!keepCamera) this.viewfinder.fit(undefined, !animate);
  }

  /** Grounds of the pillars: drawn or not; undefined draws them where the places are the data's own. */
  setRegions(on: boolean | undefined): void {
    this.regions = on;
    this.change();
  }

  /** Brings a path, the surroundings of a node or a comparison into focus; what the pointer is over comes before. */
  setFocus(focus: { nodes: ReadonlySet<string>; edges: ReadonlySet<string> } | undefined): void {
    this.asked = focus;
    this.change();
  }

  /** Marks a group of nodes. */
  setMarked(keys: Iterable<string>): void {
    this.change({ marked: new Set(keys) });
  }

  /** Nodes that stay at places of their own, in layout units, with a pin. */
  setPins(pins: ReadonlyMap<string, Spot>): void {
    this.scene.setPins(new Map(pins));
    this.scene.settle(!this.options.still);
    this.painting?.sigma.scheduleRender();
  }

  setScheme(scheme: Scheme): void {
    this.change({ scheme });
  }

  setLabels(labelOf: LabelOf): void {
    this.change({ labelOf });
  }

  /**
   * Lets the reader draw a line around nodes, with mouse, finger or pen; Escape ends it.
   *
   * @param onDone called with the keys of the nodes inside
   * @param onCancel called where the reader gave up
   * @returns ends it without a call
   */
  lasso(onDone: (keys: string[]) => void, onCancel: () => void = () => {}): () => void {
    const lasso = this.draw(onDone, onCancel);
    return () => {
      lasso.end();
      if (this.drawing === lasso) this.drawing = undefined;
    };
  }

  /** @param factor above 1 comes closer */
  zoom(factor: number): void {
    this.viewfinder.zoom(factor);
  }

  /** Shows what is in focus whole, or the whole network where nothing is. */
  fit(): void {
    const { focus } = this.state();
    this.painting?.rearrange();
    this.viewfinder.fit(focus === undefined ? undefined : this.spots(focus.nodes));
  }

  /** Shows the whole network. */
  reset(): void {
    this.painting?.rearrange();
    this.viewfinder.fit();
  }

  /** The picture as it stands, for a figure; nothing while there is no picture. */
  exportState(): PictureState | undefined {
    const sigma = this.painting?.sigma;
    return sigma === undefined ? undefined : stateOf(sigma, this.scene, this.state());
  }

  /**
   * Moves the keyboard's place along an edge to the neighbour in a direction.
   *
   * @returns the key of the new place; nothing where no neighbour lies that way
   */
  step(direction: Direction): string | undefined {
    const sigma = this.painting?.sigma;
    if (sigma === undefined) return undefined;
    const from = this.cursor ?? this.selection;
    if (from === undefined || !this.graph.hasNode(from)) {
      const size = (key: string): number => this.graph.getNodeAttribute(key, 'size');
      const seen = this.graph.filterNodes((key, node) => isNodeSeen(this.sight, key, node));
      return this.stand(seen.sort((a, b) => size(b) - size(a))[0]);
    }
    const place = (key: string) => ({ key, ...sigma.graphToViewport(this.scene.goal(key)) });
    const near = attend(this.graph, { cursor: from }, this.sight)?.nodes ?? [];
    return this.stand(steer(place(from), direction, [...near].map(place)));
  }

  private stand(key: string | undefined): string | undefined {
    if (key === undefined) return undefined;
    this.cursor = key;
    this.painting?.restPointer();
    this.change();
    // A step must not move the ground under the reader's feet.
    this.viewfinder.release();
    this.viewfinder.reveal([this.scene.goal(key)]);
    return key;
  }

  private get graph(): PictureGraph {
    return this.scene.graph;
  }

  private get sight(): Sight {
    return this.wanted;
  }

  private mount(): void {
    this.picture = undefined;
    const { onPin } = this.options;
    this.painting = new Painting({
      scene: this.scene,
      stage: this.stage,
      state: () => this.state(),
      sizeRatio: () => this.viewfinder.sizeRatio,
      still: this.options.still,
      keepClear: this.options.keepClear ?? [],
      onHover: (node) => this.hover(node),
      onSelect: this.options.onSelect,
      onDrop: onPin,
      onLost: () => this.lost(),
    });
  }

  private unmount(): void {
    this.painting?.kill();
    this.painting = undefined;
    this.hovered = undefined;
    this.picture = undefined;
  }

  /** Something of what is drawn is another now. */
  private change(change: Partial<Wanted> = {}): void {
    Object.assign(this.wanted, change);
    this.picture = undefined;
    this.painting?.refresh();
  }

  private state(): LabelState & { scheme: Scheme } {
    this.picture ??= this.pictured();
    return this.picture;
  }

  private pictured(): LabelState & { scheme: Scheme } {
    const { wanted, hovered, cursor, asked, selection, scene } = this;
    return {
      ...wanted,
      palette: PALETTES[wanted.scheme],
      focus: attend(this.graph, { hovered, cursor, asked, selection, marked: wanted.marked }, wanted),
      ringed: [cursor, selection].filter((key) => key !== undefined),
      regions: this.regions ?? (scene.own && !scene.moving),
    };
  }

  /** The nodes are elsewhere than a frame ago. */
  private moved(): void {
    // With the last step the grounds may come back.
    if (!this.scene.moving) {
      this.picture = undefined;
      this.painting?.rearrange();
    }
    this.painting?.move();
  }

  private resized(): void {
    const { offsetWidth: width, offsetHeight: height } = this.stage;
    // A hidden container has no size, and Sigma refuses it: wait until it is shown.
    if (this.killed || width === 0 || height === 0) return;
    this.change({ scale: Math.min(1.25, Math.max(0.5, Math.sqrt(width * height) / 800)) });
    const { painting } = this;
    if (painting === undefined) {
      this.mount();
      this.viewfinder.fit(undefined, true);
      if (this.selection !== undefined) this.reveal(this.selection);
      return;
    }
    const { unmoved } = this.viewfinder;
    painting.sigma.resize();
    painting.sigma.refresh();
    const { focus } = this.state();
    if (unmoved) this.viewfinder.fit(focus === undefined ? undefined : this.spots(focus.nodes), true);
  }

  /** Where those of the nodes that are shown are, or are on their way to. */
  private *spots(keys: Iterable<string>): Iterable<Spot> {
    for (const key of keys) {
      if (this.graph.hasNode(key) && isNodeSeen(this.sight, key, this.graph.getNodeAttributes(key)))
        yield this.scene.goal(key);
    }
  }

  /** Shows a node or edge with its neighbours, moving only as far as needed where the reader has moved the camera. */
  private reveal(key: string): void {
    const focus = attend(this.graph, { selection: key }, this.sight);
    if (focus === undefined) return;
    const part = [...this.spots(focus.nodes)];
    if (this.viewfinder.unmoved) this.viewfinder.fit(part);
    else this.viewfinder.reveal(this.graph.hasNode(key) ? nearest(this.scene.goal(key), part) : part);
  }

  private hover(key: string | undefined): void {
    this.hovered = key;
    this.change();
    this.options.onHover?.(key);
  }

  private draw(onDone: (keys: string[]) => void, onCancel: () => void, begun?: PointerEvent): Lasso {
    this.drawing?.end();
    const lasso = new Lasso(
      {
        stage: this.container,
        colors: () => ({ line: this.state().palette.accent, ground: this.state().palette.ground }),
        onDone: (corners) => {
          this.drawing = undefined;
          onDone(this.within(corners));
        },
        onCancel: () => {
          this.drawing = undefined;
          onCancel();
        },
      },
      begun,
    );
    this.drawing = lasso;
    return lasso;
  }

  /** Keys of the nodes inside a line on the screen, in order of the graph. */
  private within(corners: readonly Spot[]): string[] {
    const sigma = this.painting?.sigma;
    if (sigma === undefined) return [];
    return this.graph.filterNodes(
      (key, node) => isNodeSeen(this.sight, key, node) && encloses(corners, sigma.graphToViewport(this.scene.at(key))),
    );
  }

  private readonly onShift = (event: PointerEvent): void => {
    const { onLasso } = this.options;
    if (!event.shiftKey || event.button !== 0 || onLasso === undefined) return;
    this.draw(onLasso, () => {}, event);
  };

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

/** An instance as it is, or one made of a serialised graph. */
function instanceOf(graph: NetworkGraph): PictureGraph {
  if ('getNodeAttributes' in graph) return graph;
  return MultiDirectedGraph.from(graph) as unknown as PictureGraph;
}
