import type { PlanCounts } from '@plangraph/core';
import type { QueryFault } from '@plangraph/sparql';
import type {
  build as Build,
  check as Check,
  evaluate as Evaluate,
  exporting as Exporting,
  figure as Figure,
  push as Push,
  query as Query,
  serve as Serve,
} from '../en/commands.js';
import { syntaxWords } from './reading.js';
import { tables } from './tables.js';

type List = readonly string[];

const list = (items: List): string => items.join('、');

const READING = '計画を読んでいます';

export const build: typeof Build = {
  reading: READING,
  rdf: 'RDF を書いています',
  layingOut: '網の配置を決めています',
  measuring: '主体の網を計算しています',
  hashing: 'グラフのハッシュを計算しています',
  wrote: (files, folder) => `${files} 個のファイルを ${folder} に書きました`,
};

export const exporting: typeof Exporting = {
  noFormat: (known) => `--format がありません。次のどれかを指定してください：${list(known)}。`,
  wholeOnly: (format, networks) =>
    `${format} にはいつも全体が入ります。--view と --table は ${list(networks)} のものです。`,
  noTable: (format, table, known) =>
    `${format} に "${table}" という表はありません。次のどれかを指定してください：${list(known)}。`,
  noMeasures: (table) =>
    `${table} は施策の表ですが、agencies に施策はありません。plan や pillar:2 など、別の表示を指定してください。`,
  severalFiles: (format, names) =>
    `${format} はいくつかのファイルになります（${list(names)}）。--table で一つを選ぶか、--out でフォルダーを指定してください。`,
  gzipAlone: '--gzip は --split とともに使います。一つのファイルは gzip に渡してください。',
  splitFormat: (format, known) =>
    `--split を使えるのは、一行ずつが独立した ${list(known)} です。${format} はそうではありません。`,
  splitNumber: (given) => `--split の ${given} は文の数ではありません。10000 のような 1 以上の整数を指定してください。`,
  splitFolder: '--split はいくつかのファイルを書きます。--out でフォルダーを指定してください。',
  partsThere: (folder, first, last, count) =>
    count === 1
      ? `${folder} に ${first} がすでにあり、読み込みのときに混ざります。取り除くか、別のフォルダーを指定してください。何も書いていません。`
      : `${folder} に ${first} から ${last} まで（${count} 個）がすでにあり、読み込みのときに混ざります。取り除くか、別のフォルダーを指定してください。何も書いていません。`,
  wroteParts: (count, folder) => `${count} 個のファイルを ${folder} に書きました`,
};

/** Kinds of what a plan has, as `countPlan` names them. */
const COUNTED: Readonly<Record<keyof PlanCounts, string>> = {
  pillar: '章',
  section: '節',
  theme: '項',
  topic: '目',
  directionBox: '囲み',
  direction: '戦略の項目',
  measure: '施策',
  subMeasure: '施策の箇条',
  restated: '再掲',
  glossaryEntry: '用語',
  responsibilityRow: '付表の行',
  duty: '付表の印',
  unplaced: '読めないところ',
};

export const check: typeof Check = {
  title: (title, issued) => (issued === undefined ? title : `${title}（${issued}）`),
  line: '    行',
  found: ({ directions, measures, subMeasures }) =>
    list([
      ...(directions > 0 ? [`戦略の項目 ${directions}`] : []),
      ...(measures > 0 ? [`施策 ${measures}`] : []),
      ...(subMeasures > 0 ? [`施策の箇条 ${subMeasures}`] : []),
    ]),
  counts: (counts) =>
    `数：${list(Object.entries(counts).map(([kind, count]) => `${COUNTED[kind as keyof PlanCounts]} ${count}`))}`,
  coverage: (percent, placed, characters) => `読んだ割合：${percent} %（${characters} 文字のうち ${placed} 文字）`,
  read: (lead, via, partner, mentions) =>
    `読み取り：主導 ${lead}、経由 ${via}、連携 ${partner}、文中の言及 ${mentions}`,
  withoutLead: (measures) =>
    measures.length === 0
      ? '主導が見つからない施策：なし'
      : `主導が見つからない施策：${measures.length}（${measures.join(' ')}）`,
  unknownNames: (count) => `登録されていない「」の中の名前：${count === 0 ? 'なし' : count}`,
  messages: (count) => `メッセージ：${count === 0 ? 'なし' : count}`,
  layers: (pairs) => `区分と主体の組は ${pairs}。部局は府省庁として数えます（NISC は内閣官房）。`,
  agree: (pairs) => `${pairs} は一致：◎と主導の両方があるか、どちらもない。`,
  textOnly: (count) => `本文で主導するのに、付表に◎がない（${count}）：`,
  appendixOnly: (count) => `付表に◎があるのに、本文では主導しない（${count}）：`,
  inAppendix: (mark) => `（付表：${{ main: '◎', related: '○', none: 'なし' }[mark]}）`,
};

const UNIT_FORM =
  '単位の形は {"id", "lead": [], "lead_inherited", "via": [], "partner": [], "entities": [{"name", "class"}], "schedule": [{"text", "kind", "iso"}], "repeat"} です。';

/** What was read, by the first word of its name in data; what follows is the name of a class. */
const SURFACES: Readonly<Record<string, string>> = {
  lead: '主導',
  via: '経由',
  partner: '連携',
  inherited: '主導の引き継ぎ',
  mentions: '言及',
  mentionsWithKind: '言及と種類',
  mention: '言及',
  kind: '種類',
  schedules: '予定',
  schedule: '予定',
  dates: '日付',
  date: '日付',
  restatements: '再掲',
  restatement: '再掲',
};

export const evaluate: typeof Evaluate = {
  ownGold: '同梱の注釈は、同梱の計画のものです。この計画の注釈を --gold FILE で指定してください。',
  noJson: (path, words) => `${path} は JSON ではありません（パーサーの言葉：${words}）。`,
  noList: (path) => `${path} は単位のリストではありません。${UNIT_FORM}`,
  unit: (path, at, fault) => `${path}：${at} 番目の単位${fault}。${UNIT_FORM}`,
  tie: (path, at, fault, kinds) =>
    `${path}：${at} 番目の結びつき${fault}。結びつきの形は {"unit": "measure:2.2-1-to", "a": "actor:mic", "b": "actor:nict", "set": "…", "mechanisms": [次の一つ以上：${list(kinds)}]} です。`,
  noObject: 'がオブジェクトではありません',
  lacks: (field) => `に "${field}" がありません`,
  lacksList: (field) => `に "${field}" のリストがありません`,
  ofUnit: (id, fault) => `（${id}）${fault}`,
  wrongItem: (field, place) => `の "${field}" の ${place} 番目が、違う形です`,
  unknownMechanism: (written) => `に、知らない仕組み ${written} があります`,
  sets: {
    dev: 'gold/dev.json（規則を書くのに使ったもの）',
    agreed: 'gold/agreed.json（二人の読み手が一致したもの）',
    third: 'gold/third.json（もう一人の読み手、残りのすべて）',
  },
  rules: '規則ごとの値打ち：',
  agreement: '二人の読み手の一致',
  mechanisms: '結びつきの仕組み',
  units: (count) => `単位 ${count}`,
  readByBoth: (count) => `二人がともに読んだ単位 ${count}`,
  missing: (units) => `計画にないもの：${list(units)}`,
  differences: '見落とし：一人目だけ、余分：二人目だけ',
  without: '除く規則',
  fires: '発動',
  precision: '適合率',
  recall: '再現率',
  f1: 'F1',
  right: '正しい',
  wrong: '余分',
  missed: '見落とし',
  set: '組',
  ties: '結びつき',
  exact: '完全一致',
  mechanism: '仕組み',
  kind: (name) => tables.heading(name.replaceAll('-', '_')),
  allSets: 'すべて',
  surface: (name) => name.replace(/^\w+/, (word) => SURFACES[word] ?? word),
  errorLine: (fault, what, name) => `${{ wrong: '余分    ', missed: '見落とし' }[fault]}  ${what}：${name}`,
  error: (fault, kinds) => `${{ wrong: '余分', missed: '見落とし' }[fault]} ${list(kinds)}`,
};

/** What to do about a query, as far as it is known. */
function mendOf({ reason, message, line }: QueryFault): string {
  switch (reason?.code) {
    case 'form':
      return 'PREFIX と BASE のあとは、SELECT、ASK、CONSTRUCT、DESCRIBE のどれかで始めてください。';
    case 'undeclared-prefix':
      return `接頭辞 ${reason.prefix}: が宣言されていません。初めに PREFIX ${reason.prefix}: <IRI> を加えてください。`;
    case 'unbound-variable':
      return 'SELECT にある変数が、パターンの中に出てきません。集計と並べる変数なら、GROUP BY にも書いてください。';
    case 'update':
      return 'このストアは読み取り専用です。SELECT、ASK、CONSTRUCT、DESCRIBE で問い合わせてください。';
    case 'service':
      return 'SERVICE は別のサーバーに問い合わせるもので、ここでは使えません。そのサーバーに問い合わせるか、そのデータもともに読み込んでください。';
    case 'expected':
      return `ここに来るはずのもの：${list(reason.tokens)}。`;
    case 'store':
      return `Oxigraph の言葉：${reason.words}`;
    case 'too-much':
      return `重すぎて答えられません（${reason.said.ja}）。LIMIT などで小さくしてください。`;
    case 'refused':
      return reason.words === ''
        ? `${reason.url} がこの検索式を受け付けません。理由は示されていません。`
        : `${reason.url} がこの検索式を受け付けません。相手の言葉：${reason.words}`;
    case undefined:
      // Where the place is known, nothing more is.
      return line === undefined ? message : '';
  }
}

function queryFault(fault: QueryFault): string {
  const { line, column, near } = fault;
  if (line === undefined || column === undefined) return mendOf(fault);
  const at = near === undefined ? '' : `（‘${near.text}’ の${{ at: 'ところ', after: 'あと' }[near.side]}）`;
  return `検索式の ${line} 行目 ${column} 文字目${at}に誤りがあります。${mendOf(fault)}`;
}

export const query: typeof Query = {
  none: '検索式がありません。検索式、そのファイル（.rq）、問いの番号を指定するか、- として標準入力から渡してください。',
  noQuestion: (number, questions) =>
    `問い ${number} はありません。あるもの：\n${questions.map((line) => `  ${line}`).join('\n')}`,
  givesGraph: (form, format) =>
    `${form} の答えはグラフで、--format ${format} には書けません。--format turtle とするか、SELECT にしてください。`,
  givesNoGraph: (form) =>
    `${form} の答えはグラフではありません。--format を table、csv、json のどれかにするか、CONSTRUCT にしてください。`,
  oneSource: '--data と --endpoint は、どちらか一つだけを指定してください。',
  userAlone: '--user は --endpoint とともに使います。',
  noPassword: (user) => `${user} のパスワードを、環境変数 PLANGRAPH_PASSWORD に入れてください。`,
  reading: READING,
  fault: queryFault,
  ofDocument: (name, words) => `${name ?? '計画'}：${words}`,
  giveUser: (words) => `${words}（--user NAME と、環境変数 PLANGRAPH_PASSWORD のパスワード）`,
};

export const push: typeof Push = {
  noEndpoint: '--endpoint がありません。http://localhost:3030/ds のような、ストアのアドレスを指定してください。',
  oneSource: '計画と --data は、どちらか一つだけを指定してください。',
  noGraph: '--graph がありません。--data のときは、ストアのどのグラフを置き換えるかを指定してください。',
  noTriples: (name) => `${name ?? '計画'} にトリプルがありません。何も送っていません。`,
  noPassword: (user) => `${user} のパスワードがありません。環境変数 PLANGRAPH_PASSWORD に入れてください。`,
  notSent: '何も送っていません。誤りを直すか、グラフを export で書き出して、そのファイルを --data で送ってください。',
  otherSyntax: (file, mediaType) =>
    `${file} は ${mediaType} です。Turtle、TriG、N-Triples、N-Quads のどれか（.ttl、.trig、.nt、.nq。そのあとに .gz があってもよい）を送ってください。`,
  notUtf8: (file, mediaType) => `${file} を ${mediaType} として読めません。UTF-8 ではありません。何も送っていません。`,
  unreadable: (file, mediaType, words, line, reason) =>
    `${file} を ${mediaType} として読めません（${syntaxWords(words, line, reason)}）。何も送っていません。`,
  asking: 'ストアに問い合わせています',
  giveUser: (words) => `${words}\n--user NAME を指定し、パスワードは環境変数 PLANGRAPH_PASSWORD に入れてください。`,
  graph: (iri) => `グラフ    ${iri}`,
  to: (url, method) => `送り先    ${url}（${method === 'PUT' ? 'グラフストアプロトコル、PUT' : 'SPARQL UPDATE'}）`,
  wouldBeSent: (triples) => `トリプル  ${triples} を送るところでした（送っていません）`,
  sent: (triples, stored) => `トリプル  ${triples} を送り、ストアにあるのは ${stored}`,
  size: (bytes) => `大きさ    N-Triples で ${bytes} バイト`,
  hash: (hash) => `ハッシュ  ${hash}（RDFC-1.0、SHA-256）`,
  same: '内容      ストアの返すものは同じです（正準ハッシュが等しい）',
  other: (hash) => `内容      ストアの返すものは違います。ハッシュは ${hash}`,
  sameValues: (unlike, hash) =>
    `内容      値は同じですが、ストアは ${unlike} 個のリテラルを別の書き方で返します。ハッシュは ${hash}`,
  writtenSent: (line) => `          送った形  ${line}`,
  writtenBack: (line) => `          返った形  ${line}`,
  different: (unlike, lines) =>
    `ストアの中身が、送ったものと違います。返らないトリプルは ${unlike} 個。その一部（-）と、代わりに返るもの（+）：\n${lines.join('\n')}`,
};

const INSTALL =
  'Noto Sans CJK（Debian では fonts-noto-cjk）など、日本語のあるフォントを入れるか、そのファイルを --font で指定してください。--outline のない SVG には要りません。';

export const figure: typeof Figure = {
  otherViews: (words) => `${words}図には、matrix、matrix:agencies、path:A..B もあります。`,
  noPath: (text) =>
    `「${text}」は経路ではありません。path:actor:meti..thing:cyder のように、path:A..B と書いてください。`,
  noWay: (text) => `「${text}」は、始まりと終わりが同じです。二つの点を指定してください。`,
  notJoined: (from, to) => `計画の中に、${from} と ${to} をつなぐものがありません。別の二つを指定してください。`,
  severalNodes: (name, ids) =>
    `「${name}」に当てはまるものがいくつかあります：${list(ids)}。どれか一つを指定してください。`,
  noNode: (name) =>
    `計画に「${name}」はありません。ID（actor:meti）、番号（2.2-1-ト）、名前のどれかで指定してください。`,
  dpiOfPng: (format) => `--dpi は PNG のものですが、形式は ${format} です。--format png としてください。`,
  outlineOfSvg: (format) => `--outline は SVG のものですが、形式は ${format} です。取り除いてください。`,
  fontUnused: '--font は PNG、PDF、--outline のものです。ほかの図のフォントは、開く人のものになります。',
  site: (given) =>
    `--site の ${given} はウェブのアドレスではありません。https://example.org/explorer/ のように指定してください。`,
  dpi: (given, least, most) =>
    `--dpi ${given} では描けません。300 のような、${least} から ${most} の整数を指定してください。`,
  tooLarge: (width, height) => `${width} × ${height} 画素の図は大きすぎます。--dpi か --size を小さくしてください。`,
  noFont: `このコンピューターに、文字を描けるフォントがありません。${INSTALL}`,
  brokenFont: (path) =>
    `${path} は、読めるフォントではありません。TrueType か OpenType のファイル（ttf、otf、ttc、woff2）を指定してください。`,
  noJapanese: (letters) => `この図の日本語の文字（${letters}）をもつフォントがありません。${INSTALL}`,
  missing: (letters) =>
    `どのフォントにも ${letters} がなく、四角になります。その文字のあるフォントを --font で指定してください。`,
};

export const serve: typeof Serve = {
  noPort: (given) => `"${given}" はポートではありません。PORT か --port に、0 から 65535 の数を指定してください。`,
  notBuilt: 'エクスプローラーがまだできていません。先に "npm run build" とするか、"npm start" を使ってください。',
  noOrigin: (given) =>
    `"${given}" はオリジンではありません。--cors に、https://example.org のような、パスのないものを指定してください。`,
  reading: '計画を読み、網の配置を決めています',
  explorer: (url) => `PlanGraph エクスプローラー：${url}`,
  endpoint: (url) => `SPARQL エンドポイント：    ${url}`,
  interrupt: 'Ctrl-C で終わります。',
  portRefused: (port) => `ポート ${port} はシステムが許しません。1023 より大きいものを PORT に指定してください。`,
  portUnusable: (port, words) => `ポート ${port} は使えません（システムの言葉：${words}）。`,
  portsTaken: (first, last) =>
    `ポート ${first} から ${last} は、すべて使われています。別のものを PORT に指定してください。`,
};
