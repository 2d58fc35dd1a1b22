import { describe, expect, it } from 'vitest';
import { findRestatements } from './restatements.js';

const A =
  '経済産業省において、中小企業のサイバーセキュリティ対策の促進を図るため、身近な相談窓口の整備等の支援体制の強化を検討するとともに、サイバーセキュリティ保険の普及を図る。';
const B =
  '防衛省において、自衛隊のサイバー攻撃対処部隊の対処能力の練度を向上させるため、指揮システムを模擬した環境を構築して、統裁・評価の機能等を備えた演習環境を整備する。';
const unit = (identifier: string, text: string) => ({ identifier, text, restated: text.includes('再掲') });

describe('findRestatements', () => {
  it('finds marked ones and the measure that came first', () => {
    const found = findRestatements([unit('1-ア', A), unit('1-イ', B), unit('2-ア', `${A}（再掲）`)]);
    expect(found).toEqual([{ measure: '2-ア', original: '1-ア', at: 2, originalAt: 0, marked: true, similarity: 1 }]);
  });

  it('finds the first of many equal texts, however many there are', () => {
    const many = Array.from({ length: 20 }, (_, i) => unit(`1-${i}`, A));
    const found = findRestatements([unit('1-ア', B), ...many, unit('2-ア', `${A}（再掲）`)]);
    expect(found.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    for (const { originalAt, similarity } of found) expect([originalAt, similarity]).toEqual([1, 1]);
  });

  it('finds the original of a marked one that changes the wording of many', () => {
    const many = Array.from({ length: 20 }, (_, i) => unit(`1-${i}`, A));
    const found = findRestatements([...many, unit('2-ア', `${A.replace('身近な', '地域の')}（再掲）`)]);
    expect(found.at(-1)).toMatchObject({ measure: '2-ア', originalAt: 0, marked: true });
  });

  it('finds the original of a short marked one, and none for a mark alone', () => {
    const found = findRestatements([
      unit('1-ア', '検討する。'),
      unit('1-イ', '検討する。（再掲）'),
      unit('1-ウ', '（再掲）'),
    ]);
    expect(found.map(({ measure }) => measure)).toEqual(['1-イ']);
  });

  it('tells apart units that a broken plan numbers alike', () => {
    const found = findRestatements([unit('1-ア', B), unit('1-ア', A), unit('1-ア', A)]);
    expect(found.map(({ at, originalAt }) => [at, originalAt])).toEqual([[2, 1]]);
  });

  it('finds unmarked ones, near ones, and parts of a longer text', () => {
    const near = A.replace('身近な', '地域の');
    const found = findRestatements([
      unit('1-ア', A),
      unit('1-イ', B),
      unit('2-ア', near),
      unit('3-ア', `${B}また、${A}`),
    ]);
    expect(found.map(({ measure, original, marked }) => [measure, original, marked])).toEqual([
      ['2-ア', '1-ア', false],
      ['3-ア', '1-ア', false],
      ['3-ア', '1-イ', false],
    ]);
    expect(found[0]?.similarity).toBeGreaterThan(0.9);
    expect(found[0]?.similarity).toBeLessThan(1);
  });

  it('tells apart what only shares its form', () => {
    const other =
      '経済産業省において、IPAを通じ、情報システムの脆弱性に対して、脆弱性を検出する技術の普及・啓発活動を行う。';
    expect(findRestatements([unit('1-ア', A), unit('1-イ', B), unit('1-ウ', other)])).toEqual([]);
  });

  it('takes no notice of width, spaces and short texts', () => {
    const wide = A.replaceAll('サイバー', 'ｻｲﾊﾞｰ').replace('、', '、 ');
    expect(findRestatements([unit('1-ア', A), unit('1-イ', wide)])[0]?.similarity).toBe(1);
    expect(findRestatements([unit('1-ア', '検討する。'), unit('1-イ', '検討する。')])).toEqual([]);
    expect(findRestatements([])).toEqual([]);
  });
});
