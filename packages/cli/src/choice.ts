import { usageFault } from './fault.js';

/** @throws Fault for a value that is not known, with those that are */
export function choice<Flag extends string, Known extends string>(
  values: { readonly [flag in Flag]?: string | undefined },
  flag: Flag,
  known: readonly Known[],
): Known | undefined {
  const given = values[flag];
  if (given === undefined) return undefined;
  const found = known.find((one) => one === given);
  if (found === undefined) throw usageFault(({ usage }) => usage.unknownValue(flag, given, known));
  return found;
}
