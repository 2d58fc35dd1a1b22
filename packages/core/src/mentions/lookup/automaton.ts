/**
 * Finds all occurrences of many strings in one pass.
 *
 * Aho, A. V. and Corasick, M. J. (1975): Efficient string matching: an aid to bibliographic search,
 * doi 10.1145/360825.360855. Building takes time linear in the total length of the strings; a search
 * takes time linear in the length of the text plus the number of occurrences, whatever the number
 * of strings.
 */
export class Automaton {
  readonly #next: Map<number, number>[] = [new Map()];
  readonly #fail: number[] = [0];
  /** The string that ends in a state, -1 for none. */
  readonly #string: number[] = [-1];
  /** The nearest state on the fail path in which a string ends, 0 for none. */
  readonly #shorter: number[] = [0];
  readonly #lengths: number[] = [];

  /** @param strings what to look for; empty strings are never found, doubles count as their first */
  constructor(strings: readonly string[]) {
    strings.forEach((string, index) => {
      this.#lengths.push(string.length);
      if (string !== '') this.#insert(string, index);
    });
    this.#link();
  }

  #insert(string: string, index: number): void {
    let state = 0;
    for (let i = 0; i < string.length; i += 1) {
      const unit = string.charCodeAt(i);
      let to = this.#next[state]?.get(unit);
      if (to === undefined) {
        to = this.#next.length;
        this.#next.push(new Map());
        this.#fail.push(0);
        this.#string.push(-1);
        this.#shorter.push(0);
        this.#next[state]?.set(unit, to);
      }
      state = to;
    }
    if (this.#string[state] === -1) this.#string[state] = index;
  }

  /** Breadth first, so that the fail state of every shorter prefix is known. */
  #link(): void {
    const queue = [...(this.#next[0]?.values() ?? [])];
    for (let head = 0; head < queue.length; head += 1) {
      const state = queue[head] ?? 0;
      for (const [unit, to] of this.#next[state] ?? []) {
        const fail = this.#step(this.#fail[state] ?? 0, unit);
        this.#fail[to] = fail;
        this.#shorter[to] = (this.#string[fail] ?? -1) >= 0 ? fail : (this.#shorter[fail] ?? 0);
        queue.push(to);
      }
    }
  }

  #step(from: number, unit: number): number {
    for (let state = from; ; state = this.#fail[state] ?? 0) {
      const to = this.#next[state]?.get(unit);
      if (to !== undefined) return to;
      if (state === 0) return 0;
    }
  }

  /**
   * Calls `found` for every occurrence, overlapping ones too, in the order of their ends.
   * @param found index of the string, start and end (half-open, UTF-16 code units)
   */
  search(text: string, found: (index: number, start: number, end: number) => void): void {
    let state = 0;
    for (let i = 0; i < text.length; i += 1) {
      state = this.#step(state, text.charCodeAt(i));
      const own = (this.#string[state] ?? -1) >= 0 ? state : (this.#shorter[state] ?? 0);
      for (let at = own; at !== 0; at = this.#shorter[at] ?? 0) {
        const index = this.#string[at] ?? -1;
        found(index, i + 1 - (this.#lengths[index] ?? 0), i + 1);
      }
    }
  }
}
