/** Who may have a graphics context: browsers kill the oldest beyond sixteen, whoever's they are. */

/** One picture that can be live. */
export interface Member {
  /** Whether it is in sight. */
  readonly seen: boolean;
  /** Whether the reader is at it, with pointer or keyboard. */
  readonly attended: boolean;
  /** It may be live from now on. */
  wake(): void;
  /** It must give its contexts back, at once. */
  rest(): void;
}

export class Pool {
  /** In order of use, the latest last. */
  private readonly live: Member[] = [];
  private readonly waiting = new Set<Member>();

  /** @param most pictures that are live at the same time */
  constructor(private readonly most: number) {}

  get full(): boolean {
    return this.live.length >= this.most;
  }

  has(member: Member): boolean {
    return this.live.includes(member);
  }

  /**
   * Makes a picture live: where there is room, or in the place of the one that was used longest ago and is out of sight.
   * One that the reader is at also takes the place of one in sight. Who finds no place waits for one.
   */
  ask(member: Member): void {
    this.waiting.delete(member);
    const at = this.live.indexOf(member);
    if (at >= 0) {
      this.live.push(...this.live.splice(at, 1));
      return;
    }
    if (this.full) {
      const out =
        this.live.find((one) => !one.seen && !one.attended) ??
        (member.attended ? (this.live.find((one) => !one.attended) ?? this.live[0]) : undefined);
      if (out === undefined) {
        this.waiting.add(member);
        return;
      }
      this.live.splice(this.live.indexOf(out), 1);
      out.rest();
      if (out.seen) this.waiting.add(out);
    }
    this.live.push(member);
    member.wake();
  }

  /** It wants no place, or needs none any more. */
  leave(member: Member): void {
    this.waiting.delete(member);
    const at = this.live.indexOf(member);
    if (at >= 0) this.live.splice(at, 1);
    this.serve();
  }

  /** Something went out of sight: those who wait may have its place. */
  serve(): void {
    for (const member of [...this.waiting]) {
      if (!member.seen) this.waiting.delete(member);
      else if (!this.full || this.live.some((one) => !one.seen && !one.attended)) this.ask(member);
    }
  }
}

/** The pool of the page. */
export const pool = new Pool(4);
