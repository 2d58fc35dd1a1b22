import type { Plugin } from 'vite';

/** What is taken out of files of Sigma 3.0.3, which names its chunks by their content. */
const CUTS: readonly { file: RegExp; from: RegExp; to: string }[] = [
  // `painting.ts` puts other programs in the place of these, and draws labels itself.
  {
    file: /sigma-settings\.esm\.js$/,
    from: /(?<=_PROGRAM_CLASSES = \{)\s*(?:circle: NodeCircleProgram|arrow: EdgeArrowProgram,\s*line: EdgeRectangleProgram)\s*(?=\})/g,
    to: '',
  },
  { file: /sigma-settings\.esm\.js$/, from: /(?<=defaultDraw\w+: )draw\w+/g, to: 'null' },
  // All colours are written as numbers here.
  { file: /sigma\/dist\/colors-\w+\.esm\.js$/, from: /(?<=^var HTML_COLORS = \{)[^}]*(?=\})/m, to: '' },
  // Calls that only make a class, so that the class goes with its last user.
  {
    file: /sigma\/dist\/index-\w+\.esm\.js$/,
    from: /(?<== )(?=create(?:Edge|Node)\w+Program\()/g,
    to: '/*#__PURE__*/',
  },
];

/**
 * Leaves Sigma's own programs, labels and names of colours, some 5 kB gzip, out of a bundle that uses none of them.
 * @throws where Sigma's files are others than these cuts were made for: look at them again, or do without
 */
export function withoutSigmaDefaults(): Plugin {
  const done = new Set<RegExp>();
  return {
    name: 'without-sigma-defaults',
    transform(code, id) {
      let cut = code;
      for (const { file, from, to } of CUTS) {
        if (!file.test(id)) continue;
        const next = cut.replace(from, to);
        if (next !== cut) done.add(from);
        cut = next;
      }
      return cut === code ? undefined : { code: cut, map: null };
    },
    buildEnd(error) {
      const missed = CUTS.filter(({ from }) => !done.has(from));
      if (error === undefined && missed.length > 0) {
        this.error(`without-sigma-defaults: nothing to cut by ${missed.map(({ from }) => from.source).join(' and ')}.`);
      }
    },
  };
}
