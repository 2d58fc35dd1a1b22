import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { graphFromQuads, type PlanGraph } from '@plangraph/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { convertSource } from '../src/input.js';
import { processIo } from '../src/io.js';
import { asText } from '../src/network/files/render.js';
import { NETWORK_OPTIONS } from '../src/network/network.js';
import { actorNamed } from '../src/network/options.js';
import { QUESTIONS } from '../src/network/questions.js';
import { partOf } from '../src/network/tables/table.js';
import { WORDS } from '../src/words/words.js';

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');

/** Blocks of code with their language, in order; what programs print is in another language in each document. */
function blocksIn(document: string): string[] {
  return [...document.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', code = '']) =>
    code.startsWith('…') ? kind : `${kind}\n${code}`,
  );
}

/** A command with the language left open. */
const plain = (code: string) => code.replaceAll(/ --lang (?:ja|en)\b/g, '');

const USAGE = read('docs/usage.md');
const USAGE_JA = read('docs/usage.ja.md');

describe('docs/usage.ja.md', () => {
  it('has the same code as docs/usage.md, in the same order', () => {
    expect(blocksIn(USAGE_JA).map(plain)).toEqual(blocksIn(USAGE).map(plain));
  });

  it('has a section for each, with as many rows in their tables', () => {
    const shape = (document: string) =>
      document.split('\n').flatMap(
        (line) =>
          /^(#+) |^(\|)/
            .exec(line)
            ?.slice(1)
            .find((sign) => sign !== undefined) ?? [],
      );
    expect(shape(USAGE_JA)).toEqual(shape(USAGE));
  });

  const examples = [
    ...USAGE_JA.matchAll(/```sh\nnpm run -s plangraph -- network (.+)\n```\n\n```text\n([^`]+)```/g),
  ].map(([, asked = '', shown = '']) => ({ asked, shown: shown.trimEnd().split('\n') }));
  let plan: PlanGraph;
  beforeAll(async () => {
    plan = graphFromQuads((await convertSource({}, processIo())).quads);
  });

  it.each(examples)('shows what the program says in Japanese: $asked', ({ asked, shown }) => {
    const options = Object.fromEntries([...NETWORK_OPTIONS, 'lang'].map((name) => [name, { type: 'string' as const }]));
    const { positionals, values } = parseArgs({ args: asked.split(' '), options, allowPositionals: true });
    const [question = '', ...actors] = positionals;
    const { table } = QUESTIONS[question]?.read(values)(plan, actors) ?? {};
    if (table === undefined) throw new Error(`${question} is no question.`);
    const { actor: named, top } = values;
    const actor = named === undefined ? undefined : plan.getNodeAttribute(actorNamed(plan, named), 'id');
    const part = partOf(table, { actor, top: top === undefined ? undefined : Number(top) });
    const said = asText(part, plan.getAttributes(), 'ja', WORDS.ja);
    const lines = shown.map((line) =>
      line === '…' ? '(?:.*\\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n`,
    );
    expect(said).toMatch(new RegExp(`^${lines.join('')}$`));
  });
});

describe('README.ja.md', () => {
  it('has the same commands as README.md', () => {
    const commands = (document: string) =>
      document
        .match(/npm (?:run|start|test)(?: {0,2}(?:[^\s|`\\]|\\\|)+)*/g)
        ?.map((command) => command.split(/ {2}/)[0]);
    expect(commands(read('README.ja.md'))).toEqual(commands(read('README.md')));
  });
});
