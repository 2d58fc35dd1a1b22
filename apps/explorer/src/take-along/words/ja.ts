/** Parts of a citation; each may be empty. */
export interface CitationParts {
  by: string;
  /** Empty where the plan as a whole is cited. */
  title: string;
  plan: string;
  issued: string;
  iris: string;
  page: string;
  accessed: string;
}

export const ja = {
  title: '書き出す',
  close: '閉じる',
  shown: (nodes: string, all: string, edges: string) =>
    nodes === all
      ? `全体（${nodes} 点、${edges} 本のつながり）`
      : `見えている部分（${all} 点のうち ${nodes} 点、${edges} 本のつながり）`,
  files: 'データ',
  filesHint: 'いま見えている点とつながりだけを書き出します。',
  marked: 'CSV を表計算ソフト向けにする（先頭に BOM を付け、Excel で文字化けしないようにします）',
  textsLoading: '本文を読み込んでいます。保存できるまで少しお待ちください。',
  textsFailed: '本文を読み込めなかったため、Turtle のほかは本文なしで保存されます。',
  ownFile: '手元のファイルはリンクに含められないため、表示のアドレスから同じ図は開けません。',
  save: '保存',
  saveAs: (name: string) => `${name} を保存`,
  making: (name: string) => `${name} を作っています`,
  cancel: '中止',
  saved: (name: string) => `${name} を保存しました`,
  failed: (name: string, why: string) => `${name} を作れませんでした：${why}`,
  tooLarge: (most: string) => `点が ${most} を超えると、行列は作れません。`,
  noSource: '行列には出典を書く場所がありません。下の出典を添えてください。',
  source: '出典',
  format: {
    turtle: { name: 'Turtle', text: '意味と根拠のすべて。トリプルストアやこのページで開けます' },
    'nodes.csv': { name: '点の表（CSV）', text: 'R、表計算、Gephi' },
    'edges.csv': { name: 'つながりの表（CSV）', text: 'R、表計算、Gephi' },
    'assignments.csv': { name: '役割の表（CSV）', text: '施策と主体と役割を一行に一つ、根拠の語句つき' },
    'incidence.csv': { name: '施策 × 主体（CSV）', text: '役割があれば 1 の行列' },
    gexf: { name: 'GEXF', text: 'Gephi。配置と色を含みます' },
    graphml: { name: 'GraphML', text: 'yEd、igraph、NetworkX' },
    json: { name: 'JSON', text: 'graphology' },
    dl: { name: 'DL', text: 'UCINET' },
  },
  picture: '図',
  pictureHint: '題、凡例、出典が入ります。',
  dark: '暗い地の図にする',
  pictureFormat: {
    svg: { name: 'SVG', text: '拡大しても粗くなりません' },
    png: { name: 'PNG', text: '文書やスライドに' },
  },
  cite: '引用',
  citeHint: (title: string) => `引用するもの：${title}`,
  citeView: '絞り込みなどを含む、いまの表示のアドレスを使う',
  style: { plain: '文章', markdown: 'Markdown', bibtex: 'BibTeX', csl: 'CSL-JSON', ris: 'RIS' },
  styles: '引用の形',
  copy: 'コピー',
  copied: 'コピーしました',
  notCopied: 'コピーできませんでした。文字を選んでコピーしてください。',
  citation: ({ by, title, plan, issued, iris, page, accessed }: CitationParts) => {
    const work = [by, title === '' ? '' : `「${title}」`, `『${plan}』`].join('');
    const at = [issued, iris, page].filter((part) => part !== '').join('、');
    return `${work}${at === '' ? '' : `、${at}`}（PlanGraph による構造化、${accessed}閲覧）`;
  },
};
