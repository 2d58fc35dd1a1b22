/** Finds nodes by any of their names, in Japanese or English, and by their text once it is here. */
import { foldForSearch } from './fold.js';
import type { PlanIndex, PlanNode } from './plan-index.js';
import { foldNumber, letterOf, localPart, type Query, readQuery } from './query.js';
import type { Texts } from './texts.js';

export interface Hit {
  node: PlanNode;
  /** The name that matched, as it is written; absent where the text matched. */
  name?: string;
}

interface Entry {
  node: PlanNode;
  names: { written: string; folded: string }[];
  /** The number that the plan prints, and the same in Latin letters; folded. */
  numbers: string[];
}

interface Found {
  hit: Hit;
  rank: number;
}

/** From best to worst. */
const RANK = { number: 0, name: 1, beginning: 2, part: 3, text: 4 };

export class SearchIndex {
  private readonly entries: Entry[];
  private texts: Map<string, string> | undefined;

  constructor(plan: PlanIndex) {
    this.entries = plan.nodes.map((node) => ({
      node,
      names: [
        node.labelJa,
        node.labelEn,
        node.identifier,
        node.id,
        ...(node.alternativesJa ?? []),
        ...(node.alternativesEn ?? []),
      ]
        .filter((name) => name !== undefined)
        .map((written) => ({ written, folded: foldForSearch(written) })),
      numbers: node.identifier === undefined ? [] : [foldNumber(node.identifier), localPart(node.id)],
    }));
  }

  /** Makes the text of measures and terms searchable too. */
  addTexts(texts: Texts): void {
    this.texts = new Map(
      Object.entries(texts).map(([iri, { text, textEn = '' }]) => [iri, foldForSearch(`${text}\n${textEn}`)]),
    );
  }

  /**
   * What has every word of the query in some name or in its text. Best first: the number, the whole
   * name, its beginning, a part of it, the text; the more important one of equals.
   */
  find(typed: string): Hit[] {
    const query = readQuery(typed);
    if (query.whole === '') return [];
    const ranked = this.entries
      .map((entry) => (query.letter === undefined ? this.match(entry, query) : byLetter(entry, query.letter)))
      .filter((found) => found !== undefined);
    ranked.sort((a, b) => a.rank - b.rank || b.hit.node.size - a.hit.node.size || a.hit.node.index - b.hit.node.index);
    return ranked.map(({ hit }) => hit);
  }

  private match({ node, names, numbers }: Entry, query: Query): Found | undefined {
    if (numbers.includes(query.number)) return { hit: { node, name: node.identifier ?? node.id }, rank: RANK.number };
    let best: { name: string; rank: number } | undefined;
    const note = (name: string, rank: number): void => {
      if (best === undefined || rank < best.rank) best = { name, rank };
    };
    for (const { written, folded } of names) {
      if (folded === query.whole) note(written, RANK.name);
      else if (folded.startsWith(query.whole)) note(written, RANK.beginning);
      else if (query.words.every((forms) => forms.some((form) => folded.includes(form)))) note(written, RANK.part);
    }
    if (numbers.some((number) => number.startsWith(query.number))) note(node.identifier ?? node.id, RANK.beginning);
    if (best !== undefined) return { hit: { node, name: best.name }, rank: best.rank };
    return this.spread(node, names, query);
  }

  /** Words that stand in different names, or partly in the text. */
  private spread(node: PlanNode, names: Entry['names'], { words }: Query): Found | undefined {
    const text = this.texts?.get(node.iri) ?? '';
    let named: string | undefined;
    let inText = false;
    for (const forms of words) {
      const name = names.find(({ folded }) => forms.some((form) => folded.includes(form)));
      if (name !== undefined) named ??= name.written;
      else if (forms.some((form) => text.includes(form))) inText = true;
      else return undefined;
    }
    if (named === undefined || inText) return { hit: { node }, rank: RANK.text };
    return { hit: { node, name: named }, rank: RANK.part };
  }
}

/** One kana is in nearly every text: it asks for the measures of that letter, and for names that begin with it. */
function byLetter({ node, names, numbers }: Entry, letter: string): Found | undefined {
  const [number] = numbers;
  if (number !== undefined && letterOf(number) === letter) {
    return { hit: { node, name: node.identifier ?? node.id }, rank: RANK.number };
  }
  const name = names.find(({ folded }) => folded.startsWith(letter));
  return name === undefined ? undefined : { hit: { node, name: name.written }, rank: RANK.beginning };
}
