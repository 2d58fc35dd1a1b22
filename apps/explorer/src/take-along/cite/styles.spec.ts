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
const DAY = new Date('2026-11-23T20:00:00Z');
const cited = (language: Language, ...selection: Selection[]): Cited => {
  const [selected] = selection.map((one) => selectedIn(loaded.index, one));
  return citedIn(loaded, STRINGS[language], selected, PAGE, DAY);
};
const MEASURE = { node: 'measure:1-a' };
const written = (style: CitationStyle, language: Language, ...selection: Selection[]): string =>
  citationOf(style, cited(language, ...selection), STRINGS[language]);

describe('citations', () => {
  it('says who, what, in what, when, under which IRI and where', () => {
    expect(written('plain', 'en', MEASURE)).toBe(
      'Ministry of the Environment. “Measure 1-ア Test the water of rivers”. In Water plan, 1 April 2020. Structured by PlanGraph, https://example.org/measure/1-a https://site.org/?lang=en#/measure:1-a (seen on 23 November 2026).',
    );
    expect(written('plain', 'ja', MEASURE)).toBe(
      '環境省「施策 1-ア 川の水を調べる」『水の計画』、2020年4月1日、https://example.org/measure/1-a、https://site.org/?lang=en#/measure:1-a（PlanGraph による構造化、2026年11月23日閲覧）',
    );
    expect(written('plain', 'ja')).toMatch(/^環境省『水の計画』、/);
  });

  it('cites a connection by both its ends', () => {
    const edge = cited('en', { ...MEASURE, edge: { kind: 'lead', target: 'actor:moe' } });
    expect(edge.iris).toEqual(['https://example.org/measure/1-a', 'https://example.org/actor/moe']);
    expect(edge.key).toBe('plangraph-water-measure-1-a-lead-actor-moe');
  });

  it('writes what programs read', () => {
    const [item] = JSON.parse(written('csl', 'en', MEASURE)) as Record<string, unknown>[];
    expect(item).toMatchObject({
      ...{ type: 'chapter', 'container-title': 'Water plan', URL: PAGE, issued: { 'date-parts': [[2020, 4, 1]] } },
    });
    const ris = written('ris', 'ja', MEASURE).split('\r\n');
    expect(ris[0]).toBe('TY  - CHAP');
    expect(ris.slice(-2)).toEqual(['ER  - ', '']);
    for (const line of ris.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });

  it('keeps BibTeX whole whatever a title holds', () => {
    const odd = { ...cited('en', MEASURE), title: 'A & B_{1} 100%' };
    const entry = citationOf('bibtex', odd, STRINGS.en);
    expect(entry).toContain('title = {{A \\& B\\_\\{1\\} 100\\%}},');
    let depth = 0;
    for (const [brace] of entry.replace(/\\[{}]/g, '').matchAll(/[{}]/g)) depth += brace === '{' ? 1 : -1;
    expect(depth).toBe(0);
    expect(entry).toContain('month = {4}');
  });

  it('has the same words in both languages, and no empty fields where the data do not say', () => {
    for (const language of ['ja', 'en'] as const) {
      const bare = { ...cited(language), issued: undefined, authors: [], source: '' };
      for (const style of CITATION_STYLES) {
        const text = citationOf(style, bare, STRINGS[language]);
        expect(text, style).not.toMatch(/undefined|\{\}|[、,]\s*[、,]|^\s*[.、]/);
      }
    }
  });
});
