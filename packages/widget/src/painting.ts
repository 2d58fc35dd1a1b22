/** One mounted Sigma with the programs and layers that draw this project's pictures. */
import type { EdgeAttributes, NodeAttributes } from '@plangraph/core/graph';
import Sigma from 'sigma';
import { PALETTES, type Scheme } from './appearance.js';
import type { PlanGraph } from './focus.js';
import { LabelLayer, type LabelState } from './label-layer.js';
import { markProgram } from './mark-program.js';
import type { Box } from './place-labels.js';
import { Pointer } from './pointer.js';
import { markOf, strokeOf } from './reduce.js';
import { RegionLayer } from './region-layer.js';
import type { Spot } from './regions.js';
import { StrokeProgram } from './stroke-program.js';

export interface PaintingOptions {
  graph: PlanGraph;
  stage: HTMLElement;
  /** What to draw now; asked at every frame. */
  state: () => LabelState & { scheme: Scheme };
  /** Camera ratio at which sizes are as the data gives them. */
  fitRatio: () => number;
  still: boolean;
  /** Elements that lie over the picture. */
  keepClear: readonly Element[];
  onHover: (node: string | undefined) => void;
  onSelect: (key: string | undefined) => void;
  onLost: () => void;
}

export class Painting {
  readonly sigma: Sigma<NodeAttributes, EdgeAttributes>;
  private readonly labels: LabelLayer;
  private readonly regions: RegionLayer;
  private readonly pointer: Pointer;

  /** @throws where the stage has no size or no graphics context can be had */
  constructor(private readonly options: PaintingOptions) {
    const { graph, stage, state, fitRatio, still } = options;
    this.sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, stage, {
      defaultNodeType: 'mark',
      defaultEdgeType: 'stroke',
      // One program each, never changed: swapping programs at run time corrupts Sigma's registry.
      nodeProgramClasses: { mark: markProgram(() => PALETTES[state().scheme].ground) },
      nodeHoverProgramClasses: {},
      edgeProgramClasses: { stroke: StrokeProgram },
      nodeReducer: (key, node) => markOf(state(), key, node),
      edgeReducer: (key, edge) => strokeOf(state(), graph, key, edge),
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: true,
      enableCameraRotation: false,
      zIndex: true,
      stagePadding: 0,
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      doubleClickZoomingRatio: 1.6,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / fitRatio()),
      ...(still ? { inertiaDuration: 0, zoomDuration: 0, doubleClickZoomingDuration: 0 } : {}),
    });
    this.pointer = new Pointer(options.onHover, (node, at) => this.isUnder(node, at));
    this.regions = new RegionLayer(this.sigma, graph);
    this.labels = new LabelLayer(this.sigma, graph, this.regions);
    const ground = this.layer('regions', 'edges');
    const captions = this.layer('captions', 'mouse');
    this.sigma.resize(true);
    this.sigma.on('afterRender', () => {
      const now = state();
      if (ground !== null) this.regions.draw(ground, now.palette, now.focus !== undefined);
      if (captions !== null) this.labels.draw(captions, now, this.covered());
    });
    this.listen();
    this.rearrange();
  }

  /** Computes the pillars' grounds anew. */
  rearrange(): void {
    this.regions.arrange(this.options.state().hidden);
    this.sigma.scheduleRender();
  }

  /** Measures labels anew, for fonts that came late. */
  remeasure(): void {
    this.labels.forget();
    this.sigma.scheduleRender();
  }

  /** Something was chosen by other means than the mouse: what it rests on does not count until it moves. */
  restPointer(): void {
    this.pointer.rest();
  }

  kill(): void {
    // Killing loses the contexts on purpose, which is no accident to be told of.
    for (const canvas of Object.values(this.sigma.getCanvases())) {
      canvas.removeEventListener('webglcontextlost', this.lost);
    }
    this.sigma.kill();
  }

  /** Boxes of the elements that lie over the picture, in its pixels. */
  private covered(): Box[] {
    const { left, top } = this.options.stage.getBoundingClientRect();
    return this.options.keepClear.map((element) => {
      const box = element.getBoundingClientRect();
      return { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top };
    });
  }

  /** Asks the camera itself: display data and matrix are those of the frame before. */
  private isUnder(node: string, at: Spot): boolean {
    const { sigma } = this;
    const data = sigma.getNodeDisplayData(node);
    if (data === undefined || data.hidden) return false;
    const cameraState = sigma.getCamera().getState();
    const { x, y } = sigma.graphToViewport(this.options.graph.getNodeAttributes(node), { cameraState });
    // Marks with corners reach beyond their radius.
    return Math.hypot(x - at.x, y - at.y) <= sigma.scaleSize(data.size, cameraState.ratio) * 1.4 + 1;
  }

  private layer(id: string, below: string): CanvasRenderingContext2D | null {
    this.sigma.createCanvasContext(id);
    const canvases = this.sigma.getCanvases();
    const canvas = canvases[id];
    if (canvas === undefined) return null;
    canvases[below]?.before(canvas);
    return canvas.getContext('2d');
  }

  private listen(): void {
    const { sigma, pointer } = this;
    const { stage, onSelect } = this.options;
    const point = (at: boolean): void => {
      stage.style.cursor = at ? 'pointer' : '';
    };
    sigma.on('enterNode', ({ node, event }) => {
      point(true);
      pointer.enter(node, event);
    });
    sigma.on('leaveNode', () => {
      point(false);
      pointer.leave();
    });
    sigma.on('moveBody', ({ event }) => pointer.move(event));
    sigma.getCamera().on('updated', () => {
      if (pointer.slide()) point(false);
    });
    sigma.on('enterEdge', () => point(true));
    sigma.on('leaveEdge', () => point(false));
    sigma.on('clickNode', ({ node }) => onSelect(node));
    sigma.on('clickEdge', ({ edge }) => onSelect(edge));
    sigma.on('clickStage', () => onSelect(undefined));
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener('webglcontextlost', this.lost);
    }
  }

  private readonly lost = (event: Event): void => {
    event.preventDefault();
    this.options.onLost();
  };
}
