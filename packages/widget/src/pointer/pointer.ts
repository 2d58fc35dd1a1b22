/** What the mouse points at, and when that counts: not while it only rests where something slid under or away. */
import type { Spot } from '../labels/regions.js';

/** Pixels that a mouse moves before it counts as moved, not as trembling. */
const STIR = 3;

export class Pointer {
  /** The node that the renderer last found under the mouse. */
  private over: string | undefined;
  private at: Spot | undefined;
  /** Where the mouse lay when it was put to rest; while it lies there it says nothing. */
  private resting: { at: Spot | undefined } | undefined;
  private told: string | undefined;

  /**
   * @param tell called with the node that is pointed at, or with nothing
   * @param under whether a node's mark now lies under a place on the screen
   */
  constructor(
    private readonly tell: (node: string | undefined) => void,
    private readonly under: (node: string, at: Spot) => boolean,
  ) {}

  enter(node: string, at: Spot): void {
    this.over = undefined;
    this.move(at);
    this.over = node;
    if (this.resting === undefined) this.say(node);
  }

  leave(): void {
    this.over = undefined;
    this.say(undefined);
  }

  move({ x, y }: Spot): void {
    this.at = { x, y };
    if (this.resting === undefined) return;
    const from = this.resting.at;
    if (from !== undefined && Math.hypot(x - from.x, y - from.y) <= STIR) return;
    this.resting = undefined;
    if (this.over !== undefined && this.under(this.over, this.at)) this.say(this.over);
  }

  /** Something else was chosen: the mouse says nothing until it moves. */
  rest(): void {
    this.resting = { at: this.at };
    this.say(undefined);
  }

  /**
   * The ground moved under the mouse.
   *
   * @returns whether what it pointed at is not under it any more
   */
  slide(): boolean {
    const { over, at } = this;
    if (over === undefined || at === undefined || this.under(over, at)) return false;
    this.rest();
    return true;
  }

  private say(node: string | undefined): void {
    if (node === this.told) return;
    this.told = node;
    this.tell(node);
  }
}
