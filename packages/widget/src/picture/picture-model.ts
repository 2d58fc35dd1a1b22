/** Everything that decides what the picture looks like, and what follows from it. */

import type { LabelState } from '../labels/label-layer.js';
import type { Spot } from '../labels/regions.js';
import { PALETTES, type Scheme } from '../looks/appearance.js';
import type { Scene } from '../place/scene.js';
import { encloses } from '../pointer/polygon.js';
import { type Attention, attend, type Focus } from './focus.js';
import type { NetworkViewOptions } from './picture-options.js';
import { coveredMentions, linesOf } from './reduce.js';
import { isNodeSeen, type PictureGraph, type Sight } from './sight.js';
import { type Direction, steer } from './steer.js';
import { tiesOf } from './ties.js';

export type PictureNow = LabelState & { scheme: Scheme };

/** What is asked for; the rest of a picture's state follows from it. */
type Wish = Omit<PictureNow, 'palette' | 'focus' | 'ringed' | 'regions' | 'lines'> & {
  /** Mentions that a role edge between the same two nodes already shows. */
  covered: ReadonlySet<string>;
  /** Undefined shows the grounds where the places are the data's own. */
  regions: boolean | undefined;
};

/** A picture of fewer nodes has room to name small marks as well. */
const FEW_NODES = 60;

export class PictureModel {
  private wish: Wish;
  private attention: Attention;
  /** Made anew when something has changed: it is asked for once for every node and edge. */
  private picture: PictureNow | undefined;
  /** What is drawn; found when it is asked for, since a picture is made at every step of the pointer. */
  private drawn: { nodes: number; lines: ReadonlySet<string> } | undefined;

  constructor(
    private readonly scene: Scene,
    { scheme, labelOf, untied = '', labels = 'few', hidden, selection }: NetworkViewOptions,
  ) {
    this.attention = { selection };
    this.wish = {
      scheme,
      labelOf,
      untied,
      labels,
      hidden: new Set(hidden),
      shown: undefined,
      placed: scene.placed,
      paint: undefined,
      marked: new Set(),
      scale: 1,
      regions: undefined,
      covered: coveredMentions(scene.graph),
      ties: tiesOf(scene.graph),
    };
  }

  get cursor(): string | undefined {
    return this.attention.cursor;
  }

  get selection(): string | undefined {
    return this.attention.selection;
  }

  get sight(): Sight {
    return this.wish;
  }

  want(change: Partial<Wish>): void {
    this.wish = { ...this.wish, ...change };
    this.drawn = undefined;
    this.forget();
  }

  attend(change: Omit<Attention, 'marked'>): void {
    this.attention = { ...this.attention, ...change };
    this.forget();
  }

  /** What is not in the graph that is now in the scene has no one's attention; its ties are others. */
  changeGraph(): void {
    const { graph } = this.scene;
    const kept = (key: string | undefined): string | undefined =>
      key !== undefined && graph.hasNode(key) ? key : undefined;
    this.attend({ hovered: kept(this.attention.hovered), cursor: kept(this.attention.cursor) });
    this.want({ covered: coveredMentions(graph), ties: tiesOf(graph) });
  }

  /** Something that the picture depends on has changed elsewhere. */
  forget(): void {
    this.picture = undefined;
  }

  now(): PictureNow {
    this.picture ??= this.make();
    return this.picture;
  }

  /** The focus that there would be for a selection alone. */
  focusOn(key: string): Focus | undefined {
    return attend(this.graph, { selection: key }, this.sight);
  }

  /**
   * The node to which an arrow key goes: the neighbour in that direction, or the largest node to begin with.
   *
   * @param toScreen from layout units to pixels
   */
  step(direction: Direction, toScreen: (spot: Spot) => Spot): string | undefined {
    const from = this.cursor ?? this.selection;
    if (from === undefined || !this.graph.hasNode(from)) {
      const size = (key: string): number => this.graph.getNodeAttribute(key, 'size');
      return this.seen().sort((a, b) => size(b) - size(a))[0];
    }
    const place = (key: string) => ({ key, ...toScreen(this.scene.goal(key)) });
    return steer(place(from), direction, [...(this.focusOn(from)?.nodes ?? [])].map(place));
  }

  /**
   * Keys of the nodes inside a line on the screen, in order of the graph.
   *
   * @param toScreen from layout units to pixels
   */
  within(corners: readonly Spot[], toScreen: (spot: Spot) => Spot): string[] {
    return this.seen().filter((key) => encloses(corners, toScreen(this.scene.at(key))));
  }

  /** Keys of the nodes that are shown. */
  private seen(): string[] {
    return this.graph.filterNodes((key, node) => isNodeSeen(this.sight, key, node));
  }

  /** Where those of the nodes that are shown are, or are on their way to. */
  *spots(keys: Iterable<string>): Iterable<Spot> {
    for (const key of keys) {
      if (this.graph.hasNode(key) && isNodeSeen(this.sight, key, this.graph.getNodeAttributes(key)))
        yield this.scene.goal(key);
    }
  }

  private get graph(): PictureGraph {
    return this.scene.graph;
  }

  private whatIsDrawn(): { nodes: number; lines: ReadonlySet<string> } {
    const { graph, wish } = this;
    const nodes = new Set(this.seen());
    return { nodes: nodes.size, lines: linesOf(graph, wish, nodes, wish.covered, wish.ties) };
  }

  private make(): PictureNow {
    const { wish, attention, scene } = this;
    this.drawn ??= this.whatIsDrawn();
    const { nodes, lines } = this.drawn;
    return {
      ...wish,
      lines,
      labels: nodes < FEW_NODES ? 'many' : wish.labels,
      palette: PALETTES[wish.scheme],
      focus: attend(this.graph, { ...attention, marked: wish.marked }, wish),
      ringed: [attention.cursor, attention.selection].filter((key) => key !== undefined),
      regions: wish.regions ?? (scene.own && !scene.moving),
    };
  }
}
