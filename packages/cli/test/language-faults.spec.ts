import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishIn, inBoth, namedIn, TINY } from './in-process.js';

let folder: string;
const file = (name: string) => join(folder, name);

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'plan.txt': TINY,
  'few.ttl': `@prefix actor: <https://w3id.org/plangraph/cybersecurity-2018/actor/> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix pg: <https://w3id.org/plangraph/ns#> .
    actor:mic a pg:GovernmentBody ; skos:prefLabel "総務省"@ja . actor:meti a pg:GovernmentBody ; skos:prefLabel "経済産業省"@ja .
    actor:ipa a pg:PublicBody ; skos:prefLabel "IPA"@ja .`,
  'plan.pdf': '%PDF-1.7\n',
  'broken.ttl': '@prefix a: <urn:a> .\na:b a:c .\n',
  'prefix.ttl': '<urn:a> foo:b 1 .\n',
  'latin.ttl': Uint8Array.from([0x3c, 0xe9, 0x3e]),
  'page.ttl': '<?xml version="1.0"?><rdf:RDF/>',
  'none.ttl': '',
  'other.ttl': '<urn:a> <urn:b> "c" .\n',
  'notes.doc': 'x',
  'deep.rq': `ASK ${'{'.repeat(2000)}${'}'.repeat(2000)}`,
  'packed.nt.gz': 'x',
  'shapes.ttl': '@prefix sh: <http://www.w3.org/ns/shacl#> . <urn:s> a sh:NodeShape .\n',
  'pattern.ttl': `@prefix sh: <http://www.w3.org/ns/shacl#> .
    <urn:s> a sh:NodeShape ; sh:targetSubjectsOf <urn:b> ; sh:property [ sh:path <urn:b> ; sh:pattern "(" ] .`,
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
  [['check', 'x'.repeat(300)], 1, 'を読めません（システムの言葉：ENAMETOOLONG'],
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
  [['evaluate', 'plan.txt', '--gold', 'half.json'], 1, 'JSON ではありません（パーサーの言葉：'],
  [['evaluate', 'plan.txt', '--gold', 'unit.json'], 1, '1 番目の単位'],
  [['evaluate', 'plan.txt', '--gold', 'tie.json'], 1, '1 番目の結びつき'],
  [['query'], 2, '検索式がありません'],
  [['query', '999'], 2, '\n  1  各柱には節と施策がいくつあり、'],
  [['query', 'ASK {}', '--format', 'xlsx'], 2, 'xlsx という形式はありません'],
  [['query', 'DESCRIBE <urn:a>', '--format', 'csv'], 2, '答えはグラフ'],
  [['query', 'SELECT * {}', '--format', 'turtle'], 2, '答えはグラフではありません'],
  [['query', 'ASK {}', '--user', 'me'], 2, '--endpoint とともに'],
  [['query', 'ASK {}', '--data', 'x.ttl', '--endpoint', 'http://127.0.0.1:4/'], 2, 'どちらか一つ'],
  [['query', 'ASK {}', '--endpoint', 'nowhere'], 2, 'アドレスではありません'],
  [['query', 'ASK {}', '--endpoint', 'http://127.0.0.1:4/', '--user', 'me'], 2, 'パスワード'],
  [['query', 'ASK {}', '--endpoint', 'http://127.0.0.1:4/'], 3, 'ポートを確かめて'],
  [['query', 'ASK {}', '--data', 'notes.doc'], 2, '名前から分かりません'],
  [['query', 'ASK {}', '--data', 'packed.nt.gz'], 1, '展開できません（システムの言葉：'],
  [['query', 'SELECT * { ?s foo:x ?o }', '--data', 'other.ttl'], 1, '1 行目 15 文字目'],
  [['query', 'SELECT * { SERVICE <http://e/> {} }', '--data', 'other.ttl'], 1, '別のサーバー'],
  [['query', 'DELETE WHERE { ?s ?p ?o }', '--data', 'other.ttl'], 1, '読み取り専用'],
  [['query', 'FIND {}', '--data', 'other.ttl'], 1, '始めてください'],
  [['query', 'SELECT * { ?s ?p', '--data', 'other.ttl'], 1, '来るはずのもの'],
  [['query', 'SELECT ?x (COUNT(?s) AS ?n) { ?s ?p ?o }', '--data', 'other.ttl'], 1, 'GROUP BY'],
  [['query', 'SELECT ? {}', '--data', 'other.ttl'], 1, '（‘SELECT ? {}’ のあと）に誤りがあります。\n'],
  [['query', 'SELECT (?x AS ?x) { ?x ?y ?z }', '--data', 'other.ttl'], 1, 'Oxigraph の言葉：The SELECT overrides'],
  [['query', 'deep.rq', '--data', 'other.ttl'], 1, '重すぎて答えられません（システムの言葉：'],
  [['query', 'CONSTRUCT { <urn:a> <urn:b> "x"@ar--rtl } {}', '--data', 'other.ttl'], 1, '書字方向の付いた文字列'],
  [
    ['query', 'CONSTRUCT { <urn:a> <urn:b> <<( <urn:a> <urn:b> 1 )>> } {}', '--data', 'other.ttl'],
    1,
    '項としてトリプル',
  ],
  [['query', 'ASK {}', '--data', 'broken.ttl'], 1, '（text/turtle）を読めません（Oxigraph の言葉：'],
  [['push'], 2, '--endpoint がありません'],
  [['push', 'plan.txt', '--data', 'x.ttl', '--endpoint', 'http://127.0.0.1:4/'], 2, 'どちらか一つ'],
  [['push', '--data', 'x.ttl', '--endpoint', 'http://127.0.0.1:4/'], 2, '--graph がありません'],
  [['push', '--endpoint', 'http://127.0.0.1:4/', '--user', 'me'], 2, 'me のパスワード'],
  [['push', '--data', 'none.ttl', '--endpoint', 'http://127.0.0.1:4/', '--graph', 'urn:g'], 1, 'トリプルがありません'],
  [
    ['push', '--data', 'broken.ttl', '--endpoint', 'http://127.0.0.1:4/', '--graph', 'urn:g'],
    1,
    '2 行目に来るはずのもの',
  ],
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
  [['validate', 'other.ttl', '--shapes', 'pattern.ttl'], 1, '形が壊れています（検証器の言葉：'],
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
    const few = args.includes('plan.txt') && !args.includes('--entities') && args[0] !== 'push';
    const { en, ja } = await inBoth(few ? [...args, '--entities', 'few.ttl'] : args, { cwd: folder });
    expect([en.status, ja.status, en.stdout, ja.stdout], en.stderr + ja.stderr).toEqual([status, status, '', '']);
    expect(ja.stderr).toContain(words);
    expect(namedIn(ja.stderr), `${en.stderr}${ja.stderr}`).toEqual(namedIn(en.stderr));
    expect(en.stderr).not.toMatch(/\p{Script=Hiragana}{2}/u);
    expect(ja.stderr).not.toMatch(/\n\s+at |undefined|\[object/);
    expect(englishIn(ja.stderr)).toEqual([]);
  });
});
