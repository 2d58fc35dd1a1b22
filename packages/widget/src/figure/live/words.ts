/** The words of the page around a live figure. */
import type { Language } from '../options.js';

interface LiveWords {
  find: string;
  closer: string;
  farther: string;
  whole: string;
  results: string;
  none: string;
  hint: string;
  picture: string;
  place: (line: number) => string;
  also: string;
  text: string;
  inEnglish: string;
  inPlan: string;
  explorer: string;
  close: string;
  legend: string;
}

export const LIVE_WORDS: Readonly<Record<Language, LiveWords>> = {
  ja: {
    find: '名前や番号で探す',
    closer: '拡大',
    farther: '縮小',
    whole: '全体を表示',
    results: '見つかったもの',
    none: '見つかりません',
    hint: '印を選ぶと、本文とつながりがここに出ます。クリックのあとのホイールか二本の指で拡大、ドラッグで移動できます。',
    picture: '動かせる図。矢印キーでつながりをたどれます。',
    place: (line) => `計画の本文 ${line} 行目`,
    also: '別の表記',
    text: '本文',
    inEnglish: '英訳（参考）',
    inPlan: '計画の中の位置',
    explorer: 'エクスプローラーで開く',
    close: '閉じる',
    legend: '凡例',
  },
  en: {
    find: 'Find by name or number',
    closer: 'Zoom in',
    farther: 'Zoom out',
    whole: 'Show all',
    results: 'Found',
    none: 'Nothing found',
    hint: 'Choose a mark: its text and its ties are shown here. After a click the wheel zooms, and so do two fingers; dragging moves.',
    picture: 'Live picture. Arrow keys follow the ties.',
    place: (line) => `line ${line} of the plan’s text`,
    also: 'Also written',
    text: 'Text in the plan',
    inEnglish: 'In English (rendering)',
    inPlan: 'Place in the plan',
    explorer: 'Open in the explorer',
    close: 'Close',
    legend: 'Legend',
  },
};
