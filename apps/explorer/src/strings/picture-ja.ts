/** The words of the tools beside the picture. */
export const pictureJa = {
  layout: '配置',
  layouts: { plan: '計画の図', pillars: '柱ごとの放射', columns: '機関と施策の二列', forces: '並べ直す' },
  again: 'もう一度並べ直す',
  laying: (percent: number) => `並べ直しています ${percent}%`,
  stop: '止める',
  laid: (name: string) => `配置：${name}`,
  failed: (why: string) => `並べ直せませんでした（${why}）。前の配置のままです。`,
  lasso: '囲んで選ぶ',
  lassoHint: '図の上で囲むと、その中の点がまとめて選ばれます。Esc でやめます。',
  lassoed: (count: number) => (count === 0 ? '囲みの中に点はありません。' : `${count} 個を選びました。`),
  unpin: (count: number) => `留めた ${count} 個を放す`,
  pinned: (name: string) => `${name} を留めました。`,
  untied: '結びつきのないもの',
  tools: '図の道具',
  take: '書き出す',
  open: 'データを開く',
};
