/** A binary heap: the least item by `compare` comes out first. */
export class Queue<Item> {
  private readonly items: Item[] = [];

  /** @param compare as for `sort` */
  constructor(private readonly compare: (a: Item, b: Item) => number) {}

  push(item: Item): void {
    const { items, compare } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = items[above] as Item;
      if (compare(other, item) <= 0) break;
      items[at] = other;
      at = above;
    }
    items[at] = item;
  }

  pop(): Item | undefined {
    const { items, compare } = this;
    const least = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return least;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && compare(items[below + 1] as Item, items[below] as Item) < 0) below += 1;
      const other = items[below] as Item;
      if (compare(last, other) <= 0) break;
      items[at] = other;
      at = below;
    }
    items[at] = last;
    return least;
  }
}
