const number = new Intl.NumberFormat('en-US');

function plural(count: number, one: string): string {
  return `${number.format(count)} ${one}${count === 1 ? '' : 's'}`;
}

/** What the report of a validation says besides the messages of shapes and checks. */
export const validation = {
  /** Stands for the path where a node itself is at fault. */
  node: 'the node itself',
  value: 'value:',
  text: 'in the plan:',
  check: (name: string) => `check ${name}`,
  leftOut: (count: number) => `… and ${number.format(count)} more`,
  severities: { Violation: 'VIOLATION', Warning: 'WARNING', Info: 'INFO' },
  /** `3 violations, 1 warning` */
  count: (violations: number, warnings: number, others: number) =>
    [
      ...(violations > 0 ? [plural(violations, 'violation')] : []),
      ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
      ...(others > 0 ? [plural(others, 'info')] : []),
    ].join(', '),
  fails: (name: string, count: string) => `${name} does not conform: ${count}.`,
  conforms: (triples: number, shapes: number, checks: number, nodes: number) =>
    `${plural(triples, 'triple')} conform to ${plural(shapes, 'shape')}${checks > 0 ? ` and ${plural(checks, 'check')}` : ''}; ${plural(nodes, 'node')} were looked at.`,
  allowed: (name: string, count: string, allow: string) => `${name} passes with ${count}, as --allow ${allow} has it.`,
  giveText: 'For lines and columns give the plan’s text with --text FILE.',
  allow: (option: string) => `To let it pass all the same: --allow ${option}`,
  noTriple: (name: string) => `${name} has no triple: there is nothing to validate.`,
  badShapes: (file: string, words: string) => `${file} cannot be used: ${words}`,
  nothingChecked: (name: string, shapes: string) =>
    `Nothing in ${name} is what the shapes of ${shapes} look at, so nothing was checked.`,
  noPlan: (name: string, namespace: string) =>
    `Nothing in ${name} is what a plan’s graph has, so nothing was checked. Are its classes in the namespace ${namespace}?`,
  otherText: (file: string, name: string, found: string, stated: string | undefined) =>
    `${file} is not the text that ${name} was made of: its SHA-256 is ${found}, and ${name} says ${stated}. Give the text of that version.`,
};
