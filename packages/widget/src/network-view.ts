/**
 * The renderer adapter: the only module, with the programs and layers beside it, that knows Sigma.
 * Import it dynamically: Sigma needs a browser to be loaded at all.
 */
import type { NodeKind, Place, Shown } from '@plangraph/core/graph';
import type { CameraState } from 'sigma/types';
import { Painting } from './drawing/painting.js';
import type { LabelOf } from './labels/label-layer.js';
import type { Spot } from './labels/regions.js';
import type { Scheme } from './looks/appearance.js';
import type { Paint } from './looks/paint.js';
import { PictureModel } from './picture/picture-model.js';
import {
  instanceOf,
  type NetworkGraph,
  type NetworkViewOptions,
  type PictureState,
} from './picture/picture-options.js';
import { stateOf } from './picture/picture-state.js';
import type { Direction } from './picture/steer.js';
import { nearest } from './place/camera.js';
import { Scene } from './place/scene.js';
import { Viewfinder } from './place/viewfinder.js';
import { LassoTool } from './pointer/lasso-tool.js';

export class NetworkView {
  private readonly scene: Scene;
  private readonly model: PictureModel;
  private readonly stage: HTMLDivElement;
  private readonly observer: ResizeObserver;
  private readonly viewfinder: Viewfinder;
  private readonly lassos: LassoTool;
  private painting: Painting | undefined;
  private killed = false;
  /** The camera before something was brought into focus, where the reader had put it somewhere. */
  private before: { camera: Viewfinder['state'] } | undefined;
  /** The group in sight where the whole network would be. */
  private framed: ReadonlySet<string> | undefined;
  private losses = 0;
  /** Of the stage, in pixels, as it was last drawn. */
  private size: { width: number; height: number } | undefined;

  constructor(
    container: HTMLElement,
    private readonly options: NetworkViewOptions,
  ) {
    this.scene = new Scene(instanceOf(options.graph), () => this.moved());
    this.model = new PictureModel(this.scene, options);
    this.viewfinder = new Viewfinder(
      () => this.painting?.sigma,
      () => ({
        spots: this.model.spots(this.scene.graph.nodes()),
        own: this.scene.own,
        sided: this.scene.graph.someNode((key) => this.scene.side(key) !== undefined),
      }),
      options.still,
    );
    // Sigma removes every child of its container when it is killed, so it gets one of its own.
    this.stage = document.createElement('div');
    this.stage.style.position = 'absolute';
    this.stage.style.inset = '0';
    container.append(this.stage);
    this.lassos = new LassoTool({
      stage: container,
      colors: () => ({ line: this.model.now().palette.accent, ground: this.model.now().palette.ground }),
      within: (corners) => {
        const sigma = this.painting?.sigma;
        return sigma === undefined ? [] : this.model.within(corners, (spot) => sigma.graphToViewport(spot));
      },
      onShift: options.onLasso,
    });
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(this.stage);
    options.prepare?.(this);
    document.fonts.ready.then(() => {
      this.painting?.remeasure();
    });
    try {
      this.resized();
    } catch (error) {
      // Where nothing can be drawn nothing is left behind that would try again.
      this.kill();
      throw error;
    }
  }

  /** Frees the graphics contexts and leaves the container as it was. */
  kill(): void {
    this.killed = true;
    this.lassos.kill();
    this.observer.disconnect();
    this.scene.stop();
    this.unmount();
    this.stage.remove();
  }

  /** Where the reader has put the camera; undefined where it stands where it was put. */
  get camera(): CameraState | undefined {
    return this.viewfinder.unmoved ? undefined : this.viewfinder.state;
  }

  /** Puts the camera, at once, where it stood in another picture of the same graph. */
  setCamera(camera: CameraState): void {
    this.viewfinder.moveTo(camera, true);
  }

  /** Key of the node where the keyboard stands. */
  get place(): string | undefined {
    return this.model.cursor;
  }

  select(key: string | undefined): void {
    this.model.attend({ selection: key, cursor: undefined });
    this.painting?.restPointer();
    this.painting?.refresh();
    if (key !== undefined) this.reveal(key);
    else if (this.viewfinder.unmoved) this.reset();
  }

  /** Another graph in the same picture. The camera stays where the nodes are the same. */
  setGraph(graph: NetworkGraph): void {
    const before = this.scene.graph;
    const after = instanceOf(graph);
    const same = before.order === after.order && after.everyNode((key) => before.hasNode(key));
    this.scene.replace(after);
    this.model.changeGraph();
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
    this.change({});
    this.scene.settle(animate && this.moves);
    this.painting?.rearrange();
    if (!keepCamera) this.viewfinder.fit(undefined, !animate);
  }

  /** Grounds of the pillars: drawn or not; undefined draws them where the places are the data's own. */
  setRegions(on: boolean | undefined): void {
    this.change({ regions: on });
  }

  /**
   * Brings a path, the surroundings of a node or a comparison into focus, and into sight; what the pointer is over comes
   * before. Without a focus the camera goes back to where it stood before the first.
   */
  setFocus(focus: { nodes: ReadonlySet<string>; edges: ReadonlySet<string> } | undefined): void {
    this.model.attend({ asked: focus });
    this.painting?.refresh();
    if (focus !== undefined) {
      this.before ??= { camera: this.viewfinder.unmoved ? undefined : this.viewfinder.state };
      this.viewfinder.fit(this.model.spots(focus.nodes));
    } else if (this.before !== undefined) {
      const { camera } = this.before;
      this.before = undefined;
      if (camera === undefined) this.viewfinder.fit(this.focused());
      else this.viewfinder.moveTo(camera);
    }
  }

  /**
   * Brings a group into sight at once and wherever the whole network would be shown, while nothing is in focus.
   *
   * @param keys undefined for the whole network again
   */
  frame(keys: ReadonlySet<string> | undefined): void {
    this.framed = keys;
    this.viewfinder.fit(this.focused());
  }

  /** Marks a group of nodes. */
  setMarked(keys: Iterable<string>): void {
    this.change({ marked: new Set(keys) });
  }

  /** Nodes that stay at places of their own, in layout units, with a pin. */
  setPins(pins: ReadonlyMap<string, Spot>): void {
    this.scene.setPins(new Map(pins));
    this.scene.settle(this.moves);
    this.painting?.sigma.scheduleRender();
  }

  setScheme(scheme: Scheme): void {
    this.change({ scheme });
  }

  /** @param untied caption of the row of nodes that are tied to nothing */
  setLabels(labelOf: LabelOf, untied = ''): void {
    this.change({ labelOf, untied });
  }

  /**
   * Lets the reader draw a line around nodes, with mouse, finger or pen; Escape ends it.
   *
   * @param onDone called with the keys of the nodes inside
   * @param onCancel called where the reader gave up
   * @returns ends it without a call
   */
  lasso(onDone: (keys: string[]) => void, onCancel: () => void = () => {}): () => void {
    return this.lassos.begin(onDone, onCancel);
  }

  /** @param factor above 1 comes closer */
  zoom(factor: number): void {
    this.viewfinder.zoom(factor);
  }

  /** Shows what is in focus whole, or the whole network where nothing is. */
  fit(): void {
    this.painting?.rearrange();
    this.viewfinder.fit(this.focused());
  }

  /** Shows the whole network. */
  reset(): void {
    this.painting?.rearrange();
    this.viewfinder.fit();
  }

  /** The picture as it stands, for a figure; nothing while there is no picture. */
  exportState(): PictureState | undefined {
    const sigma = this.painting?.sigma;
    return sigma === undefined ? undefined : stateOf(sigma, this.scene, this.model.now());
  }

  /**
   * Moves the keyboard's place along an edge to the neighbour in a direction.
   *
   * @returns the key of the new place; nothing where no neighbour lies that way
   */
  step(direction: Direction): string | undefined {
    const sigma = this.painting?.sigma;
    if (sigma === undefined) return undefined;
    return this.stand(this.model.step(direction, (spot) => sigma.graphToViewport(spot)));
  }

  private stand(key: string | undefined): string | undefined {
    if (key === undefined) return undefined;
    this.model.attend({ cursor: key });
    this.painting?.restPointer();
    this.painting?.refresh();
    // A step must not move the ground under the reader's feet.
    this.viewfinder.release();
    this.viewfinder.reveal([this.scene.goal(key)]);
    return key;
  }

  private mount(): void {
    this.painting = new Painting({
      scene: this.scene,
      stage: this.stage,
      state: () => this.model.now(),
      sizeRatio: () => this.viewfinder.sizeRatio,
      still: this.options.still,
      keepClear: this.options.keepClear ?? [],
      onHover: (node) => this.hover(node),
      onSelect: this.options.onSelect,
      onDrop: this.options.onPin,
      onLost: () => this.lost(),
    });
  }

  private unmount(): void {
    this.painting?.kill();
    this.painting = undefined;
    this.model.attend({ hovered: undefined });
  }

  /** Whether nodes move to new places before the reader's eyes. */
  private get moves(): boolean {
    return this.painting !== undefined && !this.options.still;
  }

  /** Something of what is drawn is another now. */
  private change(change: Parameters<PictureModel['want']>[0]): void {
    this.model.want(change);
    this.painting?.refresh();
  }

  private hover(key: string | undefined): void {
    this.model.attend({ hovered: key });
    this.painting?.refresh();
    this.options.onHover?.(key);
  }

  /** The nodes are elsewhere than a frame ago. */
  private moved(): void {
    // With the last step the grounds may come back.
    if (!this.scene.moving) {
      this.model.forget();
      this.painting?.rearrange();
    }
    this.painting?.move();
  }

  private resized(): void {
    const { offsetWidth: width, offsetHeight: height } = this.stage;
    // A hidden container has no size, and Sigma refuses it: wait until it is shown.
    if (this.killed || width === 0 || height === 0) return;
    const { painting, viewfinder, size } = this;
    // An observer tells of the first size too.
    if (painting !== undefined && size?.width === width && size.height === height) return;
    this.size = { width, height };
    this.model.want({ scale: Math.min(1.25, Math.max(0.5, Math.sqrt(width * height) / 800)) });
    if (painting === undefined) {
      this.mount();
      viewfinder.fit(undefined, true);
      if (this.model.selection !== undefined) this.reveal(this.model.selection);
      else viewfinder.fit(this.focused(), true);
      return;
    }
    const { unmoved } = viewfinder;
    painting.sigma.resize();
    painting.sigma.refresh();
    if (unmoved) viewfinder.fit(this.focused(), true);
  }

  /** Where the nodes in focus are, or the group that is framed; nothing where there is neither. */
  private focused(): Iterable<Spot> | undefined {
    const nodes = this.model.now().focus?.nodes ?? this.framed;
    return nodes === undefined ? undefined : this.model.spots(nodes);
  }

  /** Shows a node or edge with its neighbours, moving only as far as needed where the reader has moved the camera. */
  private reveal(key: string): void {
    const focus = this.model.focusOn(key);
    if (focus === undefined) return;
    const part = [...this.model.spots(focus.nodes)];
    if (this.viewfinder.unmoved) this.viewfinder.fit(part);
    else this.viewfinder.reveal(focus.node === undefined ? part : nearest(this.scene.goal(key), part));
  }

  /** A lost context is never repaired by Sigma: build anew and keep all that the reader has done. */
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
