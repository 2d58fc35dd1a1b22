import { describe, expect, it } from 'vitest';
import { divisions, measures, namesOf, readingsOf, terms, values } from './units.js';

const HAN = /\p{sc=Han}/u;

describe('a reading', () => {
  it('is there for every division and term whose name has kanji', () => {
    const without = [...divisions, ...terms].filter(
      ({ iri, titleJa }) => HAN.test(titleJa) && readingsOf(iri).length === 0,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(measures.filter(({ iri }) => readingsOf(iri).length > 0)).toEqual([]);
  });

  it('is hiragana by words, with the Latin letters and digits of the name in their order', () => {
    const latin = (text: string): string => (text.match(/[A-Za-z0-9]+/g) ?? []).join(' ');
    for (const { iri, id, titleJa } of [...divisions, ...terms]) {
      for (const reading of readingsOf(iri)) {
        expect(reading, id).toMatch(/^[ぁ-ゖーA-Za-z0-9]+(?: [ぁ-ゖーA-Za-z0-9]+)*$/);
        if (!HAN.test(titleJa) || id.endsWith('sa-8') || id.endsWith('shi-6')) continue;
        expect(latin(reading), id).toBe(latin(titleJa));
      }
    }
  });

  it('has the kana of the name, in their order', () => {
    const kana = (text: string): string =>
      text.replace(/[\u30a1-\u30f6]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x60));
    for (const { iri, id, titleJa } of [...divisions, ...terms]) {
      if (!HAN.test(titleJa)) continue;
      const [reading = ''] = readingsOf(iri);
      const parts = kana(titleJa).match(/[ぁ-ゖー]+/g) ?? [];
      expect(reading.replaceAll(' ', ''), id).toMatch(new RegExp(parts.join('.*'), 'u'));
    }
  });

  it('is what the term of an actor or thing and the entity share', () => {
    for (const { iri, id, titleJa } of terms) {
      const [reading] = readingsOf(iri);
      const [entity = ''] = values(iri, 'pg:denotes');
      if (reading === undefined || !HAN.test(titleJa) || !namesOf(entity, 'ja').includes(titleJa)) continue;
      expect(readingsOf(entity), id).toContain(reading);
    }
  });
});
