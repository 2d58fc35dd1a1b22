import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEASURE_LETTERS } from '../text/japanese.js';
import { checkBase, localName, localPart, NameError, Names, ShortNames, termName } from './names.js';

describe('names', () => {
  it.each([
    ['2.2-1-ト', '2.2-1-to'],
    ['2.2-1-ト.3', '2.2-1-to.3'],
    ['2.6-ア', '2.6-a'],
    ['5-エ', '5-e'],
    ['2.2-1-③', '2.2-1-3'],
    ['4.1', '4.1'],
  ])('%s is %s', (identifier, local) => {
    expect(localName(identifier)).toBe(local);
  });

  it('are different for different measures', () => {
    const locals = MEASURE_LETTERS.map((letter) => localName(`1.1-1-${letter}`));
    expect(new Set(locals).size).toBe(MEASURE_LETTERS.length);
  });

  it('file terms by slug or by place', () => {
    expect(termName('ISO/IEC JTC1 SC27', 'I', 20)).toBe('iso-iec-jtc1-sc27');
    expect(termName('事業継続計画', 'し', 1)).toBe('shi-1');
    expect(termName('IoT推進コンソーシアム', 'I', 6)).toBe('i-6');
    expect(termName('!', '', 1)).toBe('x-1');
  });

  it('refuse what would break an IRI, whatever it is', () => {
    const names = new Names('https://example.org/p/');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (local) => {
        try {
          const iri = names.mint('measure', local);
          expect(new URL(iri).href).toBe(iri);
          expect(localPart(iri)).toBe(local);
        } catch (error) {
          expect(error).toBeInstanceOf(NameError);
        }
      }),
    );
    expect(() => names.mint('measure', 'a b')).toThrow(NameError);
    expect(() => names.mint('measure', '計画')).toThrow(NameError);
  });
});

describe('short names', () => {
  const base = 'https://example.org/p/';

  it('are kept for the base in use; others have a number, in the order in which they come', () => {
    const iris = ['https://e.org/actor/nict', 'https://f.org/actor/nict', `${base}thing/nict`, `${base}actor/nict`];
    const names = new ShortNames(base, iris);
    expect(iris.map((iri) => names.of(iri))).toEqual(['nict_3', 'nict_4', 'nict_2', 'nict']);
    expect(names.of('https://g.org/actor/nict_2')).toBe('nict_2_2');
    expect(names.of('https://e.org/actor/ipa')).toBe('ipa');
  });

  it('are never the same for two', () => {
    const iri = fc
      .tuple(
        fc.constantFrom(`${base}actor/`, `${base}thing/`, 'https://e.org/'),
        fc.constantFrom('a', 'a_2', 'a_2_2', 'b'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.uniqueArray(iri), fc.uniqueArray(iri), (curated, later) => {
        const names = new ShortNames(base, curated);
        const all = new Set([...curated, ...later]);
        expect(new Set([...all].map((each) => names.of(each))).size).toBe(all.size);
      }),
    );
  });
});

describe('bases', () => {
  it.each(['https://example.org/', 'http://example.org/plan/', 'https://example.org/plan#'])('%s will do', (base) => {
    expect(checkBase(base)).toBe(base);
  });
  it.each([
    ['', 'no absolute'],
    ['example.org/', 'no absolute'],
    ['urn:plan:', 'no absolute'],
    ['file:///tmp/', 'no absolute'],
    ['https://example.org/plan', 'does not end'],
    ['https://example.org/a b/', 'which no IRI may hold'],
    ['https://example.org/<x>/', 'which no IRI may hold'],
    ['https://example.org/"/', 'which no IRI may hold'],
  ])('"%s" will not: %s', (base, reason) => {
    expect(() => checkBase(base)).toThrow(reason);
  });
});
