import type { Severity } from '@plangraph/core';
import type { SyntaxReason } from '@plangraph/core/rdf-reader';
import type { reading as English, FileAction, FileCode } from '../en/reading.js';

const FILE_MENDS: Readonly<Record<FileCode, string>> = {
  ENOENT: 'そのファイルやフォルダーはありません。パスを確かめてください。',
  EACCES: '許可がありません。所有者を確かめてください。',
  EPERM: '許可がありません。所有者を確かめてください。',
  EISDIR: 'フォルダーです。ファイルを指定してください。',
  EEXIST: '同じ名前のファイルがあります。',
  ENOTDIR: 'パスの途中にファイルがあります。フォルダーではありません。',
  ENOSPC: 'ディスクに空きがありません。何も置き換えていません。',
  EROFS: 'ディスクは読み取り専用です。別の場所を --out で指定してください。',
};

const ACTIONS: Readonly<Record<FileAction, (path: string) => string>> = {
  read: (path) => `${path} を読めません`,
  write: (path) => `${path} に書けません`,
  'write to': (path) => `${path} に書けません`,
};

const SEVERITIES: Readonly<Record<Severity, string>> = { error: '誤り', warning: '警告', info: '情報' };

/** What should stand where the parser stopped. */
const EXPECTED: Readonly<Record<SyntaxReason, string>> = {
  'undefined-prefix': '宣言された接頭辞',
  term: '主語か目的語（IRI、接頭辞つきの名前、空白ノード、リテラル）',
  predicate: '述語（IRI か接頭辞つきの名前）',
  punctuation: '「.」「;」「,」のいずれか',
  dot: '文を閉じる「.」',
  iri: '「<」と「>」で囲まれた正しい IRI',
  prefix: '接頭辞の名前と「:」',
  graph: 'グラフのない文（名前つきグラフは TriG か N-Quads に書けます）',
  'unclosed-graph': 'グラフを閉じる「}」',
  object: '述語のあとの目的語',
  string: '文字列を閉じる引用符（"）',
  escape: '正しいエスケープ',
  other: 'この形式の文法にかなうもの',
};

/** What a parser of RDF says, with what should stand there in Japanese. */
export function syntaxWords(words: string, line: number | undefined, reason: SyntaxReason): string {
  return line === undefined
    ? `パーサーの言葉：${words}`
    : `${line} 行目に来るはずのもの：${EXPECTED[reason]}。パーサーの言葉：${words}`;
}

export const reading: typeof English = {
  standardInput: '標準入力',
  file: (action, path, code) => `${ACTIONS[action](path)}：${FILE_MENDS[code]}`,
  fileSystem: (action, path, words) => `${ACTIONS[action](path)}（システムの言葉：${words}）。`,
  pdf: (name) => `${name} は PDF です。先に文字を取り出してください：pdftotext -layout plan.pdf plan.txt`,
  noTurtle: (path, words, line, reason) =>
    `${path} は正しい Turtle ではありません（${syntaxWords(words, line, reason)}）。直して、もう一度試してください。`,
  ownBase: (base) => `名前は、同梱の計画と同じ ${base} の下に作られます。公開する前に --base IRI を指定してください。`,
  message: (at, severity, rule, reason, mend) => `${at} ${SEVERITIES[severity]} ${rule}：${reason}${mend}`,
  rdfEnding: (name, endings) =>
    `${name} の形式が、名前から分かりません。次のどれかで終わる名前にしてください：${endings.join('、')}（そのあとに .gz があってもかまいません）。`,
  notUnpacked: (name, words) => `${name} を展開できません（システムの言葉：${words}）。ファイルを確かめてください。`,
  notUtf8: (name) => `${name} は UTF-8 ではありません。これらの形式は UTF-8 です。UTF-8 で保存し直してください。`,
  otherFormat: (name, found) =>
    `${name} は ${found} です。先に Turtle、TriG、N-Triples、N-Quads のどれかに変換してください。例：rapper -i guess -o turtle（raptor2-utils）`,
  syntax: (place, words, reason) => `${place}: ここに来るはずのもの：${EXPECTED[reason]}（パーサーの言葉：${words}）。`,
  mendPrefix:
    '接頭辞を @prefix で宣言するか、綴りを直してください。（計画のテキストは plangraph check で確かめます。）',
  mendLine: (syntax) =>
    `その行を直してください。${syntax} として読みました。（計画のテキストは plangraph check で確かめます。）`,
  anySyntax: 'Turtle、TriG、N-Triples、N-Quads のどれか',
};
