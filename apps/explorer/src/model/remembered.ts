/** The function, which works its value out again only where it is given something else than the last time. */
export function remembered<Given extends readonly unknown[], Value>(
  make: (...given: Given) => Value,
): (...given: Given) => Value {
  let last: { given: Given; value: Value } | undefined;
  return (...given) => {
    if (last === undefined || given.some((one, at) => !Object.is(one, last?.given[at]))) {
      last = { given, value: make(...given) };
    }
    return last.value;
  };
}
