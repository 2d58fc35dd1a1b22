import { parsePlan } from '../plan/parse.js';
import { isDivision, walk } from '../plan/tree.js';
import { Places } from '../text/position.js';
import type { SourcePlace } from './result.js';

type Position = NonNullable<SourcePlace['position']>;

/** A plan's text, looked up by code points as selectors count, or by what the plan prints. */
export class SourceText {
  readonly #text: string;
  readonly #places: Places;
  /** Offsets of code points that take two UTF-16 units, counted in code points. */
  readonly #wide: readonly number[];
  readonly #printed = new Map<string, Position>();

  /** @param text the decoded text of the plan */
  constructor(text: string) {
    this.#text = text;
    this.#places = new Places(text);
    const wide: number[] = [];
    for (const { index } of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) wide.push(index - wide.length);
    this.#wide = wide;
    this.#index();
  }

  /** Where a code point stands. */
  position(codePoint: number): Position {
    return this.#places.point(this.#offset(codePoint)) as Position;
  }

  /** The text from one code point to another, half-open. */
  slice(start: number, end: number): string {
    return this.#text.slice(this.#offset(start), this.#offset(end));
  }

  /** Where a division or a measure begins, by what the plan prints: 2.2, 2.2-1-ト.3. */
  unit(identifier: string): Position | undefined {
    return this.#printed.get(identifier);
  }

  /** Where a direction begins, by the identifier of its division and its place in that, from 1. */
  direction(division: string, order: number): Position | undefined {
    return this.#printed.get(`direction ${division} ${order}`);
  }

  /** Where a glossary entry begins. */
  term(label: string): Position | undefined {
    return this.#printed.get(`term ${label}`);
  }

  /** Where the row of a division stands in the table of responsible ministries. */
  responsibilities(division: string): Position | undefined {
    return this.#printed.get(`row ${division}`);
  }

  #offset(codePoint: number): number {
    let low = 0;
    let high = this.#wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#wide[middle] ?? 0) < codePoint) low = middle + 1;
      else high = middle;
    }
    return codePoint + low;
  }

  #index(): void {
    const note = (key: string, { start }: { start: { offset?: number | undefined } }): void => {
      if (!this.#printed.has(key)) this.#printed.set(key, this.#places.point(start.offset ?? 0) as Position);
    };
    for (const node of walk(parsePlan(this.#text))) {
      if (node.type === 'measure' || node.type === 'subMeasure') note(node.data.identifier, node.position);
      else if (node.type === 'glossaryEntry') note(`term ${node.data.label}`, node.position);
      else if (node.type === 'responsibilityRow') note(`row ${node.data.identifier}`, node.position);
      else if (isDivision(node)) {
        note(node.data.identifier, node.position);
        const directions = node.children
          .flatMap((child) => (child.type === 'directionBox' ? child.children : []))
          .filter((child) => child.type === 'direction');
        directions.forEach((direction, at) => {
          note(`direction ${node.data.identifier} ${at + 1}`, direction.position);
        });
      }
    }
  }
}
