/** Finds nodes by any of their names, in Japanese or English, and by their text once it is here. */
import { foldForSearch } from './fold.js';
import type { PlanIndex, PlanNode } from './plan-index.js';
import type { Texts } from './texts.js';

export interface Hit {
  node: PlanNode;
  /** The name that matched, as it is written; absent where the text matched. */
  name?: string;
}

interface Entry {
  node: PlanNode;
  names: { written: string; folded: string }[];
}

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
    }));
  }

  /** Makes the text of measures and terms searchable too. */
  addTexts(texts: Texts): void {
    this.texts = new Map(Object.entries(texts).map(([iri, { text }]) => [iri, foldForSearch(text)]));
  }

  /** Best first: the whole name, its beginning, a part of it, the text; the more important one of equals. */
  find(query: string): Hit[] {
    const folded = foldForSearch(query);
    if (folded === '') return [];
    const ranked: { hit: Hit; rank: number }[] = [];
    for (const { node, names } of this.entries) {
      let best: { name: string; rank: number } | undefined;
      for (const name of names) {
        const at = name.folded.indexOf(folded);
        if (at < 0) continue;
        const rank = name.folded === folded ? 0 : at === 0 ? 1 : 2;
        if (best === undefined || rank < best.rank) best = { name: name.written, rank };
      }
      if (best !== undefined) ranked.push({ hit: { node, name: best.name }, rank: best.rank });
      else if (this.texts?.get(node.iri)?.includes(folded)) ranked.push({ hit: { node }, rank: 3 });
    }
    ranked.sort((a, b) => a.rank - b.rank || b.hit.node.size - a.hit.node.size || a.hit.node.index - b.hit.node.index);
    return ranked.map(({ hit }) => hit);
  }
}
