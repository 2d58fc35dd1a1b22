/** The names of a Japanese text, found again in its English rendering. */
import type { TextMention } from '@plangraph/core/graph';
import type { PlanIndex } from './plan-index.js';

/**
 * Where a rendering names what the original names: every place with one of the English names of an entity or term
 * that is marked in the original, the longest first. Renderings have no marks of their own, so a name that is
 * rendered freely stays unmarked.
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
  const candidates = [...targets].flatMap(([target, { role }]) => {
    const node = plan.at(target);
    const names = [node?.labelEn, ...(node?.alternativesEn ?? [])].filter((name) => name !== undefined && name !== '');
    return names.map((name) => ({ name: name as string, target, role }));
  });
  candidates.sort((a, b) => b.name.length - a.name.length);
  const found: TextMention[] = [];
  for (const { name, target, role } of candidates) {
    for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
      const end = start + name.length;
      if (!isWord(text, start, end) || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ start, end, target, ...(role === undefined ? {} : { role }) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whole words only: `IPA` is no part of `IPAs`. */
function isWord(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  return !/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
}
