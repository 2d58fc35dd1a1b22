import { describe, expect, it } from 'vitest';
import { rich, withNames } from './rich.js';
import { Catalogues } from './strings.js';
import { STRINGS } from './testing.js';
import { ofAll, orNone } from './values.js';

type Loaders = NonNullable<ConstructorParameters<typeof Catalogues>[0]>;

/** Catalogues of two parts that come when a test says so, and what was asked for. */
function slow() {
  const asked: string[] = [];
  const waiting = new Map<string, { come: () => void; fail: () => void }>();
  const part = (language: string, name: string) => () => {
    asked.push(`${language} ${name}`);
    return new Promise((resolve, reject) => {
      waiting.set(`${language} ${name}`, {
        come: () => resolve({ messages: name === 'app' ? { loading: language } : { title: language } }),
        fail: () => reject(new Error('gone')),
      });
    });
  };
  const parts = (language: string) => ({ app: part(language, 'app'), matrix: part(language, 'matrix') });
  const catalogues = new Catalogues({ ja: parts('ja'), en: parts('en') } as unknown as Loaders);
  const come = (name: string) => waiting.get(name)?.come();
  const fail = (name: string) => waiting.get(name)?.fail();
  return { catalogues, asked, come, fail };
}

describe('catalogues', () => {
  it('loads one language, and the parts that are wanted', async () => {
    const { catalogues, asked, come } = slow();
    const shown = catalogues.show('en');
    expect(catalogues.strings).toBeUndefined();
    come('en app');
    await shown;
    expect(catalogues.strings).toMatchObject({ language: 'en', loading: 'en' });
    const wanted = catalogues.want('matrix');
    come('en matrix');
    await wanted;
    expect(catalogues.strings?.matrix.title).toBe('en');
    expect(asked).toEqual(['en app', 'en matrix']);
  });

  it('keeps the language before until all words of the other are here', async () => {
    const { catalogues, come } = slow();
    const first = catalogues.show('ja');
    come('ja app');
    await first;
    const second = catalogues.show('en');
    // Somebody opens a view meanwhile.
    const wanted = catalogues.want('matrix');
    come('en app');
    come('ja matrix');
    await Promise.resolve();
    expect(catalogues.strings?.language).toBe('ja');
    come('en matrix');
    await Promise.all([second, wanted]);
    expect(catalogues.strings).toMatchObject({ language: 'en', matrix: { title: 'en' } });
  });

  it('shows the language that was asked for last', async () => {
    const { catalogues, come } = slow();
    const both = [catalogues.show('en'), catalogues.show('ja')];
    come('ja app');
    come('en app');
    await Promise.all(both);
    expect(catalogues.strings?.language).toBe('ja');
  });

  it('stays in its language when the other does not come, and asks again', async () => {
    const { catalogues, come, fail, asked } = slow();
    const first = catalogues.show('ja');
    come('ja app');
    await first;
    const second = catalogues.show('en');
    fail('en app');
    await expect(second).rejects.toThrow('gone');
    expect(catalogues.strings?.language).toBe('ja');
    // Views that are opened now need no word of the language that did not come.
    const wanted = catalogues.want('matrix');
    come('ja matrix');
    await wanted;
    const third = catalogues.show('en');
    come('en app');
    come('en matrix');
    await third;
    expect(catalogues.strings?.language).toBe('en');
    expect(asked.filter((name) => name === 'en app')).toHaveLength(2);
  });
});

describe('messages', () => {
  it('count, choose and leave out as each language does', () => {
    const { ja, en } = STRINGS;
    expect(en.at({ name: 'A', count: 1 })).toBe('A, 1 connection. Press Enter to select');
    expect(en.selected({ name: 'A', count: 1234 })).toBe('A selected, 1,234 connections');
    expect(ja.selected({ name: '甲', count: 1234 })).toBe('甲を選択しました。つながり 1,234 件');
    expect(en.shown(ofAll(3, 1000))).toBe('3 of 1,000 shown');
    expect(ja.shown(ofAll(3, 3))).toBe('3 件を表示');
    expect(en.gist({ lead: 'none', via: 'B', partner: orNone('') })).toBe('Through B');
    expect(en.gist({ lead: 'A', via: 'none', partner: 'C' })).toBe('Led by A with C');
    expect(ja.gist({ lead: 'A', via: 'B', partner: 'C' })).toBe('主導：A、経由：B、連携：C');
  });

  it('say of Japanese names within English that they are Japanese', () => {
    expect(withNames('en', 'Groups (関係府省庁 …) stay')).toMatchObject([
      'Groups (',
      { values: ['関係府省庁'] },
      ' …) stay',
    ]);
    expect(withNames('en', 'None')).toEqual(['None']);
    expect(withNames('ja', '関係府省庁は')).toEqual(['関係府省庁は']);
  });

  it('take elements where the language puts them', () => {
    const message = ({ a, b }: { a: string; b: string }) => `${b} before ${a}.`;
    expect(rich(message, { a: 1, b: 2 })).toEqual(['', 2, ' before ', 1, '.']);
    expect(rich(STRINGS.ja.dataView.licence, { link: 'CC' })).toEqual(['データの利用許諾：', 'CC', '']);
  });
});
