/** The names of a Japanese text, found again in its English rendering. */
import type { TextMention } from '@plangraph/core/graph';
import { placesOfName } from '@plangraph/network';
import type { PlanIndex } from './plan-index.js';

/**
 * Where a rendering names what the original names: every place with one of the English names of an entity or term
 * that is marked in the original; where names overlap, the longest. Renderings have no marks of their own, so a name
 * that is rendered freely stays unmarked.
 * @param text English
 * @param mentions of the original
 * @returns places in `text`, in order, none overlapping another
 */
export function englishMarks(text: string, mentions: readonly TextMention[], plan: PlanIndex): TextMention[] {
  const targets = new Map<string, TextMention>();
  for (const mention of mentions) {
    const known = targets.get(mention.target);
    if (known === undefined || known.role === undefined) targets.set(mention.target, mention);
  }
  const found = [...targets].flatMap(([target, { role }]) => {
    const { labelEn = '', alternativesEn = [] } = plan.at(target) ?? {};
    const places = placesOfName(text, [labelEn, ...alternativesEn]);
    return places.map((place): TextMention => ({ ...place, target, ...(role === undefined ? {} : { role }) }));
  });
  found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: TextMention[] = [];
  for (const mention of found) {
    if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}
