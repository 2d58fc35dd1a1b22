/** Finds nodes by number, by any of their names in Japanese or English, by reading, by who does them, and by text. */
import { foldSpaced, indexOfWord, isLatin } from './fold.js';
import type { PlanIndex, PlanNode } from './plan-index.js';
import { foldNumber, letterOf, localPart, looseNumber, type Query, readQuery, type Word, wordsIn } from './query.js';
import { Candidates } from './search/candidates.js';
import { type Fit, fitOf, namesOf, nearFitOf, RANK, type SearchName } from './search/names.js';
import { RoleNames, type Tied } from './search/roles.js';
import { langOfText, type Texts } from './texts.js';

/** Where a hit matched; where several words matched in several places, the least close of them. */
export type Where = 'number' | 'name' | 'reading' | 'role' | 'text';

export interface Hit {
  node: PlanNode;
  where: Where;
  /** The name or reading that matched, as it is written; absent where none did. */
  name?: Pick<SearchName, 'written' | 'language'>;
  /** Whether nothing has what was typed, and this is one letter away from it. */
  near?: true;
  /** Those who do it and whose name was typed. */
  actors?: readonly PlanNode[];
  /** The text of the node, original and English, once it is here. */
  text?: { original: string; lang: string; en: string | undefined };
}

interface Entry {
  node: PlanNode;
  names: readonly SearchName[];
  /** The number that the plan prints, the id, and the id with its prefix; folded. */
  numbers: readonly string[];
}

interface Found {
  hit: Hit;
  rank: number;
  /** Ranks of all words together, for those whose worst word is the same. */
  sum: number;
}

/** What is made of the names once somebody is about to search: the first picture does not wait for it. */
class Names {
  private readonly made: Entry[] = [];
  private readonly actors: RoleNames;
  private readonly read: number[] = [];

  constructor(private readonly plan: PlanIndex) {
    this.actors = new RoleNames(plan);
  }

  get entries(): readonly Entry[] {
    if (this.made.length < this.plan.nodes.length) finish(this.steps());
    return this.made;
  }

  get roles(): RoleNames {
    finish(this.steps());
    return this.actors;
  }

  /** Places of the entries that have a reading. */
  get sounding(): readonly number[] {
    finish(this.steps());
    return this.read;
  }

  *steps(): Generator<void> {
    for (let node = this.next; node !== undefined; node = this.next) {
      const names = namesOf(node);
      if (node.family === 'actor') this.actors.add(node, names);
      if (names.some(({ sounds }) => sounds)) this.read.push(this.made.length);
      const printed = node.identifier === undefined ? [] : [foldNumber(node.identifier)];
      this.made.push({ node, names, numbers: [...printed, localPart(node.id), foldNumber(node.id)] });
      yield;
    }
  }

  private get next(): PlanNode | undefined {
    return this.plan.nodes[this.made.length];
  }
}

function finish(steps: Iterator<unknown>): void {
  while (steps.next().done !== true);
}

export class SearchIndex {
  private made: Names | undefined;
  private found: Candidates | undefined;
  private texts: Texts = {};
  private foldedTexts: string[] = [];

  constructor(private readonly plan: PlanIndex) {}

  /**
   * Makes what a search needs, in small steps. They may be left at any time: what is not made is made when somebody
   * searches.
   */
  *prepare(): Generator<void> {
    yield* this.names.steps();
    yield* this.folding();
    this.found ??= this.candidatesNow();
  }

  private get names(): Names {
    this.made ??= new Names(this.plan);
    return this.made;
  }

  private get candidates(): Candidates {
    this.found ??= this.candidatesNow();
    return this.found;
  }

  /** Makes the texts of measures, directions and terms searchable too, in both languages. */
  addTexts(texts: Texts): void {
    this.texts = texts;
    this.foldedTexts = [];
    this.found = undefined;
  }

  /** Texts of the entries, made when somebody searches: most who read never do. */
  private get folded(): readonly string[] {
    if (this.foldedTexts.length < this.plan.nodes.length) finish(this.folding());
    return this.foldedTexts;
  }

  private *folding(): Generator<void> {
    const { nodes } = this.plan;
    for (let node = nodes[this.foldedTexts.length]; node !== undefined; node = nodes[this.foldedTexts.length]) {
      const unit = this.texts[node.iri];
      this.foldedTexts.push(unit === undefined ? '' : foldSpaced(`${unit.text}\n${unit.textEn ?? ''}`));
      yield;
    }
  }

  private candidatesNow(): Candidates {
    const names = this.names.entries.map(({ names }) =>
      names.map(({ squeezed, spaced }) => (squeezed === spaced ? squeezed : `${squeezed}\n${spaced}`)).join('\n'),
    );
    return new Candidates(names, this.folded);
  }

  /**
   * What has every word of the query in its number, in some name, among those who do it, or in its text. Best first:
   * number, whole name, beginning, start of a word, part of a name, who does it, the words together in the text, each
   * somewhere in it; the more important one of equals.
   */
  find(typed: string): Hit[] {
    const query = readQuery(typed);
    if (query.words.length === 0) return [];
    const found = query.letter === undefined ? this.matches(typed, query) : this.byLetter(query.letter);
    return found
      .sort(
        (a, b) =>
          a.rank - b.rank || a.sum - b.sum || b.hit.node.size - a.hit.node.size || a.hit.node.index - b.hit.node.index,
      )
      .map(({ hit }) => hit);
  }

  private matches(typed: string, query: Query): Found[] {
    const tied = this.names.roles.tied(wordsIn(typed));
    const exact = this.having(
      query,
      query.words.map((word) => this.fits(word)),
      tied,
    );
    const numbered = this.withNumbers(exact, query);
    if (numbered.length > 0) return numbered;
    // The last resort: a slip of the keyboard.
    const near = query.words.map((word) => this.nearFits(word));
    return this.having(query, near, tied).map((found) => ({ ...found, hit: { ...found.hit, near: true } }));
  }

  /** What has every word. */
  private having(
    query: Query,
    fits: readonly ReadonlyMap<number, Fit | undefined>[],
    tied: ReadonlyMap<number, Tied>,
  ): Found[] {
    const [first, ...rest] = fits;
    const places = new Set([...(first?.keys() ?? []), ...tied.keys()]);
    const found: Found[] = [];
    for (const at of places) {
      const entry = this.names.entries[at];
      const roles = tied.get(at);
      if (entry === undefined || !rest.every((each, word) => each.has(at) || roles?.words.has(word + 1))) continue;
      if (first?.has(at) !== true && roles?.words.has(0) !== true) continue;
      found.push(this.combined(at, entry, query, fits, roles));
    }
    return found;
  }

  /** One entry that has every word. */
  private combined(
    at: number,
    { node, names }: Entry,
    { whole, words }: Query,
    fits: readonly ReadonlyMap<number, Fit | undefined>[],
    roles: Tied | undefined,
  ): Found {
    let rank = 0;
    let sum = 0;
    let named: Fit | undefined;
    fits.forEach((each, word) => {
      const fit = each.get(at);
      if (fit !== undefined && fit.rank < (named?.rank ?? RANK.none)) named = fit;
      const own = Math.min(fit?.rank ?? RANK.text, roles?.words.has(word) ? RANK.role : RANK.text);
      rank = Math.max(rank, own);
      sum += own;
    });
    if (words.length > 1) {
      const phrase = fitOf(names, whole);
      const together = phrase?.rank ?? (this.inText(at, whole) ? RANK.phrase : RANK.none);
      if (together <= rank) {
        rank = together;
        sum = together;
        named = phrase ?? named;
      }
    }
    const hit = this.hit(at, node, rank, named);
    return { hit: roles === undefined ? hit : { ...hit, actors: [...roles.actors] }, rank, sum };
  }

  private hit(at: number, node: PlanNode, rank: number, fit: Fit | undefined): Hit {
    const unit = this.texts[this.names.entries[at]?.node.iri ?? ''];
    const { written, language, sounds } = fit?.name ?? {};
    const where = rank >= RANK.phrase ? 'text' : rank === RANK.role ? 'role' : rank === RANK.number ? 'number' : 'name';
    return {
      node,
      where: where === 'name' && sounds !== undefined && node.hiddenLabels?.includes(written ?? '') ? 'reading' : where,
      ...(written === undefined || language === undefined ? {} : { name: { written, language } }),
      ...(unit === undefined ? {} : { text: { original: unit.text, lang: langOfText(unit), en: unit.textEn } }),
    };
  }

  /** Where a word is, and how well it fits a name there; no fit where it is in the text only. */
  private fits(word: Word): Map<number, Fit | undefined> {
    const places = new Map<number, Fit | undefined>();
    const look = (at: number): void => {
      if (places.has(at)) return;
      const fit = fitOf(this.names.entries[at]?.names ?? [], word);
      if (fit !== undefined) places.set(at, fit);
      else if (this.inText(at, word)) places.set(at, undefined);
    };
    for (const form of word.forms) for (const at of this.candidates.having(form)) look(at);
    if (word.sound !== undefined) for (const at of this.names.sounding) look(at);
    return places;
  }

  /** The same and, where a word is nowhere, what is one letter away from it. */
  private nearFits(word: Word): Map<number, Fit | undefined> {
    const places = this.fits(word);
    if (places.size > 0) return places;
    this.names.entries.forEach(({ names }, at) => {
      const fit = nearFitOf(names, word);
      if (fit !== undefined) places.set(at, fit);
    });
    return places;
  }

  /** One Latin letter is in every text and asks for nothing there. */
  private inText(at: number, { forms }: Word): boolean {
    const text = this.folded[at] ?? '';
    return forms.some(
      ({ spaced }) => (spaced.length > 1 || !isLatin(spaced[0])) && text !== '' && indexOfWord(text, spaced) >= 0,
    );
  }

  /** Numbers and ids are looked up as such: `2.2-1-ト` before all whose name has the same signs in it, and what begins with it. */
  private withNumbers(found: readonly Found[], { number, whole }: Query): Found[] {
    if (!/[\d:-]/.test(number)) return [...found];
    // `2.2.1` is no number of the plan, but somebody's way of writing 2.2(1).
    const form = (written: string): string =>
      /^\d+\.\d+\.[\d\u3041-\u3096]/.test(number) ? looseNumber(written) : written;
    const asked = form(number);
    const numbered = new Map<PlanNode, Found>();
    this.names.entries.forEach(({ node, names, numbers }, at) => {
      const fitting = numbers.map(form).filter((each) => each.startsWith(asked));
      if (fitting.length === 0) return;
      const rank = fitting.includes(asked) ? RANK.number : RANK.beginning;
      const fit = fitOf(names, whole);
      // Only what has a number of its own was found by number; `J-CRAT` is a name, though an id is written so too.
      const told = node.identifier === undefined ? (fit?.rank ?? RANK.number) : RANK.number;
      numbered.set(node, { hit: this.hit(at, node, told, fit), rank, sum: rank });
    });
    return [...found.filter(({ hit }) => !numbered.has(hit.node)), ...numbered.values()];
  }

  /** One kana is in nearly every text: it asks for the measures of that letter, and for names that begin with it. */
  private byLetter(letter: string): Found[] {
    return this.names.entries.flatMap(({ node, names }, at) => {
      if (node.identifier !== undefined && letterOf(foldNumber(node.identifier)) === letter) {
        return [{ hit: this.hit(at, node, RANK.number, undefined), rank: RANK.number, sum: 0 }];
      }
      const name = names.find(({ spaced }) => spaced.startsWith(letter));
      if (name === undefined) return [];
      const rank = RANK.beginning;
      return [{ hit: this.hit(at, node, rank, { rank, name }), rank, sum: rank }];
    });
  }
}
