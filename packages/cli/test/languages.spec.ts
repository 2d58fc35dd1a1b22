import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cells } from '@plangraph/sparql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpText } from '../src/help.js';
import { QUESTIONS } from '../src/network/questions.js';
import { helpPage } from '../src/sparql/about.js';
import { WORDS } from '../src/words/words.js';
import { inBoth, JAPANESE, namedIn, plangraphHere, TINY } from './in-process.js';

const COMMANDS = ['build', 'export', 'check', 'evaluate', 'query', 'push', 'figure', 'network', 'serve', 'validate'];

const optionsIn = (text: string) => [...new Set(text.match(/--[a-z]+(?:-[a-z]+)*/g))].sort();

describe('help', () => {
  it.each([undefined, ...COMMANDS])(
    'of %s says the same in both languages, on a terminal of 80 cells',
    async (name) => {
      const args = name === undefined ? ['help'] : [name, '--help'];
      const { en, ja } = await inBoth(args);
      expect([en.status, ja.status]).toEqual([0, 0]);
      expect(ja.stdout).toMatch(JAPANESE);
      expect(optionsIn(ja.stdout)).toEqual(optionsIn(en.stdout));
      for (const line of `${en.stdout}${ja.stdout}`.split('\n')) expect(cells(line), line).toBeLessThanOrEqual(80);
      expect(ja.stdout.split('\n').filter((line) => line.startsWith('  ') && !line.startsWith('   '))).toEqual(
        en.stdout
          .split('\n')
          .filter((line) => line.startsWith('  ') && !line.startsWith('   '))
          .map((line, at, all) =>
            // Options of all commands are explained beside their names.
            line.startsWith('  --') ? expect.stringContaining(line.split('  ')[1] ?? '') : (all[at] as string),
          ),
      );
    },
  );

  it.each(COMMANDS)('of %s names every option', async (name) => {
    const { stderr } = await plangraphHere([name, '--nonsense']);
    expect(stderr).toMatch(new RegExp(`^Unknown option '--nonsense'. Options of ${name}: --`));
    const named = optionsIn(helpText(WORDS.en, name as Parameters<typeof helpText>[1]));
    for (const option of optionsIn(stderr.split('Options of')[1] ?? '')) expect(named).toContain(option);
  });

  it('follows --lang, also without a command', async () => {
    expect((await plangraphHere(['help', '--lang', 'ja'])).stdout).toContain('使い方');
    expect((await plangraphHere(['help', 'push', '--lang', 'ja'])).stdout).not.toContain('evaluate');
  });
});

const ENTITIES = `@prefix actor: <https://w3id.org/plangraph/cybersecurity-2018/actor/> .
  @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix pg: <https://w3id.org/plangraph/ns#> .
  actor:mic a pg:GovernmentBody ; skos:prefLabel "総務省"@ja . actor:meti a pg:GovernmentBody ; skos:prefLabel "経済産業省"@ja .
  actor:ipa a pg:PublicBody ; skos:prefLabel "IPA"@ja .
`;
const FILES: Readonly<Record<string, string>> = {
  'plan.txt': TINY,
  'few.ttl': ENTITIES,
  'other.ttl': '<urn:a> <urn:b> "c" .\n',
  'twice.ttl': `${ENTITIES} actor:two a pg:GovernmentBody ; skos:prefLabel "総務省"@ja .
    actor:three a pg:GovernmentBody ; skos:prefLabel "第三"@ja .`,
};

/** Reading all actors takes its time. */
const FEW = ['--entities', 'few.ttl'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-'));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Plans with what is wrong with them, by the rules that say so. */
const PLANS: readonly (readonly [rules: readonly string[], plan: string | Uint8Array])[] = [
  [['no-plan'], 'ただの文章です。\n'],
  [['no-measures'], '1. 柱\n本文。\n'],
  [['letter-sequence'], '1. 柱\n1.1. 節\n(ア) 総務省において、調べる。\n(ウ) 総務省において、調べる。\n'],
  [['letter-sequence'], '1. 柱\n1.1. 節\n(ア) 総務省において、調べる。\n(ア) 総務省において、調べる。\n'],
  [['unplaced'], '(ア) 総務省において、調べる。\n1. 柱\n1.1. 節\n(ア) 総務省において、調べる。\n'],
  [['box-empty'], '1. 柱\n1.1. 節\n(2018年戦略より)\n(ア) 総務省において、調べる。\n'],
  [['encoding'], Buffer.from(`\ufeff${TINY}`, 'utf16le')],
  [['binary'], Uint8Array.from([0x89, 0x50, 0, 0, 0, 13])],
  [['cut-file'], Buffer.from(TINY).subarray(0, -2)],
  [['front-date'], `ある計画\n\n2019年2月31日\n\n${TINY}`],
];

describe('messages about a plan', () => {
  it.each(PLANS)('%j', async (rules, plan) => {
    const { en, ja } = await inBoth(['check', '-', ...FEW], { input: plan, cwd: folder });
    const json = JSON.parse(
      (await plangraphHere(['check', '-', ...FEW, '--format', 'json'], { input: plan, cwd: folder })).stdout,
    );
    for (const rule of rules) expect(json.messages.map((message: { rule: string }) => message.rule)).toContain(rule);
    for (const { rule, reason, mend, reasonJa, mendJa } of json.messages) {
      expect([en.stdout, ja.stdout]).toEqual([
        expect.stringContaining(` ${rule}: ${reason} ${mend}`),
        expect.stringContaining(` ${rule}：${reasonJa}${mendJa}`),
      ]);
      expect(reasonJa).toMatch(JAPANESE);
      expect(mendJa).toMatch(JAPANESE);
    }
    expect(ja.stdout).not.toContain('standard input');
    expect([en.status, ja.status]).toEqual([json.messages.some(isError) ? 1 : 0, json.messages.some(isError) ? 1 : 0]);
  });

  it('and about its entities', async () => {
    const { en, ja } = await inBoth(['check', 'plan.txt', '--entities', 'twice.ttl'], { cwd: folder });
    expect(en.stdout).toContain('error shared-label: 「総務省」 is a label of');
    expect(ja.stdout).toContain('誤り shared-label：「総務省」は、');
    expect(ja.stdout).toContain(
      '警告 unused-entity：本文に https://w3id.org/plangraph/cybersecurity-2018/actor/three の名前（第三）が一度も出てきません。',
    );
    expect(namedIn(ja.stdout)).toEqual(namedIn(en.stdout));
  });
});

const isError = ({ severity }: { severity: string }) => severity === 'error';

describe('tables of plangraph network', () => {
  const asked = Object.entries(QUESTIONS).flatMap(([name, { actors, flags }]) => {
    const base = [name, ...(actors === 2 ? ['meti', 'mic'] : []), 'plan.txt', ...FEW];
    const tables: Readonly<Record<string, readonly string[]>> = {
      mechanisms: ['ties', 'evidence'],
      dependence: ['actors', 'ties'],
      layers: ['differences', 'pillars'],
      compare: ['profile', 'shared', 'alone', 'delegated', 'helpers', 'things'],
    };
    const modes = name === 'ties' ? ['two-mode', 'actors', 'delegation', 'backbone'] : [];
    expect(flags.includes('table') || tables[name] === undefined).toBe(true);
    return [
      ...(tables[name] ?? []).map((table) => [...base, '--table', table]),
      ...modes.map((mode) => [...base, '--mode', mode]),
      ...(tables[name] === undefined && modes.length === 0 ? [base] : []),
      ...(name === 'dependence' ? [[...base, '--without', 'meti']] : []),
    ];
  });

  it.each(asked.map((args) => [args]))('%j has a title, headings and numbers in Japanese', async (args) => {
    const { en, ja } = await inBoth(['network', ...args, ...(args[0] === 'layers' ? ['--permutations', '9'] : [])], {
      cwd: folder,
    });
    expect([en.status, ja.status], ja.stderr).toEqual([0, 0]);
    const [title = '', , ...rest] = ja.stdout.split('\n');
    expect(title).toMatch(JAPANESE);
    const result =
      rest
        .find((line) => line.startsWith('# 結果：'))
        ?.slice('# 結果：'.length)
        .split('、') ?? [];
    const headings =
      rest
        .find((line) => !line.startsWith('#'))
        ?.trim()
        .split(/ {2,}/) ?? [];
    for (const word of [...headings, ...result.map((fact) => fact.split('=')[0] ?? '')])
      if (word !== 'PageRank') expect(word).toMatch(JAPANESE);
    const english = en.stdout.split('\n').find((line) => !line.startsWith('#')) ?? '';
    expect(headings).toHaveLength(english.trim().split(/ {2,}/).length);
    expect(ja.stderr.split('\n').length).toBe(en.stderr.split('\n').length);
    for (const line of ja.stderr.trimEnd().split('\n')) expect(line).toMatch(JAPANESE);
  });
});

describe('the page of the SPARQL endpoint', () => {
  it.each(['en', 'ja'] as const)('is in %s', (language) => {
    const page = helpPage('http://127.0.0.1:4180/sparql', WORDS[language]);
    expect(page).toContain(`<html lang="${language}">`);
    expect(JAPANESE.test(page)).toBe(language === 'ja');
    expect(page).toContain('<a href="http://127.0.0.1:4180/sparql?query=SELECT');
  });
});

describe('scores of mechanisms', () => {
  it('are headed in Japanese', async () => {
    const tie = { unit: 'measure:1.1-a', a: 'actor:mic', b: 'actor:meti', mechanisms: ['funding', 'exercise'] };
    const gold = JSON.stringify([
      { ...tie, set: 's1' },
      { ...tie, set: 's2', unit: 'measure:1.1-i' },
    ]);
    writeFileSync(join(folder, 'ties.json'), gold);
    const { en, ja } = await inBoth(['evaluate', 'plan.txt', ...FEW, '--gold', 'ties.json'], { cwd: folder });
    expect([en.status, ja.status], ja.stderr).toEqual([0, 0]);
    expect(en.stdout).toMatch(/^all +2 [\s\S]*^funding +0 [\s\S]*missed (?:exercise, funding|funding, exercise)$/m);
    expect(ja.stdout).toMatch(/^すべて +2 [\s\S]*^資金 +0 [\s\S]*見落とし (?:演習、資金|資金、演習)$/m);
    const named = [...ja.stdout.matchAll(/^(\S+) +(?:\d|–)/gm)].map(([, name]) => name);
    expect(named.slice(0, 2)).toEqual(['s1', 's2']);
    expect(named.length).toBeGreaterThan(9);
    for (const name of named.slice(2)) expect(name).toMatch(JAPANESE);
  });
});

describe('what programs read', () => {
  it.each([
    [['network', 'positions', 'plan.txt', ...FEW, '--format', 'json']],
    [['network', 'ties', 'plan.txt', ...FEW, '--format', 'csv']],
    [['network', 'ties', 'plan.txt', ...FEW, '--format', 'edgelist']],
    [['network', 'ties', 'plan.txt', ...FEW, '--format', 'graphml']],
    [['check', '-', ...FEW, '--format', 'json']],
    [['export', 'plan.txt', ...FEW, '--format', 'csv', '--table', 'nodes']],
    [['figure', 'plan.txt', ...FEW]],
    [['query', 'SELECT * { ?s ?p ?o }', '--data', 'other.ttl', '--format', 'csv']],
    [['validate', '-', '--format', 'json']],
  ])('%j is the same in both languages', async (args) => {
    const input = args[0] === 'validate' ? '<urn:a> a <https://w3id.org/plangraph/ns#Plan> .' : TINY;
    const { en, ja } = await inBoth(args, { cwd: folder, input });
    expect(ja.stdout).toBe(en.stdout);
    expect(ja.stdout).not.toBe('');
  });
});
