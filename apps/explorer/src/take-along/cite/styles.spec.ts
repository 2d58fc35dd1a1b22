import type { Selection } from '@plangraph/core/state';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { selectedIn } from '../../model/statement.js';
import { EXAMPLE } from '../../own-data/example.js';
import { readPlan } from '../../own-data/reading/read-document.js';
import type { Language } from '../../strings/language.js';
import { STRINGS } from '../../strings/testing.js';
import { type Cited, citedIn } from './cited.js';
import { CITATION_STYLES, type CitationStyle, citationOf } from './styles.js';

const more = 'plan:water dcterms:publisher actor:moe ; dcterms:issued "2020-04-01" .\n';
const { graph } = await readPlan({ content: new Blob([EXAMPLE, more]), format: 'turtle' });
const loaded = new LoadedPlan(graph);
const PAGE = 'https://site.org/?lang=en#/measure:1-a';
const OPTIONS = { page: PAGE, day: new Date('2026-11-23T20:00:00Z'), version: '1.2.0', own: false };
const both = (language: Language, ...selection: Selection[]): { original: Cited; data: Cited } => {
  const [selected] = selection.map((one) => selectedIn(loaded.index, one));
  return citedIn(loaded, STRINGS[language], selected, OPTIONS);
};
const MEASURE = { node: 'measure:1-a' };
const original = (style: CitationStyle, language: Language, ...selection: Selection[]): string =>
  citationOf(style, both(language, ...selection).original, STRINGS[language]);
const data = (style: CitationStyle, language: Language, ...selection: Selection[]): string =>
  citationOf(style, both(language, ...selection).data, STRINGS[language]);

describe('the citation of the document', () => {
  it('says who, what, when and where in it, and nothing that the project made', () => {
    expect(original('plain', 'en', MEASURE)).toBe(
      'Ministry of the Environment. Water plan [水の計画], 1 April 2020, Measure 1-ア.',
    );
    expect(original('plain', 'ja', MEASURE)).toBe('環境省『水の計画』、2020年4月1日、施策 1-ア');
    expect(original('plain', 'ja')).toBe('環境省『水の計画』、2020年4月1日');
    for (const style of CITATION_STYLES) {
      const text = original(style, 'en', MEASURE);
      expect(text, style).not.toMatch(/PlanGraph|https?:|plangraph|2026/);
    }
  });

  it('is of the whole document for what has no number in it', () => {
    expect(original('plain', 'en', { node: 'actor:moe' })).toBe(original('plain', 'en'));
  });
});

describe('the citation of the data', () => {
  it('says whose data, which version, under which IRI, and where they were seen', () => {
    expect(data('plain', 'en', MEASURE)).toBe(
      'The PlanGraph authors. “Measure 1-a Test the water of rivers”. In Knowledge graph of Water plan, version 1.2.0 [data set], https://example.org/measure/1-a https://site.org/?lang=en#/measure:1-a (seen on 23 November 2026).',
    );
    expect(data('plain', 'ja', MEASURE)).toBe(
      'The PlanGraph authors「施策 1-ア 川の水を調べる」『「水の計画」の知識グラフ』第 1.2.0 版［データセット］、https://example.org/measure/1-a、https://site.org/?lang=en#/measure:1-a（2026年11月23日閲覧）',
    );
  });

  it('calls what has a name by its name alone', () => {
    expect(both('en', { node: 'actor:moe' }).data.part).toBe('Ministry of the Environment');
  });

  it('has no authors where the data are one’s own', () => {
    expect(citedIn(loaded, STRINGS.en, undefined, { ...OPTIONS, own: true, version: undefined }).data).toMatchObject({
      ...{ authors: [], version: undefined },
    });
  });

  it('cites a connection by both its ends', () => {
    const edge = both('en', { ...MEASURE, edge: { kind: 'lead', target: 'actor:moe' } }).data;
    expect(edge.iris).toEqual(['https://example.org/measure/1-a', 'https://example.org/actor/moe']);
    expect(edge.key).toBe('plangraph-water-measure-1-a-lead-actor-moe');
  });
});

describe('citations for programs', () => {
  it('have the type, the title and the version of what is cited', () => {
    const [item] = JSON.parse(data('csl', 'en', MEASURE)) as Record<string, unknown>[];
    expect(item).toMatchObject({
      ...{ type: 'dataset', 'container-title': 'Knowledge graph of Water plan', URL: PAGE, version: '1.2.0' },
      author: [{ literal: 'The PlanGraph authors' }],
    });
    const [report] = JSON.parse(original('csl', 'en', MEASURE)) as Record<string, unknown>[];
    expect(report).toMatchObject({
      ...{
        type: 'report',
        title: 'Water plan',
        issued: { 'date-parts': [[2020, 4, 1]] },
        note: '水の計画 Measure 1-ア',
      },
    });
    for (const [text, type] of [
      [data('ris', 'ja', MEASURE), 'DATA'],
      [original('ris', 'ja', MEASURE), 'RPRT'],
    ] as const) {
      const ris = text.split('\r\n');
      expect(ris[0]).toBe(`TY  - ${type}`);
      expect(ris.slice(-2)).toEqual(['ER  - ', '']);
      for (const line of ris.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
    }
    expect(data('ris', 'ja', MEASURE)).toContain('\r\nET  - 1.2.0\r\n');
    expect(original('bibtex', 'en')).toContain('month = {4}');
    expect(data('bibtex', 'en', MEASURE)).toContain(
      'howpublished = {In Knowledge graph of Water plan, data set, version 1.2.0}',
    );
  });

  it('keep BibTeX whole whatever a title holds', () => {
    const odd = { ...both('en', MEASURE).data, part: 'A & B_{1} 100%' };
    const entry = citationOf('bibtex', odd, STRINGS.en);
    expect(entry).toContain('title = {{A \\& B\\_\\{1\\} 100\\%}},');
    let depth = 0;
    for (const [brace] of entry.replace(/\\[{}]/g, '').matchAll(/[{}]/g)) depth += brace === '{' ? 1 : -1;
    expect(depth).toBe(0);
  });

  it('have no empty fields where the data do not say', () => {
    for (const language of ['ja', 'en'] as const) {
      for (const cited of Object.values(both(language))) {
        const bare = { ...cited, issued: undefined, version: undefined, authors: [], source: '' };
        for (const style of CITATION_STYLES) {
          const text = citationOf(style, bare, STRINGS[language]);
          expect(text, style).not.toMatch(/undefined|\{\}|[、,]\s*[、,]|^\s*[.、]/);
        }
      }
    }
  });
});
