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
    expect(found).toEqual([{ measure: '2-ア', original: '1-ア', marked: true, similarity: 1 }]);
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
