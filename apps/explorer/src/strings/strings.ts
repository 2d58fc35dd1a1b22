/** The words of the page: catalogues of one language, each loaded with what shows it. */

import { catalogues as LOADERS, type Messages } from 'virtual:messages';
import { KIND_WORDS, type NodeKind } from '@plangraph/core/graph';
import { type Language, listWords, otherLanguage } from './language.js';

export type Part = keyof Messages;

/** Parts whose words are needed in both languages at once. */
type Bilingual = 'bilingual';

/**
 * Messages by key, those with arguments as functions. The part `app` is there from the start; any other is once it has
 * been wanted, and only what is loaded after that reads it.
 */
export type Strings = Messages['app'] &
  Omit<Messages, 'app' | Bilingual> & {
    language: Language;
    bilingual: Readonly<Record<Language, Messages[Bilingual]>>;
    kind: Readonly<Record<NodeKind, string>>;
    /** Names as the language lists them. */
    together(names: readonly string[]): string;
  };

type Loaders = Readonly<Record<Language, { readonly [Name in Part]: () => Promise<{ messages: Messages[Name] }> }>>;

/** Which catalogues are here, and in which language the page speaks; a language is not shown before its words are here. */
export class Catalogues {
  private readonly here: Readonly<Record<Language, Map<Part, Messages[Part]>>> = { ja: new Map(), en: new Map() };
  private readonly coming = new Map<string, Promise<void>>();
  private readonly wanted = new Set<Part>(['app']);
  private readonly made = new Map<Language, Strings>();
  private asked: Language | undefined;
  private shown: Language | undefined;

  constructor(private readonly loaders: Loaders = LOADERS) {}

  /** The words of the language that is shown; undefined before any is. */
  get strings(): Strings | undefined {
    return this.shown === undefined ? undefined : this.of(this.shown);
  }

  /**
   * Shows a language once all words in use are here; of several calls the last counts.
   *
   * @throws where a catalogue does not come: the language before stays
   */
  async show(language: Language): Promise<void> {
    this.asked = language;
    try {
      // Other parts may be wanted while these come.
      while (!this.complete(language)) await this.loadAll(language);
      if (this.asked === language) this.shown = language;
    } catch (error) {
      if (this.asked === language) this.asked = this.shown;
      throw error;
    }
  }

  /**
   * Loads parts, here and in any language that is shown later.
   *
   * @throws where one does not come
   */
  async want(...parts: readonly Part[]): Promise<void> {
    for (const part of parts) this.wanted.add(part);
    // Until a switch is done the page may be drawn in either language.
    const languages = new Set([this.shown, this.asked].filter((language) => language !== undefined));
    await Promise.all([...languages].map((language) => this.loadAll(language)));
  }

  private of(language: Language): Strings {
    let strings = this.made.get(language);
    if (strings === undefined) {
      const { app, ...others } = Object.fromEntries(this.here[language]) as unknown as Messages;
      const bilingual = { ja: this.here.ja.get('bilingual'), en: this.here.en.get('bilingual') };
      strings = {
        ...app,
        ...others,
        language,
        bilingual: bilingual as Strings['bilingual'],
        kind: KIND_WORDS[language],
        together: (names) => listWords(language, names),
      };
      this.made.set(language, strings);
    }
    return strings;
  }

  private complete(language: Language): boolean {
    return [...this.wanted].every((part) => this.languagesOf(part, language).every((one) => this.here[one].has(part)));
  }

  private async loadAll(language: Language): Promise<void> {
    await Promise.all(
      [...this.wanted].flatMap((part) => this.languagesOf(part, language).map((one) => this.load(one, part))),
    );
  }

  private languagesOf(part: Part, language: Language): readonly Language[] {
    return part === 'bilingual' ? [language, otherLanguage(language)] : [language];
  }

  private load(language: Language, part: Part): Promise<void> {
    const name = `${language} ${part}`;
    let coming = this.coming.get(name);
    if (coming === undefined) {
      coming = this.fetch(language, part);
      this.coming.set(name, coming);
      // One that does not come is asked for again when it is wanted again.
      coming.catch(() => this.coming.delete(name));
    }
    return coming;
  }

  private async fetch(language: Language, part: Part): Promise<void> {
    const { messages } = await this.loaders[language][part]();
    this.here[language].set(part, messages);
    this.made.clear();
  }
}

/** The words of this page. */
export const CATALOGUES = new Catalogues();
