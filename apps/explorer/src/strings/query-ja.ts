/** Words of the view of queries. */
export const queryJa = {
  title: 'SPARQL で問い合わせる',
  looking: '問い合わせ先を調べています',
  embedded:
    '公開データをこのブラウザに読み込み、その中で答えます（最初の実行時に約 2 MB）。計画と共通の接頭辞は宣言なしで使えます。',
  endpoint: (url: string) =>
    `問い合わせ先は、この計画を表示しているサーバー（${url}）です。計画と共通の接頭辞は宣言なしで使えます。`,
  noSource: '問い合わせられるデータが、このサイトに見つかりません。読み込み直すと、もう一度探します。',
  examples: '例となる問い',
  examplesHint: (count: number) => `${count} の問いから選ぶ、または言葉で絞り込む`,
  noExample: 'その言葉を含む問いはありません。',
  editor: 'SPARQL の検索式',
  run: '実行',
  stop: '中止',
  hint: 'Ctrl+Enter（⌘+Enter）で実行、Ctrl+Space で入力候補',
  loading: (kilobytes: number) => `データを読み込んでいます（${kilobytes} kB）`,
  opening: 'データを検索できるようにしています',
  asking: '問い合わせています',
  reading: (count: number) => `答えを読んでいます（${count} 件）`,
  stopped: '中止しました。',
  sourceFault: '答えを得られませんでした',
  queryFault: '検索式に誤りがあります',
  queryFaultAt: (line: number, column: number) => `検索式に誤りがあります（${line} 行 ${column} 文字目）`,
  goToPlace: 'その場所へ移る',
  yes: 'はい。当てはまるものがあります。',
  no: 'いいえ。当てはまるものはありません。',
  rows: (count: number, seconds: string) =>
    count === 0 ? `当てはまるものはありません（${seconds} 秒）` : `結果 ${count} 件（${seconds} 秒）`,
  statements: (count: number, seconds: string) =>
    count === 0 ? `トリプルはありません（${seconds} 秒）` : `トリプル ${count} 件（${seconds} 秒）`,
  cutOff: (count: number) => `最初の ${count} 件です。まだ続きがあるため、LIMIT などで絞ってください。`,
  table: '結果の表',
  graph: '結果（Turtle）',
  row: '行',
  notDrawn: (count: number) => `ほかに ${count} 行あります。CSV か JSON で保存すると、すべて入ります。`,
  linesNotDrawn: (count: number) => `ほかに ${count} 行あります。Turtle で保存すると、すべて入ります。`,
  copyCsv: 'CSV をコピー',
  copyTurtle: 'Turtle をコピー',
  saveCsv: 'CSV を保存',
  saveJson: 'JSON を保存',
  saveTurtle: 'Turtle を保存',
  copied: 'コピーしました',
  notCopied: 'コピーできませんでした。保存をお使いください。',
  ownEndpoint: (url: string) =>
    `問い合わせ先は、開いているデータのエンドポイント（${url}）です。データと共通の接頭辞は宣言なしで使えます。`,
  ownDocument: (name: string) =>
    `開いているデータ（${name}）を、このブラウザの中で調べます。データと共通の接頭辞は宣言なしで使えます。`,
  ownQuestions:
    '問いはサイバーセキュリティ2018のために書かれたものです。機関や施策を名指しする問いは、このデータでは当てはまるものがないことがあります。',
  unknownQuestion: (name: string) => `リンクが指す問い「${name}」は、ここにはありません。下の検索式は別のものです。`,
  mark: (count: number) => `図で選ぶ（${count}）`,
  column: '図で選ぶ列',
  allColumns: 'すべての列',
  faults: {
    form: '検索式は、PREFIX と BASE のあと、SELECT、ASK、CONSTRUCT、DESCRIBE のどれかで始めてください。',
    undeclaredPrefix: (prefix: string) =>
      `接頭辞 ${prefix}: が宣言されていません。綴りを確かめるか、先頭に PREFIX ${prefix}: <IRI> を加えてください。`,
    unboundVariable:
      'SELECT にある変数が、パターンの中に出てきません。集計と並べる変数なら、GROUP BY にも書いてください。',
    update: '読み取りだけができます。SELECT、ASK、CONSTRUCT、DESCRIBE で問い合わせてください。',
    service:
      'SERVICE はほかのサーバーに問い合わせる書き方で、ここでは使えません。そのサーバーに直接問い合わせるか、データを一つにまとめて開いてください。',
    expected: 'ここには次のどれかが来るはずです。',
    store: '検索エンジンは次のように答えました。',
    tooMuch: 'このブラウザには重すぎる検索式でした。LIMIT などで絞ってください。',
    refused: (url: string) => `${url} は、この検索式を受け付けませんでした。`,
    at: (text: string) => `「${text}」のところです。`,
    after: (text: string) => `「${text}」のあとです。`,
    data: 'データを検索できる状態にできませんでした。通信を確かめて、もう一度実行してください。',
    unreached: (url: string) =>
      `${url} に接続できませんでした。サーバーが動いているか、このページからの問い合わせを許しているか（CORS）を確かめてください。`,
    brokenOff: (url: string) => `${url} からの答えが途絶えました。もう一度実行するか、LIMIT などで絞ってください。`,
    status: (url: string, status: number) => `${url} は HTTP ${status} を返しました。`,
    noAnswer: (url: string) =>
      `${url} の返事は、検索の結果として読めませんでした。SPARQL エンドポイントのアドレスか確かめてください。`,
    other: '思わぬ誤りが起きました。もう一度実行してください。',
  },
};
