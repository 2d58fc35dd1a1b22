/** The data as others cite it. */
import type { PlanIndex } from '../../model/plan-index.js';
import type { Language } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import type { Manifest } from './manifest.js';
import { planName } from './manifest.js';

/** One line in the words of a language; the hash tells the very state that is cited. */
export function citationLine(
  { bilingual }: Pick<Strings, 'bilingual'>,
  plan: PlanIndex,
  manifest: Manifest,
  language: Language,
): string {
  const { dataset, version, rdfc10 } = manifest;
  return bilingual[language].citation({ title: plan.title[language], version, iri: dataset, hash: rdfc10.quads });
}

/** Characters that TeX would take for commands. */
const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words as TeX reads them. */
export const tex = (words: string): string =>
  words.replace(/[\\{}~^]|[&%$#_]/g, (found) => SPECIAL[found] ?? `\\${found}`);

/** A BibTeX entry of a type that every style knows, in English as the CITATION.cff is. */
export function bibTeX(plan: PlanIndex, manifest: Manifest): string {
  const { dataset, version, rdfc10 } = manifest;
  const notes = [`Canonical hash (RDFC-1.0, SHA-256): ${rdfc10.quads}.`, plan.source.en].filter((note) => note !== '');
  return [
    `@misc{plangraph-${planName(plan)},`,
    '  author = {{The PlanGraph authors}},',
    `  title = {{Knowledge graph of ${tex(plan.title.en)}}},`,
    `  howpublished = {Data set, version ${tex(version)}},`,
    `  url = {${dataset}},`,
    `  note = {${tex(notes.join(' '))}}`,
    '}',
  ].join('\n');
}
