import type { LineView } from './line.js';

/** 参考1 用語解説, 別紙2 …: what comes after the chapters. */
export interface AnnexLine {
  kind: 'annex';
  table: 'glossary' | 'responsibilities' | 'none';
  numberStart: number;
  numberEnd: number;
  titleStart: number;
  titleEnd: number;
}

const ANNEX = /^\s*((?:参考|別紙|別添|付録|資料)\s*\d{0,2})\s*(?=\S)/;

export function readAnnex(view: LineView): AnnexLine | undefined {
  const { narrowed } = view;
  // A line with columns is a row of a table.
  if (narrowed.length > 60 || narrowed.includes('\t') || /[。、]\s*$/.test(narrowed)) return undefined;
  const match = ANNEX.exec(narrowed);
  if (match === null) return undefined;
  const title = narrowed.slice(match[0].length).trimEnd();
  const glossary = /^用語(?:解説|集|説明|一覧)?/.test(title);
  const responsibilities = /(?:担当|所管|実施).*(?:一覧|表)/.test(title);
  // 「参考となる…」 is a sentence; an annex has a number or a title that the grammar knows.
  if (!/\d/.test(match[1] ?? '') && !glossary && !responsibilities) return undefined;
  const numberStart = match[0].indexOf(match[1] ?? '');
  return {
    kind: 'annex',
    table: glossary ? 'glossary' : responsibilities ? 'responsibilities' : 'none',
    numberStart,
    numberEnd: numberStart + (match[1] ?? '').trimEnd().length,
    titleStart: match[0].length,
    titleEnd: match[0].length + title.length,
  };
}

/** はじめに and the like: prose before the first chapter. */
export function isPrefaceTitle(view: LineView): boolean {
  return view.narrowed.length <= 20 && /^\s*(?:はじめに|序文|序|前文|まえがき)\s*$/.test(view.narrowed);
}
