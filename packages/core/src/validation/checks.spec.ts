import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { checkResult, readCheck } from './index.js';

const QUERY = '# en: Mend it.\n# ja: 直す。\n# severity: warning\nSELECT ?node WHERE { ?node ?p ?o }';

describe('a check', () => {
  it('says in its comments what to do about a row', () => {
    const check = readCheck('01-x', QUERY);
    const node = DataFactory.namedNode('http://example.org/a');
    const path = DataFactory.namedNode('http://example.org/p');
    expect(
      checkResult(
        check,
        new Map([
          ['node', node],
          ['path', path],
        ]) as never,
      ),
    ).toMatchObject({
      focusNode: node,
      path: [{ predicates: ['http://example.org/p'] }],
      severity: 'http://www.w3.org/ns/shacl#Warning',
      messages: { ja: '直す。', en: 'Mend it.' },
      shape: { value: 'https://w3id.org/plangraph/checks#01-x' },
    });
    expect(checkResult(check, new Map())).toBeUndefined();
  });

  it.each([
    ['# en: Mend it.\n', 'en'],
    ['# ja: 直す。\n', 'ja'],
    ['# severity: warning\n', 'severity'],
  ])('without %j is refused', (comment, words) => {
    expect(() => readCheck('01-x', QUERY.replace(comment, ''))).toThrow(words);
  });

  it('has a severity of SHACL', () => {
    expect(() => readCheck('01-x', QUERY.replace('warning', 'toString'))).toThrow('severity');
  });
});
