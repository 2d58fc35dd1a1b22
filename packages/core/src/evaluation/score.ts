/** How much of the gold was found and how much of what was found is right. */
export interface Score {
  right: number;
  /** Found, not in the gold. */
  wrong: number;
  /** In the gold, not found. */
  missed: number;
  /** 0 to 1; 1 where nothing was found and nothing was there. */
  precision: number;
  recall: number;
  f1: number;
}

export interface EvaluationError {
  unit: string;
  /** `lead`, `via`, `partner`, `mention`, `kind LAW`, `schedule`, `date`, … */
  what: string;
  /** `wrong`: found, not in the gold; `missed`: in the gold, not found. */
  fault: 'wrong' | 'missed';
  name: string;
}

/** Counts of one kind of answer, and its errors. */
export class Tally {
  right = 0;
  readonly errors: EvaluationError[] = [];

  /** Compares the answers to one question about one unit; equal answers count once. */
  compare(unit: string, what: string, gold: Iterable<string>, found: Iterable<string>): void {
    const expected = new Set(gold);
    const actual = new Set(found);
    for (const name of expected) {
      if (actual.has(name)) this.right += 1;
      else this.errors.push({ unit, what, fault: 'missed', name });
    }
    for (const name of actual) if (!expected.has(name)) this.errors.push({ unit, what, fault: 'wrong', name });
  }

  get score(): Score {
    const wrong = this.errors.filter((error) => error.fault === 'wrong').length;
    const missed = this.errors.length - wrong;
    const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
    return {
      right: this.right,
      wrong,
      missed,
      precision: ratio(this.right, this.right + wrong),
      recall: ratio(this.right, this.right + missed),
      f1: ratio(2 * this.right, 2 * this.right + wrong + missed),
    };
  }
}
