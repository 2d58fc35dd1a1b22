import type { validation as English } from '../en/validation.js';

const number = new Intl.NumberFormat('ja-JP');

export const validation: typeof English = {
  node: 'ノード自体',
  value: '値：',
  text: '計画の中：',
  check: (name) => `検査 ${name}`,
  leftOut: (count) => `… ほか${number.format(count)}件`,
  severities: { Violation: '違反', Warning: '警告', Info: '助言' },
  count: (violations, warnings, others) =>
    [
      ...(violations > 0 ? [`違反${number.format(violations)}件`] : []),
      ...(warnings > 0 ? [`警告${number.format(warnings)}件`] : []),
      ...(others > 0 ? [`助言${number.format(others)}件`] : []),
    ].join('、'),
  fails: (name, count) => `${name} は形に合いません：${count}。`,
  conforms: (triples, shapes, checks, nodes) =>
    `${number.format(triples)}個のトリプルが${shapes}個の形${checks > 0 ? `と${checks}個の検査` : ''}に合います（ノード${number.format(nodes)}個）。`,
  allowed: (name, count, allow) => `${name} には${count}がありますが、--allow ${allow} により合格とします。`,
  giveText: '行と桁を知るには、計画の本文を --text FILE で指定してください。',
  allow: (option) => `これを許すには：--allow ${option}`,
  noTriple: (name) => `${name} にトリプルが一つもなく、調べるものがありません。`,
  badShapes: (file, words) => `${file} は使えません：${words}`,
  nothingChecked: (name, shapes) => `${name} の中に ${shapes} の形が対象とするものがなく、何も調べられませんでした。`,
  noPlan: (name, namespace) =>
    `${name} の中に計画のグラフにあるはずのものがなく、何も調べられませんでした。クラスは名前空間 ${namespace} にありますか。`,
  otherText: (file, name, found, stated) =>
    `${file} は ${name} のもとになった本文ではありません。SHA-256 は ${found} ですが、${name} には ${stated} とあります。その版の本文を指定してください。`,
};
