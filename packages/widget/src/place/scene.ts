/** Where the nodes stand: at the data's own places or at others, on their way from one to the other. */
import type { Place } from '@plangraph/core/graph';
import type { Spot } from '../labels/regions.js';
import type { PictureGraph } from '../picture/sight.js';

/** Milliseconds that a move takes. */
const DURATION = 400;
/** More nodes than this are put at once: a frame would take longer than the eye follows. */
const MOST_MOVING = 12000;

export class Scene {
  /** The graph as Sigma reads it: the same nodes and edges, with nothing but places; it is never told of changes. */
  drawn!: PictureGraph;
  /** Extent of the data's own places in layout units; what the camera is measured in. */
  plane!: { x: [number, number]; y: [number, number] };
  /** Places of now; Sigma reads these very objects. */
  private readonly now = new Map<string, Spot>();
  private given: ReadonlyMap<string, Place> | undefined;
  private pins: ReadonlyMap<string, Spot> = new Map();
  /** The node in someone's hand: nothing else moves it. */
  private held: string | undefined;
  private frame: number | undefined;

  /** @param moved called after every frame of a move, and when nodes were put elsewhere at once */
  constructor(
    public graph: PictureGraph,
    private readonly moved: () => void,
  ) {
    this.replace(graph);
  }

  /** Takes another graph; nodes that both have stay where they are until `settle`. */
  replace(graph: PictureGraph): void {
    this.stop();
    this.graph = graph;
    const before = new Map(this.now);
    this.now.clear();
    graph.forEachNode((key, { x, y }) => {
      this.now.set(key, before.get(key) ?? { x, y });
    });
    this.drawn = drawnFrom(graph, this.now);
    this.plane = planeOf(graph);
  }

  /** Where a node is now. */
  at(key: string): Spot {
    return this.now.get(key) ?? { x: 0, y: 0 };
  }

  /** Where a node is, or is on its way to. */
  goal(key: string): Spot {
    return this.pins.get(key) ?? this.given?.get(key) ?? this.graph.getNodeAttributes(key);
  }

  /** On which side the label of a node stands best. */
  side(key: string): Place['side'] {
    return this.given?.get(key)?.side;
  }

  /** Whether a node has a place; it has always where the data's own are in use. */
  readonly placed = (key: string): boolean => this.given === undefined || this.given.has(key);

  /** Whether the places in use are the data's own. */
  get own(): boolean {
    return this.given === undefined;
  }

  get moving(): boolean {
    return this.frame !== undefined;
  }

  /** Nodes at other places than the data's own, or at those again; `settle` takes them there. */
  setPlaces(places: ReadonlyMap<string, Place> | undefined): void {
    this.given = places;
  }

  setPins(pins: ReadonlyMap<string, Spot>): void {
    this.pins = pins;
  }

  isPinned(key: string): boolean {
    return this.pins.has(key);
  }

  /** Puts one node somewhere at once, and lets nothing else move it until `release`. */
  hold(key: string, { x, y }: Spot): void {
    this.held = key;
    const spot = this.now.get(key);
    if (spot !== undefined) Object.assign(spot, { x, y });
  }

  release(): void {
    this.held = undefined;
  }

  /** Takes every node where it belongs, from wherever it is. */
  settle(animate: boolean): void {
    this.stop();
    const moves: { spot: Spot; from: Spot; to: Spot }[] = [];
    for (const [key, spot] of this.now) {
      const { x, y } = this.goal(key);
      if (key === this.held || (spot.x === x && spot.y === y)) continue;
      moves.push({ spot, from: { ...spot }, to: { x, y } });
    }
    if (moves.length === 0) return;
    if (!animate || moves.length > MOST_MOVING) {
      for (const { spot, to } of moves) Object.assign(spot, to);
      this.moved();
      return;
    }
    let start: number | undefined;
    const step = (time: number): void => {
      start ??= time;
      const share = Math.min(1, (time - start) / DURATION);
      const eased = share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
      for (const { spot, from, to } of moves) {
        spot.x = share === 1 ? to.x : from.x + (to.x - from.x) * eased;
        spot.y = share === 1 ? to.y : from.y + (to.y - from.y) * eased;
      }
      this.frame = share < 1 ? requestAnimationFrame(step) : undefined;
      this.moved();
    };
    this.frame = requestAnimationFrame(step);
  }

  /** Leaves every node where it is. */
  stop(): void {
    if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    this.frame = undefined;
  }
}

/** A graph that answers for its nodes with their places of now. Sigma would copy every attribute at every refresh. */
function drawnFrom(graph: PictureGraph, now: ReadonlyMap<string, Spot>): PictureGraph {
  const none = {};
  const deaf = function (this: unknown): unknown {
    return this;
  };
  return Object.create(graph, {
    getNodeAttributes: { value: (key: string) => now.get(key) },
    getEdgeAttributes: { value: () => none },
    on: { value: deaf },
    removeListener: { value: deaf },
  }) as PictureGraph;
}

function planeOf(graph: PictureGraph): Scene['plane'] {
  if (graph.order === 0) return { x: [0, 1], y: [0, 1] };
  const plane: Scene['plane'] = {
    x: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    y: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  };
  graph.forEachNode((_key, { x, y }) => {
    plane.x = [Math.min(plane.x[0], x), Math.max(plane.x[1], x)];
    plane.y = [Math.min(plane.y[0], y), Math.max(plane.y[1], y)];
  });
  return plane;
}
