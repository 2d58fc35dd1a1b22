export const ja = {
  title: '手元のデータを開く',
  intro:
    'オントロジーに沿った RDF なら、どの計画でも同じ表示で見られます。ファイルはこのブラウザの中で読み、どこにも送りません。',
  drop: 'ここにファイルを置く',
  choose: 'ファイルを選ぶ',
  formats: 'Turtle、TriG、N-Triples、N-Quads、JSON-LD、RDF/XML。gzip で固めたものも読めます。',
  url: 'ファイルのアドレス（URL）',
  endpoint: 'SPARQL エンドポイント',
  open: '開く',
  ask: '問い合わせる',
  elsewhere: '別のページへ移ります。ほかのサーバーに接続できるのは、そのページだけです。',
  needs: '必要なもの',
  needsText:
    '計画（pg:Plan）、施策（pg:Measure）、主体（pg:Actor とその下位クラス）のいずれか。役割（pg:lead など）、原文（pg:text）、言及（pg:Mention）は、あるだけ表示されます。',
  ontology: 'オントロジーの説明',
  example: '見本（Turtle）',
  showExample: '見本を開く',
  exampleName: '見本.ttl',
  close: '閉じる',
  cancel: '中止',
  cancelled: '中止しました。表示は前のままです。',
  again: 'ほかのデータを選ぶ',
  kept: '表示は前のままです。',
  consentTitle: (host: string) => `${host} から取得しますか？`,
  consent: (host: string) =>
    `開いたリンクが、${host} にあるデータを指定しています。まだ接続していません。取得すると、あなたの IP アドレスが相手のサーバーに伝わります。リンクの出どころを確かめてください。`,
  consentYes: '取得する',
  consentNo: '取得せず、公開中の計画を見る',
  working: 'データを開いています',
  step: {
    fetching: (kilobytes: string, all: string) =>
      all === '' ? `取得しています（${kilobytes} kB）` : `取得しています（${all} kB のうち ${kilobytes} kB）`,
    converting: '読める形に直しています',
    asking: 'エンドポイントに問い合わせています',
    pages: (done: string, all: string) => `受け取っています（${all} 件のうち ${done} 件）`,
    reading: (statements: string) => `読んでいます（${statements} トリプル）`,
    finding: (statements: string) => `つながりを調べています（${statements} トリプル）`,
    placing: (percent: string) => `配置を計算しています（${percent}%）`,
    spacing: '重なりをほどいています',
  },
  opened: (name: string, nodes: string, edges: string) => `${name} を開きました。${nodes} 点、${edges} 本のつながり。`,
  shownOwn: (name: string) => `表示中：${name}`,
  ownNote: '手元のファイルはリンクに含められません。リンクを開いた人には、公開中の計画が表示されます。',
  linkedNote: 'リンクにはこのデータのアドレスが含まれます。',
  unknownTerms: (count: string, names: string) => `オントロジーにない用語が ${count} 種類あります（${names}）。`,
  lostLinks: (count: string, names: string) => `行き先のないつながりが ${count} 本あります（${names}）。`,
  some: (names: readonly string[], more: boolean) => `${names.join('、')}${more ? ' など' : ''}`,
  seeData: 'データの画面で確かめる',
  back: '公開中の計画に戻る',
  faultTitle: '開けませんでした',
  place: (line: string, column: string) => (column === '' ? `${line} 行目` : `${line} 行目、${column} 文字目`),
  found: (what: string) => `見つかったもの：${what}`,
  foundEnd: '見つかったもの：ファイルの終わり',
  expected: (what: string) => `ここに来るはずのもの：${what}`,
  reason: {
    'undefined-prefix': '宣言された接頭辞。@prefix の行を加えるか、綴りを直してください',
    term: '主語か目的語（IRI、接頭辞つきの名前、空白ノード、リテラル）',
    predicate: '述語（IRI か接頭辞つきの名前）',
    punctuation: '「.」「;」「,」のいずれか',
    dot: '文を閉じる「.」',
    iri: '「<」と「>」で囲まれた正しい IRI（空白や < > " { } を含まないもの）',
    prefix: '接頭辞の名前と「:」',
    graph: 'グラフのない文。この形式は名前つきグラフを書けません。TriG か N-Quads として保存してください',
    'unclosed-graph': 'グラフを閉じる「}」',
    object: '述語のあとの目的語',
    string: '文字列を閉じる引用符（"）。この行か、これより前の行で抜けています',
    escape: '正しいエスケープ。「\\」のあとには t b n r f " \' \\ か、u と 16 進 4 桁、U と 16 進 8 桁だけを書けます',
    other: 'この形式の文法にかなうもの',
  },
  fault: {
    syntax: 'RDF として読めないところがあります。',
    foreign: (classes: string) =>
      classes === ''
        ? 'オントロジーの計画、施策、主体のどれもありません。型（rdf:type）のある資源もありません。'
        : `オントロジーの計画、施策、主体のどれもありません。見つかったクラス：${classes}`,
    empty: '中身がありません。',
    'not-unpacked': 'gzip を展開できませんでした。途中で切れていないか確かめてください。',
    html: 'RDF ではなく、ウェブページ（HTML）でした。ファイルそのもののアドレスを指定してください（GitHub なら「Raw」）。',
    format: (name: string, mediaType: string) =>
      mediaType === ''
        ? `${name} の形式がわかりません。名前の終わりを .ttl .trig .nt .nq .jsonld .rdf のどれかにしてください。`
        : `${name}（${mediaType}）の形式がわかりません。RDF のファイルを選ぶか、名前の終わりを .ttl .trig .nt .nq .jsonld .rdf のどれかにしてください。`,
    encoding: 'UTF-8 の文字として読めません。UTF-8 で保存し直してください。',
    'too-many': (limit: string) =>
      `トリプルが多すぎます。ブラウザで開けるのは ${limit} までです。一部を取り出すか、エンドポイントに入れて検索式で調べてください。`,
    'too-large': (megabytes: string, limit: string) =>
      `${megabytes} MB あります。開けるのは ${limit} MB までです。gzip で固めるか、一部を取り出してください。`,
    address: (written: string) =>
      `「${written}」は使えるアドレスではありません。http:// か https:// で始まり、パスワードを含まないものを入れてください。`,
    cors: (host: string, origin: string) =>
      `${host} は、このページ（${origin}）からの読み取りを許可していません。サーバーが Access-Control-Allow-Origin: ${origin}（または *）を返す必要があります。plangraph serve なら --cors ${origin} を付けて起動します。ファイルを保存して開くこともできます。`,
    unreachable: (host: string) =>
      `${host} に接続できません。アドレス、通信、サーバーが動いているかを確かめてください。`,
    status: (host: string, status: string, words: string) =>
      words === '' ? `${host} の答えは HTTP ${status} でした。` : `${host} の答えは HTTP ${status} でした：${words}`,
    'not-sparql': (host: string, words: string) =>
      words === ''
        ? `${host} の答えは SPARQL の結果ではありません。エンドポイントのアドレスを確かめてください。`
        : `${host} の答えは SPARQL の結果ではありません。エンドポイントのアドレスを確かめてください。相手の言葉：${words}`,
    'nothing-there': (host: string, classes: string) =>
      classes === ''
        ? `${host} には、オントロジーの計画、施策、主体のどれもありません。型のある資源が見つかりません。`
        : `${host} には、オントロジーの計画、施策、主体のどれもありません。見つかったクラス：${classes}`,
    other: (message: string) => `読み込めませんでした：${message}`,
  },
};
