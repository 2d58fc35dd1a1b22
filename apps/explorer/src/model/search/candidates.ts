/** Which entries have a form anywhere in them. A form that was typed further is looked for in the finds of its beginning only. */
import type { Form } from '../query.js';

/** The most forms that are remembered: what one types in a while. */
const REMEMBERED = 64;

export class Candidates {
  private readonly known = new Map<string, { form: Form; found: Int32Array }>();

  /**
   * @param names of each entry, squeezed, as one string
   * @param texts of each entry, folded with spaces; an empty string where there is none
   */
  constructor(
    private readonly names: readonly string[],
    private readonly texts: readonly string[],
  ) {}

  /** Places in the list of entries, in order. Some of them may turn out to have the form only within a word. */
  having(form: Form): Int32Array {
    const known = this.known.get(form.spaced);
    if (known !== undefined) return known.found;
    const within = this.ofBeginning(form);
    const found: number[] = [];
    const look = (at: number): void => {
      if (this.names[at]?.includes(form.squeezed) || this.texts[at]?.includes(form.spaced)) found.push(at);
    };
    if (within === undefined) for (let at = 0; at < this.names.length; at += 1) look(at);
    else for (const at of within) look(at);
    const result = Int32Array.from(found);
    if (this.known.size >= REMEMBERED) {
      const [oldest] = this.known.keys();
      if (oldest !== undefined) this.known.delete(oldest);
    }
    this.known.set(form.spaced, { form, found: result });
    return result;
  }

  /** The finds of the longest known beginning of the form. */
  private ofBeginning({ spaced, squeezed }: Form): Int32Array | undefined {
    for (let length = spaced.length - 1; length > 0; length -= 1) {
      const known = this.known.get(spaced.slice(0, length));
      if (known !== undefined && squeezed.startsWith(known.form.squeezed)) return known.found;
    }
    return undefined;
  }
}
