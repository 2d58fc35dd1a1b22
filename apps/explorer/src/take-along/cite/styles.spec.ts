import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { selectedIn } from '../../model/statement.js';
import { EXAMPLE } from '../../own-data/example.js';
import { readPlan } from '../../own-data/reading/read-document.js';
import { TAKE_ALONG_WORDS } from '../words/words.js';
import { citedIn } from './cited.js';
import { CITATION_STYLES, citationOf } from './styles.js';

const more = 'plan:water dcterms:publisher actor:moe ; dcterms:issued "2020-04-01" .\n';
const { graph } = await readPlan({ content: new Blob([EXAMPLE, more]), format: 'turtle' });
const loaded = new LoadedPlan(graph);
const PAGE = 'https://site.org/?lang=en#/measure:1-a';
const DAY = new Date('2026-11-23T20:00:00Z');
const measure = citedIn(loaded, selectedIn(loaded.index, { node: 'measure:1-a' }), PAGE, DAY);
const edge = citedIn(
  loaded,
  selectedIn(loaded.index, { node: 'measure:1-a', edge: { kind: 'lead', target: 'actor:moe' } }),
  PAGE,
  DAY,
);
const whole = citedIn(loaded, undefined, PAGE, DAY);

describe('citations', () => {
  it('says who, what, in what, when, under which IRI and where', () => {
    expect(citationOf('plain', measure, TAKE_ALONG_WORDS.en, 'en')).toBe(
      'Ministry of the Environment. “Measure 1-ア Test the water of rivers”. In Water plan, 1 April 2020. Structured by PlanGraph, https://example.org/measure/1-a https://site.org/?lang=en#/measure:1-a (seen on 23 November 2026).',
    );
    expect(citationOf('plain', measure, TAKE_ALONG_WORDS.ja, 'ja')).toBe(
      '環境省「施策 1-ア 川の水を調べる」『水の計画』、2020年4月1日、https://example.org/measure/1-a、https://site.org/?lang=en#/measure:1-a（PlanGraph による構造化、2026年11月23日閲覧）',
    );
    expect(citationOf('plain', whole, TAKE_ALONG_WORDS.ja, 'ja')).toMatch(/^環境省『水の計画』、/);
  });

  it('cites a connection by both its ends', () => {
    expect(edge.iris).toEqual(['https://example.org/measure/1-a', 'https://example.org/actor/moe']);
    expect(edge.key).toBe('plangraph-water-measure-1-a-lead-actor-moe');
  });

  it('writes what programs read', () => {
    const [item] = JSON.parse(citationOf('csl', measure, TAKE_ALONG_WORDS.en, 'en')) as Record<string, unknown>[];
    expect(item).toMatchObject({
      ...{ type: 'chapter', 'container-title': 'Water plan', URL: PAGE, issued: { 'date-parts': [[2020, 4, 1]] } },
    });
    const ris = citationOf('ris', measure, TAKE_ALONG_WORDS.ja, 'ja').split('\r\n');
    expect(ris[0]).toBe('TY  - CHAP');
    expect(ris.slice(-2)).toEqual(['ER  - ', '']);
    for (const line of ris.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /);
  });

  it('keeps BibTeX whole whatever a title holds', () => {
    const odd = { ...measure, title: { ja: 'ア & イ_{1} 100%', en: 'A & B_{1} 100%' } };
    const entry = citationOf('bibtex', odd, TAKE_ALONG_WORDS.en, 'en');
    expect(entry).toContain('title = {{A \\& B\\_\\{1\\} 100\\%}},');
    let depth = 0;
    for (const [brace] of entry.replace(/\\[{}]/g, '').matchAll(/[{}]/g)) depth += brace === '{' ? 1 : -1;
    expect(depth).toBe(0);
    expect(entry).toContain('month = {4}');
  });

  it('has the same words in both languages, and no empty fields where the data do not say', () => {
    const bare = { ...whole, issued: undefined, authors: { ja: [], en: [] }, source: { ja: '', en: '' } };
    for (const language of ['ja', 'en'] as const) {
      for (const style of CITATION_STYLES) {
        const text = citationOf(style, bare, TAKE_ALONG_WORDS[language], language);
        expect(text, style).not.toMatch(/undefined|\{\}|[、,]\s*[、,]|^\s*[.、]/);
      }
    }
  });
});
