import { describe, expect, it } from 'vitest';
import { markupOf } from '../../elements/testing.js';
import { exampleIndex } from '../../model/testing.js';
import type { Texts } from '../../model/texts.js';
import type { Language } from '../../strings/language.js';
import { STRINGS } from '../../strings/testing.js';
import { documentOf } from './document.js';
import { page } from './page.js';

const plan = exampleIndex();
const iri = plan.named('measure:2.1-a')?.iri ?? '';

/** The page with this as the only text. */
function shown(language: Language, text: Texts[string]): string {
  const context = {
    ...{ strings: STRINGS[language], language, plan, texts: { [iri]: text }, both: false },
    ...{ selected: undefined, meant: undefined, passages: new Set<never>(), at: undefined },
    ...{ shown: undefined, left: undefined, opened: new Set<string>(), open: () => {}, marked: new Set<string>() },
  };
  return markupOf(page(context, documentOf(plan)));
}

describe('the text of the plan', () => {
  it('is Japanese where nothing else is said, and asks for a translation', () => {
    const markup = shown('en', { text: '川を守る。' });
    expect(markup).toContain('<p lang=ja>川を守る。</p>');
    expect(markup).toContain(STRINGS.en.reader.untranslated);
  });

  it.each(['en', 'ja'] as const)('is in its own language, read in %s', (language) => {
    const markup = shown(language, { text: 'Protect rivers.', lang: 'en' });
    expect(markup).toContain('<p lang=en>Protect rivers.</p>');
    expect(markup).not.toContain(STRINGS[language].reader.untranslated);
  });
});
