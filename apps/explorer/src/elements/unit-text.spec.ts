import { describe, expect, it } from 'vitest';
import { exampleIndex } from '../model/testing.js';
import type { Texts } from '../model/texts.js';
import type { Language } from '../strings/language.js';
import { STRINGS } from '../strings/testing.js';
import type { DetailsContext } from './details-panel.js';
import { markupOf } from './testing.js';
import { unitText } from './unit-text.js';

const plan = exampleIndex();
const measure = plan.named('measure:2.1-a');
if (measure === undefined) throw new Error('measure:2.1-a is not in the example plan.');

function shown(language: Language, text?: Texts[string]): string {
  const texts = text === undefined ? {} : { [measure?.iri ?? '']: text };
  const context = {
    strings: STRINGS[language],
    language,
    plan,
    texts,
    textsFailed: false,
  } as unknown as DetailsContext;
  return markupOf(unitText(context, measure as NonNullable<typeof measure>));
}

describe('the text of a unit', () => {
  it('is Japanese, with its rendering, where nothing else is said', () => {
    const markup = shown('en', { text: '2018年度に調べる。', textEn: 'Tests in FY2018.' });
    expect(markup).toContain(STRINGS.en.originalText);
    expect(markup).toContain('<blockquote lang=ja>');
    expect(markup).toContain(STRINGS.en.ownTranslation);
    expect(markup.match(/<abbr/g)).toHaveLength(2);
  });

  it('is in its own language, which is not called Japanese, nor are its fiscal years Japan’s', () => {
    const markup = shown('en', { text: 'Rivers are tested in FY2026.', lang: 'en' });
    expect(markup).toContain(`<h3>${STRINGS.en.originalTextElse}</h3>`);
    expect(markup).toContain('<blockquote lang=en>Rivers are tested in FY2026.</blockquote>');
    expect(shown('en', { text: 'Flüsse', lang: 'de', textEn: 'Rivers' })).not.toContain(STRINGS.en.ownTranslation);
  });

  it('is said to be missing, and not in which language', () => {
    expect(shown('en')).toContain(STRINGS.en.textMissing);
    expect(shown('en')).not.toContain('Japanese');
  });
});
