import { AnswerError } from '../answer-error.js';
import type { JsonBindings } from '../terms.js';

/** What stands in a results document beside its rows. */
export interface ResultsHead {
  variables: readonly string[];
  boolean: boolean | undefined;
}

interface Skeleton {
  head?: { vars?: unknown };
  results?: { bindings?: unknown };
  boolean?: unknown;
}

/**
 * Reads the SPARQL 1.1 Query Results JSON Format while it arrives: rows are cut out as soon as they are complete, what
 * remains is a small document that tells at the end whether the whole was well formed.
 */
export class ResultsJsonReader {
  /** Text that is not worked off: in the rows the beginning of one, elsewhere nothing. */
  #text = '';
  /** What is open at the present place: `{` or `[`. */
  readonly #open: string[] = [];
  /** The last key of each open object. */
  readonly #keys: string[] = [];
  #skeleton = '';
  #string: { start: number; escaped: boolean } | undefined;
  #lastString = '';
  /** Where the present row begins in the text. */
  #row: number | undefined;
  #at = 0;
  #inRows = false;

  /** @throws SyntaxError for a row that is no JSON */
  *push(text: string): Generator<JsonBindings, undefined> {
    this.#text += text;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const row = this.#step(this.#text.charAt(this.#at));
      if (row !== undefined) yield JSON.parse(row) as JsonBindings;
    }
    this.#keepOnly(this.#row ?? this.#string?.start ?? this.#at);
  }

  /**
   * The head as far as it is known. Rows may come before it, though no server is known that writes them so.
   * @returns undefined while the variables have not come
   */
  get variables(): readonly string[] | undefined {
    const vars = /"vars"\s*:\s*(\[[^\]]*\])/.exec(this.#skeleton)?.[1];
    return vars === undefined ? undefined : (JSON.parse(vars) as string[]);
  }

  /** @throws SyntaxError when the document is not complete or is none of the format */
  end(): ResultsHead {
    const { head, results, boolean } = JSON.parse(this.#skeleton) as Skeleton;
    if (typeof boolean === 'boolean') return { variables: [], boolean };
    if (!Array.isArray(results?.bindings)) {
      throw new AnswerError({
        en: 'there is neither "results" nor "boolean" in it',
        ja: '"results" も "boolean" もない',
      });
    }
    return { variables: Array.isArray(head?.vars) ? (head.vars as string[]) : [], boolean: undefined };
  }

  /** Takes one character; gives the text of a row that it completes. */
  #step(character: string): string | undefined {
    if (!this.#inRows) this.#skeleton += character;
    if (this.#string !== undefined) {
      this.#stepInString(character);
      return undefined;
    }
    switch (character) {
      case '"':
        this.#string = { start: this.#at, escaped: false };
        break;
      case ':':
        this.#keys[this.#open.length] = this.#lastString;
        break;
      case '{':
      case '[':
        if (this.#inRows && this.#open.length === 3) this.#row = this.#at;
        this.#open.push(character);
        if (this.#open.join('') === '{{[' && this.#keys[1] === 'results' && this.#keys[2] === 'bindings') {
          this.#inRows = true;
        }
        break;
      case '}':
      case ']':
        this.#open.pop();
        return this.#closed(character);
    }
    return undefined;
  }

  #closed(character: string): string | undefined {
    if (!this.#inRows) return undefined;
    if (this.#open.length === 2) {
      this.#inRows = false;
      this.#skeleton += character;
    }
    if (this.#open.length !== 3 || this.#row === undefined) return undefined;
    const row = this.#text.slice(this.#row, this.#at + 1);
    this.#row = undefined;
    return row;
  }

  #stepInString(character: string): void {
    if (this.#string === undefined) return;
    if (this.#string.escaped) this.#string.escaped = false;
    else if (character === '\\') this.#string.escaped = true;
    else if (character === '"') {
      if (!this.#inRows) this.#lastString = this.#text.slice(this.#string.start + 1, this.#at);
      this.#string = undefined;
    }
  }

  #keepOnly(from: number): void {
    this.#text = this.#text.slice(from);
    this.#at -= from;
    if (this.#row !== undefined) this.#row -= from;
    if (this.#string !== undefined) this.#string.start -= from;
  }
}
