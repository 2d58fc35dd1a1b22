/** Values as messages take them: a case `none` stands for what is not known or says nothing. */

/** `none` for nothing and for empty words. */
export function orNone<Value>(value: Value | undefined): Exclude<Value, undefined> | 'none' {
  return value === undefined || value === '' ? 'none' : (value as Exclude<Value, undefined>);
}

/** A count, and of how many where it is not all of them. */
export function ofAll(count: number, all: number): { count: number; all: number | 'none' } {
  return { count, all: count === all ? 'none' : all };
}
