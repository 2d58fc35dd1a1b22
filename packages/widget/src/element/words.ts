/** The words of the widget, in both languages. */
import type { NodeAttributes } from '@plangraph/core/graph';

export type Language = 'ja' | 'en';

export interface Words {
  /** Name of the picture for a screen reader. */
  picture: string;
  keys: string;
  wheel: string;
  finger: string;
  waiting: string;
  unprinted: string;
  untied: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  ja: {
    picture: '計画のつながりの図',
    keys: '矢印キーで隣へ、Enter で選択、+ と - で拡大縮小、0 で全体、Esc で解除。',
    wheel: 'Ctrl（⌘）を押しながら、またはクリックしてから拡大できます',
    finger: '2 本の指で動かせます',
    waiting: '読み込み中',
    unprinted: 'この図はまだ読み込まれていません。ページの終わりまで表示してから印刷してください。',
    untied: 'つながりなし',
    zoomIn: '拡大',
    zoomOut: '縮小',
    fit: '全体を表示',
  },
  en: {
    picture: "Picture of the plan's connections",
    keys: 'Arrow keys go to a neighbour, Enter selects, + and - zoom, 0 shows all, Esc lets go.',
    wheel: 'Hold Ctrl (⌘), or click first, to zoom',
    finger: 'Use two fingers to move the picture',
    waiting: 'Loading',
    unprinted: 'This picture has not loaded yet. Scroll to the end of the page, then print.',
    untied: 'Without connections',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
  },
};

/** The language of the nearest `lang` around an element, through shadow roots; the reader's own where there is none. */
export function languageOf(element: Element): Language {
  let at: Node | null = element;
  while (at !== null) {
    const lang: string | null = at instanceof Element ? at.getAttribute('lang') : null;
    if (lang !== null && lang !== '') return named(lang);
    at = at instanceof ShadowRoot ? at.host : at.parentNode;
  }
  return named(navigator.language);
}

function named(tag: string): Language {
  return /^ja\b/i.test(tag) ? 'ja' : 'en';
}

/** The most characters of a label that a screen reader is given. */
const LONGEST = 300;

/** What a node is called; nothing where there is none. */
export function nameOf(node: Pick<NodeAttributes, 'labelJa' | 'labelEn'> | undefined, language: Language): string {
  return ((language === 'en' ? node?.labelEn : undefined) ?? node?.labelJa ?? '').slice(0, LONGEST);
}
