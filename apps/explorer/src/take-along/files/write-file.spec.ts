import { graphFromQuads, type Shown } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { EXAMPLE } from '../../own-data/example.js';
import type { OwnDocument } from '../../own-data/reading/document.js';
import { quadsOf, readPlan } from '../../own-data/reading/read-document.js';
import { STRINGS } from '../../strings/testing.js';
import { FORMATS, OF_ROLES, WITHOUT_SOURCE } from './formats.js';
import { hiddenStatements, partOf } from './part.js';
import { type CountedTies, serialized } from './ties.js';
import { writeFile } from './write-file.js';

const document: OwnDocument = { content: new Blob([EXAMPLE]), format: 'turtle' };
const read = await readPlan(document);
const { graph } = new LoadedPlan(read.graph);
const { bilingual } = STRINGS.ja;
const PAGE = 'https://site.org/?view=table#/measure:1-a';
const SOURCE = '出典：水の計画（見本）';

/** Everything but what a test takes away. */
function shownWithout(...gone: string[]): Shown {
  const nodes = new Set(graph.filterNodes((_, { id }) => !gone.includes(id)));
  const edges = new Set(
    graph.filterEdges((key, _a, source, target) => nodes.has(source) && nodes.has(target) && !gone.includes(key)),
  );
  return { nodes, edges };
}

async function turtle(shown: Shown): Promise<string> {
  const file = await writeFile({
    ...{ format: 'turtle', document, nodes: [...shown.nodes], hidden: hiddenStatements(graph, shown) },
    ...{ plan: graph.getAttribute('plan'), page: PAGE, source: [SOURCE, 'two\nlines'] },
  });
  return file.text();
}

const graphIn = async (text: string) => graphFromQuads(await quadsOf({ content: new Blob([text]), format: 'turtle' }));

describe('files of what is shown', () => {
  it('writes Turtle that is read back as just what is shown', async () => {
    const shown = shownWithout('measure:1-i', 'measure:1-a lead actor:moe');
    const text = await turtle(shown);
    const again = await graphIn(text);
    expect(new Set(again.nodes())).toEqual(shown.nodes);
    expect(new Set(again.edges())).toEqual(shown.edges);
    // The assignment says in full what is not shown.
    expect(text).not.toContain('pg:Assignment');
    expect(text).toContain('pg:partner actor:mlit');
  });

  it('says in Turtle where it comes from', async () => {
    const text = await turtle(shownWithout('measure:1-i'));
    expect(text.startsWith(`# ${SOURCE}\n# two lines\n@prefix `)).toBe(true);
    expect(text).toContain(PAGE);
    expect(text).toContain('@prefix measure: <https://example.org/measure/>');
  });

  it('writes every other format with its source, texts and nothing that is not shown', async () => {
    const part = partOf(graph, shownWithout('measure:1-i'), { texts: read.texts, page: PAGE, bilingual });
    for (const format of FORMATS) {
      if (format === 'turtle') continue;
      const file = await writeFile({ format, graph: part });
      const text = await file.text();
      expect(text.length, format).toBeGreaterThan(10);
      expect(text, format).not.toContain('岸を守る');
      expect(text.includes(SOURCE), format).toBe(!WITHOUT_SOURCE.has(format));
      if (['nodes.csv', 'gexf', 'graphml', 'json'].includes(format)) expect(text, format).toContain('川の水を調べる。');
    }
  });

  it('has the source in the last column of each row of a CSV', async () => {
    const part = partOf(graph, shownWithout(), { texts: read.texts, page: PAGE, bilingual });
    const text = await (await writeFile({ format: 'edges.csv', graph: part })).text();
    const rows = text.trimEnd().split('\r\n');
    expect(rows).toHaveLength(graph.size + 1);
    expect(rows[0]).toMatch(/,source$/);
    for (const row of rows.slice(1)) expect(row.endsWith(`,"${SOURCE} ${PAGE}"`)).toBe(true);
  });

  it('begins a table with a byte order mark where a spreadsheet is meant, and nothing else', async () => {
    const part = partOf(graph, shownWithout(), { texts: read.texts, page: PAGE, bilingual });
    for (const format of FORMATS) {
      if (format === 'turtle') continue;
      const bytes = async (mark: boolean) =>
        Buffer.from(await (await writeFile({ format, graph: part, mark })).arrayBuffer());
      const [marked, bare] = [await bytes(true), await bytes(false)];
      const expected = format.endsWith('.csv') ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bare]) : bare;
      expect(marked.equals(expected), format).toBe(true);
    }
  });

  it('labels in the language of the page, and has the other beside it', async () => {
    const part = partOf(graph, shownWithout(), { texts: undefined, page: PAGE, bilingual });
    const written = async (format: (typeof FORMATS)[number] & ('nodes.csv' | 'gexf' | 'dl'), language: 'ja' | 'en') =>
      (await writeFile({ format, language, graph: part })).text();
    expect(await written('nodes.csv', 'ja')).toContain('\nactor:moe,環境省,');
    const english = await written('nodes.csv', 'en');
    expect(english).toMatch(/\nactor:moe,Ministry of the Environment,.*環境省/);
    expect(english).toContain(part.attributes.sourceEn ?? SOURCE);
    expect(await written('gexf', 'en')).toMatch(/id="actor:moe" label="Ministry of the Environment"/);
    expect(await written('dl', 'en')).toContain('Ministry_of_the_Environment');
  });

  it('says of a part that it is one', () => {
    expect(partOf(graph, shownWithout(), { texts: undefined, page: '', bilingual }).attributes).toMatchObject({
      ...{ titleJa: '水の計画', source: SOURCE },
    });
    const { titleEn } = partOf(graph, shownWithout('measure:1-i'), {
      texts: undefined,
      page: '',
      bilingual,
    }).attributes;
    expect(titleEn).toBe('Water plan (5 of 6 nodes)');
  });
});

describe('files of ties that a view has counted', () => {
  const key = (id: string): string => graph.findNode((_, node) => node.id === id) ?? '';
  const [one, other, measure] = [key('actor:moe'), key('actor:mlit'), key('measure:1-a')];
  const counted: CountedTies = {
    nodes: [one, other].map((actor) => ({ key: actor, attributes: graph.getNodeAttributes(actor) })),
    ties: [
      { key: 'a', kind: 'shared', source: one, target: other, weight: 0.25, measures: [measure] },
      { key: 'b', kind: 'with', source: one, target: other, weight: 1, measures: [measure] },
    ],
    countedFrom: { nodes: new Set([one, other, measure]), edges: new Set() },
    method: 'projection:jaccard; layer=text',
  };
  const ties = serialized(graph, counted, { page: PAGE, bilingual });

  it('have the agencies and the ties with their weights and measures, and nothing else', async () => {
    for (const format of FORMATS) {
      if (OF_ROLES.has(format) || format === 'turtle') continue;
      const text = await (await writeFile({ format, language: 'en', ties })).text();
      expect(text, format).not.toMatch(/measure:1-i|kind="plan"/);
      if (format !== 'dl') expect(text, format).toContain(PAGE.replaceAll('&', '&amp;'));
      if (format !== 'dl' && format !== 'nodes.csv') expect(text, format).toContain('measure:1-a');
    }
    const edges = await (await writeFile({ format: 'edges.csv', language: 'en', ties })).text();
    expect(edges.split('\r\n')[2]).toMatch(/^actor:moe,actor:mlit,Directed,b,with,1,with,,,,1,measure:1-a,/);
    expect(edges.split('\r\n')[1]).toMatch(/^actor:moe,actor:mlit,Undirected,a,shared,0.25,shared,,,,1,measure:1-a,/);
    expect(await (await writeFile({ format: 'dl', language: 'en', ties })).text()).toContain('nm=2');
    expect(await (await writeFile({ format: 'gexf', ties })).text()).toContain('projection:jaccard; layer=text');
  });
});
