import { describe, expect, it } from 'vitest';
import { faultsOfCatalogues, readAll, unusedMessages, wordsInSources } from '../../catalogues/check.mjs';
import { functionsModule, messagesModule, typings } from '../../catalogues/compile.mjs';
import { argumentsOf } from '../../catalogues/read.mjs';
import { readSource, wordsInHtml } from '../../catalogues/source.mjs';

const NONE = { japaneseInEnglish: {}, alike: {}, sources: {} };
const catalogues = (ja: object, en: object) => ({ ja: new Map([['app', ja]]), en: new Map([['app', en]]) });

describe('the catalogues', () => {
  const { catalogues: shipped, sources, allowed } = readAll();

  it('are whole in both languages', () => {
    expect(faultsOfCatalogues(shipped, allowed)).toEqual([]);
  });

  it('have no message that nothing uses', () => {
    expect(unusedMessages(shipped['ja'], sources)).toEqual([]);
  });

  it('have all words that sources show', () => {
    expect(wordsInSources(sources, allowed)).toEqual([]);
  });
});

describe('the check of catalogues', () => {
  it('finds what is missing, too much, empty, in pieces or not rendered', () => {
    const ja = { a: '一つ', group: { b: '二つ {count, number}', c: '三つ' }, d: 'SPARQL', e: '五つ', f: '六つ' };
    const en = { a: 'one ', group: { b: 'two {number, number}' }, d: 'SPARQL', e: '', f: '六つ', g: 'seven {' };
    const faults = faultsOfCatalogues(catalogues(ja, en), NONE).join('\n');
    expect(faults).toContain('en app.a: begins or ends with a space');
    expect(faults).toContain('en app.group.b: has the arguments (number: number), in ja (count: number)');
    expect(faults).toContain('en app.group.c: is missing');
    expect(faults).toContain('en app.d: is the same as in ja');
    expect(faults).toContain('en app.e: an empty message');
    expect(faults).toContain('en app.f: has Japanese in it');
    expect(faults).toContain('en app.g: is not in ja');
    expect(faults).toContain('en app.g: is no message in ICU MessageFormat (a brace without the other)');
    expect(() => argumentsOf('{n, plural, one {x}}', 'en')).toThrow('no case “other” of n');
    expect(() => argumentsOf('{n, plural, few {x} other {y}}', 'en')).toThrow('few');
  });

  it('takes what is named as it is, and names that are there only', () => {
    const words = catalogues({ d: 'SPARQL' }, { d: 'SPARQL' });
    expect(faultsOfCatalogues(words, { ...NONE, alike: { 'app.d': 'name' } })).toEqual([]);
    expect(faultsOfCatalogues(catalogues({}, {}), { ...NONE, alike: { 'app.x': 'name' } })).toHaveLength(1);
  });

  it('finds messages that no source uses, by key, by group and by part', () => {
    const tree = { used: 'a', taken: 'b', gone: 'c', group: { one: 'd' }, handed: { two: 'e' }, left: { used2: 'f' } };
    const source = 'strings.used; const { taken } = strings; words.group[name]; const all = strings.handed; // .gone';
    const unused = unusedMessages(new Map([['app', tree]]), new Map([['a.ts', source]]));
    expect(unused.map((fault) => fault.split(':')[0])).toEqual(['app.gone', 'app.left.used2']);
    const view = new Map([['data-view', { used: 'a' }]]);
    expect(unusedMessages(view, new Map([['a.ts', source]]))).toHaveLength(1);
    expect(unusedMessages(view, new Map([['a.ts', 'strings.dataView.used']]))).toEqual([]);
  });

  it('finds words in sources, and not those of programs', () => {
    const found = (source: string) => wordsInSources(new Map([['a.ts', source]]), NONE).length;
    expect(found("const a = '施策';")).toBe(1);
    expect(found("// 施策\nconst a = /* '施策' */ '';")).toBe(0);
    expect(found(`html\`<p>\${a}</p><p>Nothing found</p>\``)).toBe(1);
    expect(found(`html\`<button aria-label="Close it" @click=\${() => a > b}>\${x}</button>\``)).toBe(1);
    expect(found(`html\`<p>\${all.map((one) => html\`<i>\${one} of them</i>\`)}</p>\``)).toBe(1);
    expect(found(`html\`<p class="a">\${a}: \${b} ✕</p><code>npm run build</code>\``)).toBe(0);
    expect(found("say('Nothing was found here');")).toBe(1);
    expect(found("throw new Error('Nothing was found here');")).toBe(0);
    expect(wordsInSources(new Map([['a.ts', '']]), { ...NONE, sources: { 'a.ts': 'why' } })).toHaveLength(1);
  });
});

describe('sources', () => {
  it('are read through strings, templates in templates, patterns and comments', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source to be read
    const source = "a(/['\"`]/, 'it\\'s'); // 'no'\nb = x / y; html`<a>${c(`${d} e`)}</a>`; /* `no` */ `end`";
    expect(readSource(source).sayings.map(({ tag, text }) => [tag, text])).toEqual([
      ['pattern', '/[\'"`]/'],
      ['', "it\\'s"],
      ['html', '<a>\uE000</a>'],
      ['', '\uE000 e'],
      ['', 'end'],
    ]);
    expect(readSource('// a\nb').code).toBe('\nb');
  });

  it('show texts and labels of HTML', () => {
    expect(wordsInHtml('<p title="A word" class="not this">Two <b>words</b></p><kbd>Ctrl</kbd>')).toEqual([
      'A word',
      'Two',
      'words',
    ]);
  });
});

describe('messages', () => {
  it('have arguments with types', () => {
    const message =
      '{yes, select, true {a} other {b}} {n, plural, one {# x} other {# xs}} {name} {all, select, none {} other {{all, number}}}';
    expect([...argumentsOf(message, 'en')]).toEqual([
      ['all', "number | 'none'"],
      ['n', 'number'],
      ['name', 'string'],
      ['yes', 'boolean'],
    ]);
    expect(typings()).toContain('"selectedEdge": (values: { sentence: string }) => string;');
  });

  it('are code before they are shipped: nothing is parsed or evaluated in the browser', () => {
    const tree = { a: 'Text', b: "it''s '{'", c: '{n, number} things' };
    expect(messagesModule(tree, 'functions')).toBe(
      'import written from "functions";\nexport const messages = {"a":"Text","b":"it\'s {","c":written.m0};\n',
    );
    const code = functionsModule(tree, 'en');
    expect(code).toContain('m0: (d) => number("en", d.n, 0) + " things"');
    expect(code).not.toMatch(/eval|new Function/);
  });
});
