import { graphFromQuads, type Shown } from '@plangraph/core/graph';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { EXAMPLE } from '../../own-data/example.js';
import type { OwnDocument } from '../../own-data/reading/document.js';
import { quadsOf, readPlan } from '../../own-data/reading/read-document.js';
import { STRINGS } from '../../strings/testing.js';
import { FORMATS, WITHOUT_SOURCE } from './formats.js';
import { hiddenStatements, partOf } from './part.js';
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
