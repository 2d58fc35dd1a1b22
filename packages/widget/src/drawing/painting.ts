/** One mounted Sigma with the programs and layers that draw this project's pictures. */

import type { Box } from '../labels/cells.js';
import { LabelLayer, type LabelState } from '../labels/label-layer.js';
import { RegionLayer } from '../labels/region-layer.js';
import type { Spot } from '../labels/regions.js';
import { PALETTES, type Scheme } from '../looks/appearance.js';
import { markOf, strokeOf } from '../picture/reduce.js';
import type { Scene } from '../place/scene.js';
import { Drag } from '../pointer/drag.js';
import { type Aim, HitTest } from '../pointer/hit-test.js';
import { Pointer } from '../pointer/pointer.js';
import { Canvases, inOrder, NoProgram } from './canvases.js';
import { markProgram } from './mark-program.js';
import { StrokeProgram } from './stroke-program.js';

export interface PaintingOptions {
  scene: Scene;
  stage: HTMLElement;
  /** What to draw now; asked at every frame. */
  state: () => LabelState & { scheme: Scheme };
  /** Camera ratio at which sizes are as the data gives them. */
  sizeRatio: () => number;
  still: boolean;
  /** Elements that lie over the picture. */
  keepClear: readonly Element[];
  onHover: (node: string | undefined) => void;
  onSelect: (key: string | undefined) => void;
  /** A node was dragged somewhere; without it nothing can be dragged. */
  onDrop?: ((key: string, place: Spot) => void) | undefined;
  onLost: () => void;
}

export class Painting {
  readonly sigma: Canvases;
  private readonly labels: LabelLayer;
  private readonly regions: RegionLayer;
  private readonly pointer: Pointer;
  private readonly drag: Drag | undefined;
  private readonly hits: HitTest;
  private due: number | undefined;
  /** Whether the pillars' grounds are those of what is shown. */
  private arranged = false;

  /** @throws where no graphics context can be had */
  constructor(private readonly options: PaintingOptions) {
    const { scene, stage, state, sizeRatio, still } = options;
    const hits = new HitTest(scene);
    this.hits = hits;
    const { marks, strokes, marksAtLast, start } = inOrder(
      markProgram(() => PALETTES[state().scheme].ground),
      StrokeProgram,
    );
    this.sigma = new Canvases(scene.drawn, stage, {
      defaultNodeType: 'mark',
      defaultEdgeType: 'stroke',
      // One program each, never changed: swapping programs at run time corrupts Sigma's registry. Sigma would compile
      // its own beside them, and once more for what is hovered, which is drawn here like everything else.
      nodeProgramClasses: { mark: marks, circle: NoProgram },
      nodeHoverProgramClasses: { mark: NoProgram, circle: NoProgram },
      edgeProgramClasses: { stroke: strokes, mark: marksAtLast, arrow: NoProgram, line: NoProgram },
      // The scene answers Sigma with places alone; what nodes and edges are, the graph knows.
      nodeReducer: (key, { x, y }) => {
        const mark = { ...markOf(state(), key, scene.graph.getNodeAttributes(key)), x, y };
        hits.keepMark(key, mark);
        return mark;
      },
      edgeReducer: (key) => {
        const stroke = strokeOf(state(), key, scene.graph.getEdgeAttributes(key));
        hits.keepStroke(key, stroke);
        return stroke;
      },
      renderLabels: false,
      defaultDrawNodeHover: () => {},
      enableEdgeEvents: true,
      enableCameraRotation: false,
      zIndex: true,
      stagePadding: 0,
      // A container may shrink to nothing for a while; who mounts this draws again when there is room.
      allowInvalidContainer: true,
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      doubleClickZoomingRatio: 1.6,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / sizeRatio()),
      ...(still ? { inertiaDuration: 0, zoomDuration: 0, doubleClickZoomingDuration: 0 } : {}),
    });
    // Sigma would read the pixel under the pointer back from the graphics card.
    Object.assign(this.sigma, {
      getNodeAtPosition: (at: Spot) => hits.nodeAt(this.aim(at)) ?? null,
      getEdgeAtPoint: (x: number, y: number) => hits.edgeAt(this.aim({ x, y })) ?? null,
    });
    // Sigma found the same itself; from now on it stays, wherever the nodes go.
    this.sigma.setCustomBBox(scene.plane);
    this.pointer = new Pointer(options.onHover, (node, at) => hits.isUnder(node, this.aim(at)));
    this.regions = new RegionLayer(this.sigma, scene);
    this.labels = new LabelLayer(this.sigma, scene, this.regions);
    const { ground, captions } = this.sigma;
    this.sigma.on('afterRender', () => {
      const now = state();
      if (!this.arranged && now.regions) {
        this.regions.arrange(now);
        this.arranged = true;
      }
      if (ground !== undefined && now.regions) this.regions.draw(ground, now.palette, now.focus !== undefined);
      else if (ground !== undefined) this.regions.clear(ground);
      if (captions !== undefined) this.labels.draw(captions, now, this.covered());
    });
    this.drag = this.draggable();
    this.listen();
    start();
    this.rearrange();
  }

  /** Has the pillars' grounds computed anew with the next frame. */
  rearrange(): void {
    this.arranged = false;
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

  /** Draws anew how nodes and edges look; once a frame, however often it is asked for. */
  refresh(): void {
    this.due ??= requestAnimationFrame(() => {
      this.due = undefined;
      this.sigma.refresh();
    });
  }

  /** Draws nodes and edges where they are now; how they look is left as it is. */
  move(): void {
    this.sigma.refresh({ partialGraph: {}, schedule: true });
  }

  /** The same for one node and its edges alone. */
  moveOne(key: string): void {
    const edges = this.options.scene.graph.edges(key);
    this.sigma.refresh({ partialGraph: { nodes: [key], edges }, skipIndexation: true, schedule: true });
  }

  /** Another graph has come into the scene. */
  changeGraph(): void {
    const { scene } = this.options;
    this.hits.clear();
    this.sigma.setCustomBBox(scene.plane);
    this.sigma.setGraph(scene.drawn);
  }

  kill(): void {
    if (this.due !== undefined) cancelAnimationFrame(this.due);
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

  /** Asks the camera itself: Sigma's matrix is that of the frame before. */
  private aim(at: Spot): Aim {
    const { sigma } = this;
    const cameraState = sigma.getCamera().getState();
    const spot = sigma.viewportToGraph(at, { cameraState });
    const beside = sigma.viewportToGraph({ x: at.x + 1, y: at.y }, { cameraState });
    return { at: spot, scale: 1 / (beside.x - spot.x), sizes: sigma.scaleSize(1, cameraState.ratio) };
  }

  private draggable(): Drag | undefined {
    const { scene, onDrop } = this.options;
    if (onDrop === undefined) return undefined;
    return new Drag(this.sigma, {
      at: (key) => scene.at(key),
      onMove: (key, place) => {
        scene.hold(key, place);
        this.moveOne(key);
      },
      onDrop: (key, place) => {
        scene.release();
        onDrop(key, place);
      },
    });
  }

  private listen(): void {
    const { sigma, pointer } = this;
    const { stage } = this.options;
    // A drag ends with a click, which is not meant.
    const onSelect = (key: string | undefined): void => {
      if (this.drag?.wasDrag !== true) this.options.onSelect(key);
    };
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
