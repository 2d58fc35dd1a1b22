import { describe, expect, it } from 'vitest';
import { wrap } from './wrap.js';

/** Japanese characters are twice as wide as others. */
const measure = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2fff' ? 2 : 1), 0);

describe('wrap', () => {
  it('breaks Japanese between phrases', () => {
    expect(wrap('経済社会の活力の向上', measure, 10, 3)).toEqual(['経済社会の', '活力の向上']);
    expect(wrap('国民が安全で安心して暮らせる社会の実現', measure, 22, 3)).toEqual([
      '国民が安全で安心して',
      '暮らせる社会の実現',
    ]);
    expect(wrap('サイバー攻撃特別捜査隊', measure, 16, 2)).toEqual(['サイバー', '攻撃特別捜査隊']);
  });

  it('breaks a phrase that is longer than a line', () => {
    expect(wrap('情報処理推進機構', measure, 10, 2)).toEqual(['情報処理推', '進機構']);
  });

  it('breaks Latin script between words', () => {
    expect(wrap('Ministry of Defense', measure, 11, 3)).toEqual(['Ministry of', 'Defense']);
  });

  it('begins no line with a sign that may not stand there', () => {
    expect(wrap('国民が安全。安心', measure, 10, 3)).toEqual(['国民が安全。', '安心']);
  });

  it('ends no line with an opening bracket', () => {
    expect(wrap('考え方と「方針」', measure, 10, 3)).toEqual(['考え方と', '「方針」']);
  });

  it('shortens what does not fit with an ellipsis', () => {
    expect(wrap('経済社会の活力の向上及び持続的発展', measure, 10, 2)).toEqual(['経済社会の', '活力の…']);
  });

  it('shortens Latin script at the end of a word', () => {
    expect(wrap('Foundation for Humanity and more', measure, 16, 1)).toEqual(['Foundation for…']);
    expect(wrap('the Ideal of a Free, Fair Space', measure, 21, 1)).toEqual(['the Ideal of a Free…']);
    expect(wrap('サイバーsecurity 対策の推進', measure, 14, 1)).toEqual(['サイバー…']);
    expect(wrap('Cybersecurity for all', measure, 10, 1)).toEqual(['Cybersecu…']);
  });

  it('leaves a word that is too long whole, and gives nothing for nothing', () => {
    expect(wrap('Cybersecurity', measure, 4, 2)).toEqual(['Cybersecurity']);
    expect(wrap('', measure, 4, 2)).toEqual([]);
  });
});
