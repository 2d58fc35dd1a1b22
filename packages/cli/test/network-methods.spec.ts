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

const read = (name: string) => readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
const METHODS = read('methods.md');
const METHODS_JA = read('methods.ja.md');
const USAGE = read('usage.md');

/** Each example: what is asked, and the lines that the document shows; `…` stands for any lines. */
function examplesIn(document: string) {
  return [...document.matchAll(/```sh\nnpm run -s plangraph -- network (.+)\n```\n\n```text\n([^`]+)```/g)].map(
    ([, asked = '', shown = '']) => ({ asked, shown: shown.trimEnd().split('\n') }),
  );
}

const EXAMPLES = examplesIn(METHODS);
const RECIPES = examplesIn(USAGE);

/** A line as it is, or as many as there are for `…`. */
function expected(shown: readonly string[]): RegExp {
  const lines = shown.map((line) =>
    line === '…' ? '(?:.*\\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\n`,
  );
  return new RegExp(`^${lines.join('')}$`);
}

let plan: PlanGraph;

beforeAll(async () => {
  plan = graphFromQuads((await convertSource({}, processIo())).quads);
});

/**
 * What `plangraph network` prints, of a plan that is read once for all examples.
 * @param words of the terminal
 */
function answer(asked: string, words = WORDS.en): string {
  const options = Object.fromEntries(NETWORK_OPTIONS.map((option) => [option, { type: 'string' as const }]));
  const { positionals, values } = parseArgs({ args: asked.split(' '), options, allowPositionals: true });
  const [question = '', ...actors] = positionals;
  const { table } = QUESTIONS[question]?.read(values)(plan, actors) ?? {};
  if (table === undefined) throw new Error(`${question} is no question.`);
  const { actor: named, top, lang } = values;
  const actor = named === undefined ? undefined : plan.getNodeAttribute(actorNamed(plan, named), 'id');
  const part = partOf(table, { actor, top: top === undefined ? undefined : Number(top) });
  return asText(part, plan.getAttributes(), lang === 'en' ? 'en' : 'ja', words);
}

describe('docs/methods.md', () => {
  it('has an example for every question, and names every option', () => {
    const asked = new Set(EXAMPLES.map((example) => example.asked.split(' ')[0]));
    expect([...asked].sort()).toEqual(Object.keys(QUESTIONS).sort());
    const flags = new Set(Object.values(QUESTIONS).flatMap((question) => question.flags));
    for (const flag of flags) expect(METHODS).toContain(`--${flag}`);
  });

  it.each(EXAMPLES)('shows what the program says: $asked', ({ asked, shown }) => {
    const stdout = answer(asked);
    if (!expected(shown).test(stdout)) expect(stdout.trimEnd().split('\n')).toEqual(shown);
  });

  it('has links for contents that lead somewhere', () => {
    const anchors = new Set(
      [...METHODS.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
    );
    for (const [, anchor = ''] of METHODS.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
  });
});

describe('docs/methods.ja.md', () => {
  it('has the same references', () => {
    const references = (document: string) => document.match(/\(https:[^)]+\)|ISBN [-\d]+/g);
    expect(references(METHODS_JA)).toEqual(references(METHODS));
  });

  const examples = examplesIn(METHODS_JA);

  it('asks the same, of labels in Japanese', () => {
    expect(examples.map(({ asked }) => asked)).toEqual(
      EXAMPLES.map(({ asked }) => asked.replace('--lang en', '--lang ja')),
    );
  });

  it.each(examples)('shows what the program says in Japanese: $asked', ({ asked, shown }) => {
    const stdout = answer(asked, WORDS.ja);
    if (!expected(shown).test(stdout)) expect(stdout.trimEnd().split('\n')).toEqual(shown);
  });
});

describe('docs/usage.md', () => {
  it('has a recipe for every question', () => {
    const asked = new Set(RECIPES.map((example) => example.asked.split(' ')[0]));
    expect([...asked].sort()).toEqual(Object.keys(QUESTIONS).sort());
  });

  it.each(RECIPES)('shows what the program says: $asked', ({ asked, shown }) => {
    const stdout = answer(asked);
    if (!expected(shown).test(stdout)) expect(stdout.trimEnd().split('\n')).toEqual(shown);
  });

  it('gives no command that the program refuses', () => {
    const commands = [...USAGE.matchAll(/^npm run -s plangraph -- network ([^\n]+)$/gm)].map(([, words = '']) => words);
    expect(commands.length).toBeGreaterThanOrEqual(RECIPES.length);
    for (const words of commands) {
      const options = Object.fromEntries(NETWORK_OPTIONS.map((option) => [option, { type: 'string' as const }]));
      const { positionals, values } = parseArgs({ args: words.split(' '), options, allowPositionals: true });
      expect(() => QUESTIONS[positionals[0] ?? '']?.read(values), words).not.toThrow();
    }
  });
});
