/** What completion offers at a place of a query, best first. */
import { foldForSearch } from '../../../model/fold.js';
import { nameOf } from '../../../model/names.js';
import type { PlanIndex, PlanNode } from '../../../model/plan-index.js';
import { SearchIndex } from '../../../model/search-index.js';
import type { Language } from '../../../strings/language.js';
import type { VocabularyTerm } from '../site-files.js';
import { placeIn, wantsClass } from './place-in-query.js';

export interface Offer {
  /** What is put into the query. */
  text: string;
  /** What it means, in the reader's language. */
  detail: string;
  kind: 'keyword' | 'function' | 'variable' | 'prefix' | 'class' | 'property' | 'individual' | 'node';
}

export interface Offers {
  /** Offset from which the text is replaced. */
  from: number;
  offers: readonly Offer[];
}

const MOST = 60;
const KEYWORDS =
  'SELECT DISTINCT WHERE FILTER OPTIONAL UNION MINUS BIND VALUES PREFIX ASK CONSTRUCT DESCRIBE GRAPH FROM EXISTS ORDER GROUP BY HAVING LIMIT OFFSET ASC DESC AS NOT IN UNDEF'.split(
    ' ',
  );
const FUNCTIONS =
  'COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT STR LANG LANGMATCHES DATATYPE BOUND IF COALESCE CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER STRLEN SUBSTR REPLACE REGEX CONCAT LCASE UCASE IRI YEAR MONTH DAY ISIRI ISLITERAL ABS ROUND'.split(
    ' ',
  );

interface Term extends VocabularyTerm {
  name: string;
  folded: readonly string[];
}

export class Completion {
  private readonly search: SearchIndex;
  private readonly terms: readonly Term[];

  constructor(
    private readonly plan: PlanIndex,
    vocabulary: readonly VocabularyTerm[],
    private readonly prefixes: Readonly<Record<string, string>>,
  ) {
    this.search = new SearchIndex(plan);
    this.terms = vocabulary.flatMap((term) => {
      const cut = Math.max(term.iri.lastIndexOf('/'), term.iri.lastIndexOf('#')) + 1;
      const prefix = Object.keys(prefixes).find((each) => prefixes[each] === term.iri.slice(0, cut));
      if (prefix === undefined || cut === term.iri.length) return [];
      const local = term.iri.slice(cut);
      const folded = [local, term.ja, term.en].filter((word) => word !== undefined).map(foldForSearch);
      return [{ ...term, name: `${prefix}:${local}`, folded }];
    });
  }

  /**
   * @param query whole text, whose variables are offered too
   * @param at offset of the cursor
   */
  at(query: string, at: number, language: Language): Offers | undefined {
    const before = query.slice(0, at);
    const place = placeIn(before);
    if (place === undefined) return undefined;
    const classes = wantsClass(before);
    const offers = ((): Offer[] => {
      switch (place.at) {
        case 'variable':
          return variablesIn(query, place.from).filter(
            ({ text }) => text.startsWith(place.typed) && text !== place.typed,
          );
        case 'declaration':
          return this.declarations(query, place.typed);
        case 'name':
          return [
            ...this.vocabulary(place.typed, language, classes, place.prefix).flat(),
            ...this.nodes(place.typed, language, place.prefix),
          ];
        case 'word': {
          if (place.typed === '' && !classes) return [];
          const [beginning, containing] = this.vocabulary(place.typed, language, classes);
          const nodes = classes ? [] : this.nodes(place.typed, language);
          return [...(classes ? [] : this.words(place.typed)), ...beginning, ...nodes, ...containing];
        }
      }
    })();
    return { from: place.from, offers: offers.slice(0, MOST) };
  }

  private declarations(query: string, typed: string): Offer[] {
    return Object.entries(this.prefixes)
      .filter(([prefix]) => prefix.startsWith(typed) && !new RegExp(`\\bPREFIX\\s+${prefix}:`, 'i').test(query))
      .map(([prefix, namespace]) => ({ text: `${prefix}: <${namespace}>`, detail: '', kind: 'prefix' }));
  }

  /** Keywords, functions and prefixes that begin with what was typed. */
  private words(typed: string): Offer[] {
    const upper = typed.toUpperCase();
    const begins = (word: string): boolean => word.startsWith(upper) && word !== upper;
    return [
      ...KEYWORDS.filter(begins).map((text): Offer => ({ text, detail: '', kind: 'keyword' })),
      ...FUNCTIONS.filter(begins).map((text): Offer => ({ text: `${text}(`, detail: '', kind: 'function' })),
      ...Object.entries(this.prefixes)
        .filter(([prefix]) => prefix.startsWith(typed.toLowerCase()))
        .map(([prefix, namespace]): Offer => ({ text: `${prefix}:`, detail: namespace, kind: 'prefix' })),
    ];
  }

  /** Terms with a word that begins with what was typed, and those with a word that has it elsewhere. */
  private vocabulary(typed: string, language: Language, classes: boolean, prefix?: string): [Offer[], Offer[]] {
    const folded = foldForSearch(typed);
    const found: [Offer[], Offer[]] = [[], []];
    for (const term of this.terms) {
      if (prefix !== undefined && !term.name.startsWith(`${prefix}:`)) continue;
      if (classes && term.kind !== 'class') continue;
      const offer: Offer = { text: term.name, detail: term[language] ?? term.en ?? '', kind: term.kind };
      if (term.folded.some((word) => word.startsWith(folded))) found[0].push(offer);
      else if (folded.length > 1 && term.folded.some((word) => word.includes(folded))) found[1].push(offer);
    }
    return found;
  }

  /** Nodes by label, alias or name; by letters that are left out too, as in 経産 for 経済産業省. */
  private nodes(typed: string, language: Language, prefix?: string): Offer[] {
    const fits = ({ id }: PlanNode): boolean => prefix === undefined || id.startsWith(`${prefix}:`);
    const offer = (node: PlanNode): Offer => ({ text: node.id, detail: nameOf(node, language).text, kind: 'node' });
    if (typed === '') return prefix === undefined ? [] : this.plan.nodes.filter(fits).slice(0, MOST).map(offer);
    const found = this.search.find(typed).map(({ node }) => node);
    if (prefix !== undefined) found.unshift(...this.plan.nodes.filter(({ id }) => id.startsWith(`${prefix}:${typed}`)));
    // Whoever writes queries knows the ids too.
    else if (/^[a-z][a-z\d-]+$/.test(typed))
      found.push(...this.plan.nodes.filter(({ id }) => id.includes(`:${typed}`)));
    if (/[\p{sc=Han}\p{sc=Katakana}]{2}/u.test(typed)) {
      const folded = foldForSearch(typed);
      for (const node of this.plan.nodes) {
        if (node.family === 'actor' && isAbbreviation(folded, foldForSearch(node.labelJa))) found.push(node);
      }
    }
    return [...new Set(found)].filter((node) => fits(node) && isName(node.id)).map(offer);
  }
}

/** Whether the rest of an id can stand in a query without escapes (PN_LOCAL). */
function isName(id: string): boolean {
  return /^[\w-]+:[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?$/u.test(id);
}

/** All its characters in order, and the first of both the same. */
function isAbbreviation(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Variables of the query, but for the one that is being typed. */
function variablesIn(query: string, typedAt: number): Offer[] {
  const names = new Set<string>();
  for (const { 0: name, index } of query.matchAll(/[?$][\p{L}\p{M}\p{N}_]+/gu)) if (index !== typedAt) names.add(name);
  return [...names].map((text) => ({ text, detail: '', kind: 'variable' }));
}
