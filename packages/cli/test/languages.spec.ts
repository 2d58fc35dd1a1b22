import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cells } from '@plangraph/sparql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpText } from '../src/help.js';
import { QUESTIONS } from '../src/network/questions.js';
import { WORDS } from '../src/words/words.js';
import { plangraphHere, type Surroundings } from './in-process.js';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const COMMANDS = ['build', 'export', 'check', 'evaluate', 'query', 'push', 'figure', 'network', 'serve', 'validate'];

const optionsIn = (text: string) => [...new Set(text.match(/--[a-z]+(?:-[a-z]+)*/g))].sort();

/** What a message names and must name in any language: options, numbers, files, addresses and names of data. */
function namedIn(text: string): string[] {
  const found = text.match(
    /--[a-z]+(?:-[a-z]+)*|\d+(?:[.:]\d+)*|https?:\/\/[\w./:-]+[\w/]|[\w-]+\.(?:ttl|txt|rq|nt|nq|json|svg)\b|PLANGRAPH_\w+|\b(?:actor|sh|pg|foo):\w+/g,
  );
  return [...new Set(found)].sort();
}

async function inBoth(args: readonly string[], surroundings: Surroundings = {}) {
  const { env } = surroundings;
  const en = await plangraphHere(args, { ...surroundings, env: { ...env, LANG: 'C' } });
  const ja = await plangraphHere(args, { ...surroundings, env: { ...env, LANG: 'ja_JP.UTF-8' } });
  return { en, ja };
}

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

const TINY = `1. 柱
1.1. 節
(ア) 総務省及び経済産業省において、IPAを通じ、訓練を行う。
(イ) 総務省において、調べる。
`;

let folder: string;
const file = (name: string) => join(folder, name);

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'plan.txt': TINY,
  'plan.pdf': '%PDF-1.7\n',
  'broken.ttl': '@prefix a: <urn:a> .\na:b a:c .\n',
  'prefix.ttl': '<urn:a> foo:b 1 .\n',
  'latin.ttl': Uint8Array.from([0x3c, 0xe9, 0x3e]),
  'page.ttl': '<?xml version="1.0"?><rdf:RDF/>',
  'none.ttl': '',
  'other.ttl': '<urn:a> <urn:b> "c" .\n',
  'notes.doc': 'x',
  'packed.nt.gz': 'x',
  'shapes.ttl': '@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape .\n',
  'sparql.ttl': '@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> sh:targetClass <urn:c> ; sh:sparql <urn:q> .\n',
  'gold.json': '{}',
  'half.json': '[',
  'unit.json': '[{"id": "1.1-ア", "lead": [1]}]',
  'tie.json': '[{"unit": "measure:1.1-a", "a": "actor:mic", "b": "actor:meti", "set": "s", "mechanisms": ["magic"]}]',
  'twice.ttl': `@prefix actor: <https://example.org/actor/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix pg: <https://w3id.org/plangraph/ns#> .
    actor:mic a pg:GovernmentBody ; skos:prefLabel "総務省"@ja . actor:two a pg:GovernmentBody ; skos:prefLabel "総務省"@ja .
    actor:three a pg:GovernmentBody ; skos:prefLabel "第三"@ja .`,
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plangraph-'));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(file(name), content);
  mkdirSync(file('parts'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Faults with what must be said in Japanese; paths are of `FILES`. */
const FAULTS: readonly (readonly [args: readonly string[], status: number, words: string])[] = [
  [['nonsense'], 2, 'というコマンドはありません'],
  [['check', '--nonsense'], 2, 'というオプションはありません'],
  [['check', '--format'], 2, '値がありません'],
  [['check', '--layers=yes'], 2, '値を取りません'],
  [['check', '--format', 'xml'], 2, 'text か json'],
  [['check', '--lang', 'de'], 2, '次のどれか'],
  [['check', 'a.txt', 'b.txt'], 2, '計画は一つ'],
  [['check', 'absent.txt'], 1, 'そのファイルやフォルダーはありません'],
  [['check', 'parts'], 1, 'フォルダーです'],
  [['check', 'plan.pdf'], 1, 'PDF です'],
  [['check', 'plan.txt', '--base', 'example'], 2, '絶対 IRI ではありません'],
  [['check', 'plan.txt', '--base', 'https://example.org/a'], 2, '終わっていません'],
  [['check', 'plan.txt', '--base', 'https://example.org/a b/'], 2, 'IRI に使えない'],
  [['check', 'plan.txt', '--entities', 'broken.ttl'], 1, '2 行目に来るはずのもの'],
  [['build', 'none.ttl', '--out', 'built'], 1, 'ファイルが空です'],
  [['export'], 2, '--format がありません'],
  [['export', '--format', 'docx'], 2, 'docx という形式はありません'],
  [['export', '--format', 'turtle', '--view', 'plan'], 2, '全体が入ります'],
  [['export', '--format', 'csv'], 2, 'いくつかのファイル'],
  [['export', '--format', 'csv', '--table', 'x'], 2, 'という表はありません'],
  [['export', '--format', 'csv', '--table', 'incidence', '--view', 'agencies'], 2, '施策はありません'],
  [['export', '--format', 'turtle', '--gzip'], 2, '--split とともに'],
  [['export', '--format', 'turtle', '--split', '10'], 2, '一行ずつが独立'],
  [['export', '--format', 'nquads', '--split', '0', '--out', 'parts'], 2, '文の数ではありません'],
  [['export', '--format', 'nquads', '--split', '10'], 2, 'フォルダーを指定'],
  [['export', 'plan.txt', '--format', 'gexf', '--view', 'x'], 2, 'という表示はありません'],
  [['export', 'plan.txt', '--format', 'gexf', '--view', 'pillar:9'], 2, '計画に pillar'],
  [['evaluate', 'plan.txt'], 2, '同梱の計画のもの'],
  [['evaluate', 'plan.txt', '--gold', 'gold.json'], 1, 'リストではありません'],
  [['evaluate', 'plan.txt', '--gold', 'half.json'], 1, 'JSON ではありません'],
  [['evaluate', 'plan.txt', '--gold', 'unit.json'], 1, '1 番目の単位'],
  [['evaluate', 'plan.txt', '--gold', 'tie.json'], 1, '1 番目の結びつき'],
  [['query'], 2, '検索式がありません'],
  [['query', '999'], 2, '問い 999 はありません'],
  [['query', 'ASK {}', '--format', 'xlsx'], 2, 'xlsx という形式はありません'],
  [['query', 'DESCRIBE <urn:a>', '--format', 'csv'], 2, '答えはグラフ'],
  [['query', 'SELECT * {}', '--format', 'turtle'], 2, '答えはグラフではありません'],
  [['query', 'ASK {}', '--user', 'me'], 2, '--endpoint とともに'],
  [['query', 'ASK {}', '--data', 'x.ttl', '--endpoint', 'http://127.0.0.1:4/'], 2, 'どちらか一つ'],
  [['query', 'ASK {}', '--endpoint', 'nowhere'], 2, 'アドレスではありません'],
  [['query', 'ASK {}', '--endpoint', 'http://127.0.0.1:4/', '--user', 'me'], 2, 'パスワード'],
  [['query', 'ASK {}', '--endpoint', 'http://127.0.0.1:4/'], 3, 'ポートを確かめて'],
  [['query', 'ASK {}', '--data', 'notes.doc'], 2, '名前から分かりません'],
  [['query', 'ASK {}', '--data', 'packed.nt.gz'], 1, '展開できません'],
  [['query', 'SELECT * { ?s foo:x ?o }', '--data', 'other.ttl'], 1, '1 行目 15 文字目'],
  [['query', 'SELECT * { SERVICE <http://e/> {} }', '--data', 'other.ttl'], 1, '別のサーバー'],
  [['query', 'DELETE WHERE { ?s ?p ?o }', '--data', 'other.ttl'], 1, '読み取り専用'],
  [['query', 'FIND {}', '--data', 'other.ttl'], 1, '始めてください'],
  [['query', 'SELECT * { ?s ?p', '--data', 'other.ttl'], 1, '来るはずのもの'],
  [['query', 'SELECT ?x (COUNT(?s) AS ?n) { ?s ?p ?o }', '--data', 'other.ttl'], 1, 'GROUP BY'],
  [['query', 'ASK {}', '--data', 'broken.ttl'], 1, '読めません'],
  [['push'], 2, '--endpoint がありません'],
  [['push', 'plan.txt', '--data', 'x.ttl', '--endpoint', 'http://127.0.0.1:4/'], 2, 'どちらか一つ'],
  [['push', '--data', 'x.ttl', '--endpoint', 'http://127.0.0.1:4/'], 2, '--graph がありません'],
  [['push', '--endpoint', 'http://127.0.0.1:4/', '--user', 'me'], 2, 'me のパスワード'],
  [['push', '--data', 'none.ttl', '--endpoint', 'http://127.0.0.1:4/', '--graph', 'urn:g'], 1, 'トリプルがありません'],
  [['push', '--data', 'broken.ttl', '--endpoint', 'http://127.0.0.1:4/', '--graph', 'urn:g'], 1, '何も送っていません'],
  [['push', '--data', 'latin.ttl', '--endpoint', 'http://127.0.0.1:4/', '--graph', 'urn:g'], 1, 'UTF-8 ではありません'],
  [['push', '--data', 'other.ttl', '--endpoint', 'http://127.0.0.1:4/', '--graph', 'g'], 2, 'グラフの名前になれません'],
  [['push', '--data', 'other.ttl', '--endpoint', 'ftp://e/', '--graph', 'urn:g'], 2, 'ストアのアドレスではありません'],
  [['push', '--data', 'other.ttl', '--endpoint', 'http://127.0.0.1:4/', '--graph', 'urn:g'], 3, '接続できません'],
  [['figure', '--format', 'gif'], 2, '次のどれか'],
  [['figure', '--format', 'svg', '--dpi', '300'], 2, '--dpi は PNG'],
  [['figure', '--format', 'pdf', '--outline'], 2, '--outline は SVG'],
  [['figure', '--format', 'svg', '--font', 'x.ttf'], 2, '--font は PNG'],
  [['figure', '--format', 'png', '--dpi', 'many'], 2, '描けません'],
  [['figure', '--size', '10x10'], 2, '一辺は'],
  [['figure', '--size', 'big'], 2, '大きさはありません'],
  [['figure', '--site', 'javascript:alert(1)'], 2, 'ウェブのアドレス'],
  [['figure', 'plan.txt', '--view', 'path:mic'], 2, '経路ではありません'],
  [['figure', 'plan.txt', '--view', 'path:mic..nobody'], 2, 'はありません'],
  [['figure', 'plan.txt', '--view', 'path:mic..総務省'], 2, '始まりと終わり'],
  [['figure', 'plan.txt', '--view', 'nobody'], 2, '図には'],
  [['serve', '--port', 'x'], 2, 'ポートではありません'],
  [['validate', 'broken.ttl'], 1, '主語か目的語'],
  [['validate', 'prefix.ttl'], 1, '@prefix で宣言'],
  [['validate', 'latin.ttl'], 1, 'UTF-8 ではありません'],
  [['validate', 'page.ttl'], 1, 'XML です'],
  [['validate', 'none.ttl'], 1, 'トリプルが一つもなく'],
  [['validate', 'other.ttl'], 1, '何も調べられませんでした'],
  [['validate', 'other.ttl', '--shapes', 'shapes.ttl'], 1, '対象をもつ形がない'],
  [['validate', 'other.ttl', '--shapes', 'sparql.ttl'], 1, 'SHACL Core にない'],
  [['validate', 'other.ttl', '--allow', 'error'], 2, '次のどれか'],
  [['network'], 2, '問いが要ります'],
  [['network', 'tie'], 2, 'という問いはありません'],
  [['network', 'compare', 'meti'], 2, '主体が要ります'],
  [['network', 'ties', 'a.txt', 'b.txt'], 2, '余っているもの'],
  [['network', 'compare', 'meti', 'mic', '--actor', 'ipa'], 2, '使えません'],
  [['network', 'ties', '--mode', 'delegation', '--weight', 'newman'], 2, 'それ自身の重み'],
  [['network', 'ties', '--mode', 'delegation', '--roles', 'lead'], 2, '役割 lead と via'],
  [['network', 'ties', '--roles', ','], 2, '役割がありません'],
  [['network', 'ties', '--roles', 'boss'], 2, 'この層にない役割'],
  [['network', 'ties', '--top', '0'], 2, '以上の整数'],
  [['network', 'ties', '--mode', 'backbone', '--alpha', '2'], 2, '1 以下の数'],
  [['network', 'positions', '--correction', 'holm'], 2, '検定しません'],
  [['network', 'brokerage', '--seed', '2'], 2, '偶然'],
  [['network', 'mechanisms', '--mechanism', 'magic'], 2, '知らない仕組み'],
  [['network', 'mechanisms', '--layer', 'appendix'], 2, '本文の言葉'],
  [['network', 'dependence', '--without', 'meti', '--table', 'ties'], 2, '別の問い'],
  [['network', 'dependence', '--without', 'meti', '--format', 'gexf'], 2, '網ではありません'],
  [['network', 'layers', '--layer', 'text'], 2, '--table pillars'],
  [['network', 'ties', 'plan.txt', '--actor', 'mety'], 2, 'のことでしょうか'],
];

describe('faults', () => {
  it.each(FAULTS)('%j', async (args, status, words) => {
    const { en, ja } = await inBoth(args, { cwd: folder });
    expect([en.status, ja.status, en.stdout, ja.stdout], en.stderr + ja.stderr).toEqual([status, status, '', '']);
    expect(ja.stderr).toContain(words);
    expect(namedIn(ja.stderr), `${en.stderr}${ja.stderr}`).toEqual(namedIn(en.stderr));
    expect(en.stderr).not.toMatch(/\p{Script=Hiragana}{2}/u);
    expect(ja.stderr).not.toMatch(/\n\s+at |undefined|\[object/);
  });
});

/** Plans with what is wrong with them, by the rules that say so. */
const PLANS: readonly (readonly [rules: readonly string[], plan: string | Uint8Array])[] = [
  [['no-plan'], 'ただの文章です。\n'],
  [['no-measures'], '1. 柱\n本文。\n'],
  [['letter-sequence'], '1. 柱\n1.1. 節\n(ア) 総務省において、調べる。\n(ウ) 総務省において、調べる。\n'],
  [['letter-sequence'], '1. 柱\n1.1. 節\n(ア) 総務省において、調べる。\n(ア) 総務省において、調べる。\n'],
  [['unplaced'], '(ア) 総務省において、調べる。\n1. 柱\n1.1. 節\n(ア) 総務省において、調べる。\n'],
  [['box-empty'], '1. 柱\n1.1. 節\n(2018年戦略より)\n(ア) 総務省において、調べる。\n'],
  [['division-twice'], '1. 柱\n1.1. 節\n(ア) 調べる。\n1.1. 節\n(ア) 調べる。\n'],
  [['encoding'], Buffer.from(`\ufeff${TINY}`, 'utf16le')],
  [['binary'], Uint8Array.from([0x89, 0x50, 0, 0, 0, 13])],
  [['cut-file'], Buffer.from(TINY).subarray(0, -2)],
  [['front-date'], `ある計画\n\n2019年2月31日\n\n${TINY}`],
];

describe('messages about a plan', () => {
  it.each(PLANS)('%j', async (rules, plan) => {
    const { en, ja } = await inBoth(['check', '-'], { input: plan });
    const json = JSON.parse((await plangraphHere(['check', '-', '--format', 'json'], { input: plan })).stdout);
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
      '警告 unused-entity：本文に https://example.org/actor/three の名前（第三）が一度も出てきません。',
    );
    expect(namedIn(ja.stdout)).toEqual(namedIn(en.stdout));
  });
});

const isError = ({ severity }: { severity: string }) => severity === 'error';

describe('tables of plangraph network', () => {
  const asked = Object.entries(QUESTIONS).flatMap(([name, { actors, flags }]) => {
    const base = [name, ...(actors === 2 ? ['meti', 'mic'] : []), 'plan.txt'];
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
    const { en, ja } = await inBoth(
      ['network', ...args, '--permutations', '9'].slice(0, args[0] === 'layers' ? undefined : -2),
      {
        cwd: folder,
      },
    );
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

describe('what programs read', () => {
  it.each([
    [['network', 'positions', 'plan.txt', '--format', 'json']],
    [['network', 'ties', 'plan.txt', '--format', 'csv']],
    [['network', 'ties', 'plan.txt', '--format', 'edgelist']],
    [['network', 'ties', 'plan.txt', '--format', 'graphml']],
    [['check', '-', '--format', 'json']],
    [['export', 'plan.txt', '--format', 'csv', '--table', 'nodes']],
    [['figure', 'plan.txt']],
    [['query', 'SELECT * { ?s ?p ?o }', '--data', 'other.ttl', '--format', 'csv']],
    [['validate', '-', '--format', 'json']],
  ])('%j is the same in both languages', async (args) => {
    const input = args[0] === 'validate' ? '<urn:a> a <https://w3id.org/plangraph/ns#Plan> .' : TINY;
    const { en, ja } = await inBoth(args, { cwd: folder, input });
    expect(ja.stdout).toBe(en.stdout);
    expect(ja.stdout).not.toBe('');
  });
});
