/** Which nodes fit what somebody writes, the best first. */
import { KIND_WORDS } from '@plangraph/core/graph';
import type { FigureGraph, Language } from '../options.js';
import { cleanText } from '../text/clean.js';
import { fullName, numberOf } from '../text/names.js';

export interface Hit {
  key: string;
  /** Its name; with its kind where another hit has the same. */
  name: string;
}

/** Letters of a script that parts its words; Japanese has no borders of words. */
const LATIN = /[\p{Script=Latin}\p{Nd}]/u;
const folded = (text: string): string => cleanText(text).normalize('NFKC').toLowerCase();

/** @returns a search for at most so many names of a graph: whole names first, then beginnings, then beginnings of words */
export function finderOf(graph: FigureGraph, language: Language, most: number): (text: string) => Hit[] {
  const nodes = graph.mapNodes((key, node) => {
    const { family, kind, identifier, labelJa, labelEn, alternativesJa = [], alternativesEn = [] } = node;
    const name = fullName(node, language);
    const names = [name, identifier, numberOf(node, 'en'), labelJa, labelEn, ...alternativesJa, ...alternativesEn];
    const searched = names.flatMap((one) => (one === undefined ? [] : [folded(one)]));
    return { key, name, kind: KIND_WORDS[language][kind], searched, after: family === 'actor' ? 0 : 0.5 };
  });
  return (text) => {
    const wanted = folded(text);
    if (wanted === '') return [];
    const hits = nodes
      .map((node) => ({ ...node, rank: Math.min(...node.searched.map((one) => rankOf(one, wanted))) + node.after }))
      .filter(({ rank }) => Number.isFinite(rank))
      .sort((one, other) => one.rank - other.rank)
      .slice(0, most);
    return hits.map(({ key, name, kind }) => {
      const same = hits.filter((hit) => hit.name === name).length > 1;
      return { key, name: !same ? name : language === 'ja' ? `${name}（${kind}）` : `${name} (${kind})` };
    });
  };
}

/** 0 where it is the name, 1 at its beginning, 2 further on; infinite where it does not stand there. */
function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  const parted = LATIN.test(wanted.charAt(0));
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
    if (at === 0) return 1;
    if (!parted || !LATIN.test(name.charAt(at - 1))) return 2;
  }
  return Number.POSITIVE_INFINITY;
}
