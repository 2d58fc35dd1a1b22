/** The words of the list of hits under the search field. */
export const searchJa = {
  group: (family: string, count: number) => `${family}（${count} 件）`,
  more: (count: number) => `ほか ${count} 件を表示`,
  all: (count: number) => `${count} 件すべてを図と一覧で示す`,
  byReading: '読み',
  byRole: '担い手',
  inText: { ja: '本文', en: '英訳本文' },
};
