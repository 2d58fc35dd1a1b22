import { describe, expect, it } from 'vitest';
import { isGlossaryHeader, readCells, readExpansion, readGlossaryRow, readSee } from './glossary.js';
import { viewLine } from './line.js';

const cells = (text: string) => readCells(text, viewLine(text, { start: 0, end: text.length, next: text.length }));
const row = (text: string, above = '') => {
  const { index, label, definition } = readGlossaryRow(cells(text), above);
  return [index?.value, label?.value, definition?.value];
};

describe('glossary rows', () => {
  it('reads them with and without index', () => {
    expect(row('A\tAIST\t産総研。')).toEqual(['A', 'AIST', '産総研。']);
    expect(row('\tAPCERT\t各国。', 'A')).toEqual([undefined, 'APCERT', '各国。']);
  });
  it('follows the columns when a page break shifts them', () => {
    expect(row('サイバーセキュリティ月間\t普及啓発。', 'さ')).toEqual([
      undefined,
      'サイバーセキュリティ月間',
      '普及啓発。',
    ]);
    expect(row('重要インフラ分野\t情報通信。\t', 'し')).toEqual([undefined, '重要インフラ分野', '情報通信。']);
  });
  it('parts an index that is merged into the label', () => {
    expect(row('し 事業継続計画\tBCPを参照。', 'さ')).toEqual(['し', '事業継続計画', 'BCPを参照。']);
    expect(row('C 言語\t言語の一つ。', 'M')).toEqual([undefined, 'C 言語', '言語の一つ。']);
  });
  it('goes on with the entry above when there is one cell', () => {
    expect(row('続きの文。', 'さ')).toEqual([undefined, undefined, '続きの文。']);
  });
  it('knows its header', () => {
    expect(isGlossaryHeader(cells('\t用語\t解説'))).toBe(true);
    expect(isGlossaryHeader(cells('\t用語集\t本書の解説'))).toBe(false);
  });
});

describe('expansions and references', () => {
  it('reads Latin expansions', () => {
    expect(readExpansion('Common Criteriaの略。ISO/IEC 15408のこと。')).toBe('Common Criteria');
    expect(readExpansion('SECCON: SEcURITY CONtest 2018の略。')).toBe('SEcURITY CONtest 2018');
    expect(readExpansion('malicious software の短縮された語。')).toBe('malicious software');
    expect(readExpansion('IPAが運営する脆弱性情報データベース。')).toBeUndefined();
    expect(readExpansion('Group of Seven（主要7か国首脳会議）の略。')).toBe('Group of Seven');
  });
  it('leaves what names no expansion', () => {
    expect(readExpansion('Aの仕組み。Bの略。')).toBeUndefined();
    expect(readExpansion('略称')).toBeUndefined();
  });
  it('reads definitions of any length in one pass', () => {
    expect(readExpansion(`A${' '.repeat(2_000_000)}B。`)).toBeUndefined();
    expect(readExpansion(`A${' '.repeat(2_000_000)}の略。`)).toBe('A');
    expect(readSee(`${'（'.repeat(2_000_000)}を参照。`)[0]).toHaveLength(2_000_000);
  });
  it('reads references', () => {
    expect(readSee('BCPを参照。')).toEqual(['BCP']);
    expect(readSee('J…の略。「暗号モジュール試験及び認証制度」を参照。')).toEqual(['暗号モジュール試験及び認証制度']);
    expect(readSee('CEPTOAR（Capability for Engineering）を参照。')).toEqual(['CEPTOAR']);
    expect(readSee('参照する際の注意。')).toEqual([]);
  });
});
