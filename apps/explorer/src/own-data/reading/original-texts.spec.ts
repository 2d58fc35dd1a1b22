import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../example.js';
import { originalTexts } from './original-texts.js';
import { quadsOf, readPlan } from './read-document.js';

const document = (turtle: string) => ({ content: new Blob([turtle]), format: 'turtle' as const });
const MEASURE = 'https://example.org/measure/1';

/** The text of a measure that is written like this, as the views have it. */
async function textOf(written: string, more = '') {
  const { texts } = await readPlan(
    document(`@prefix pg: <https://w3id.org/plangraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      <${MEASURE}> a pg:Measure ; ${written} . ${more}`),
  );
  return texts[MEASURE];
}

describe('original texts', () => {
  it.each([
    ['"Test rivers."@en', { text: 'Test rivers.', lang: 'en' }],
    ['"Test rivers."@EN-gb', { text: 'Test rivers.', lang: 'en-gb' }],
    ['"Test rivers."', { text: 'Test rivers.', lang: '' }],
    ['"Test rivers."@en, "Flüsse prüfen."@de', { text: 'Flüsse prüfen.', lang: 'de', textEn: 'Test rivers.' }],
    ['"Test rivers."@en, "川を調べる。"@ja', { text: '川を調べる。', textEn: 'Test rivers.' }],
    ['"Flüsse prüfen."@de, "川を調べる。"@ja', { text: '川を調べる。' }],
  ])('of %s', async (written, text) => {
    expect(await textOf(`pg:text ${written}`)).toEqual(text);
  });

  it('of terms are their definitions', async () => {
    expect(await textOf('skos:definition "What flows."@en')).toEqual({ text: 'What flows.', lang: 'en' });
  });

  it('hold the places that mentions count, in code points', async () => {
    const known = await textOf(
      'pg:text "🌊 The Ministry tests."@en ; pg:lead <https://example.org/actor/m>',
      `<https://example.org/actor/m> a pg:Actor ; skos:prefLabel "The Ministry"@en .
       <https://example.org/mention/1> a pg:Mention ; pg:unit <${MEASURE}> ; pg:names <https://example.org/actor/m> ;
         pg:textStart 2 ; pg:textEnd 14 .
       <https://example.org/assignment/1> a pg:Assignment ; pg:measure <${MEASURE}> ;
         pg:actor <https://example.org/actor/m> ; pg:role pg:Lead ; pg:evidence <https://example.org/mention/1> .`,
    );
    expect(known?.mentions?.map(({ start, end, role }) => [known.text.slice(start, end), role])).toEqual([
      ['The Ministry', 'lead'],
    ]);
  });

  it('leave a plan in Japanese as it is', async () => {
    const quads = await quadsOf(document(EXAMPLE));
    expect(originalTexts(quads).quads).toBe(quads);
  });
});

describe('the example', () => {
  it('says in English whatever it says in Japanese', async () => {
    const said = (await quadsOf(document(EXAMPLE))).flatMap(({ subject, predicate, object }) =>
      object.termType === 'Literal' && object.language !== ''
        ? [{ what: `${subject.value} ${predicate.value}`, language: object.language }]
        : [],
    );
    const inLanguage = (language: string) => said.filter((one) => one.language === language).map(({ what }) => what);
    expect(inLanguage('ja').length).toBeGreaterThan(6);
    expect(inLanguage('en')).toEqual(expect.arrayContaining(inLanguage('ja')));
  });
});
