import type { ViewGraph } from '@plangraph/core/graph';
import fc from 'fast-check';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphMl } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { WriteError } from '../rdf/terms.js';
import { gexfChunks } from './gexf.js';
import { graphMlChunks } from './graphml.js';
import { smallGraph } from './testing.js';

const FORMATS = [
  { name: 'GraphML', write: graphMlChunks, parse: parseGraphMl },
  { name: 'GEXF', write: gexfChunks, parse: parseGexf },
] as const;

const written = (write: (graph: ViewGraph) => Iterable<string>, graph: ViewGraph): string => [...write(graph)].join('');

/** Any text that XML 1.0 can hold, with what is special in it more often. */
const legal = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        "'",
        '&',
        '<',
        '>',
        ']]>',
        '\n',
        '\r',
        '\t',
        ' ',
        '&amp;',
        '総務省',
        '𠮷',
        '👩‍💻',
        '\u0085',
        '\u2028',
      ),
      fc.integer({ min: 0x20, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    ),
  )
  .map((parts) => parts.join(''))
  .filter((text) => !/[\p{Cs}\ufffe\uffff]/u.test(text));

describe.each(FORMATS)('$name', ({ write, parse, name }) => {
  it('gives any text that XML can hold back as it was', () => {
    fc.assert(
      fc.property(legal, legal, legal, (labelJa, text, alternative) => {
        const graph = smallGraph({ labelJa: `x${labelJa}`, text, alternativesJa: [alternative.replace(/[\\|]/g, '')] });
        const read = parse(MultiDirectedGraph, written(write, graph)).getNodeAttributes('measure:1');
        expect(read).toMatchObject({ label: `x${labelJa}`, labelJa: `x${labelJa}`, text });
        expect(read['alternativesJa']).toBe(alternative.replace(/[\\|]/g, ''));
      }),
    );
  });

  it('has every attribute with its type, and edges between the same nodes apart', () => {
    const read = parse(MultiDirectedGraph, written(write, smallGraph()));
    expect(read.nodes()).toEqual(['measure:1', 'measure:2', 'actor:meti', 'actor:mic']);
    expect(read.getNodeAttributes('actor:meti')).toMatchObject({
      ...{ label: '経済産業省', iri: 'https://a.org/actor/meti', kind: 'government-body', family: 'actor' },
      ...{ labelJa: '経済産業省', labelEn: 'METI, Japan', labelStatus: 'official' },
      ...{ alternativesJa: '経産省|a\\|b\\\\c', x: -1.5, y: 2, size: 4 },
    });
    expect(read.getNodeAttributes('measure:1')).toMatchObject({ identifier: '1.1-ア', pillar: '1', order: 1 });
    expect(read.getNodeAttributes('measure:2')).not.toHaveProperty('order');
    const edges = read.mapEdges((_, attributes, source, target) => ({ ...attributes, source, target }));
    expect(edges).toMatchObject([
      { source: 'measure:1', target: 'actor:meti', kind: 'lead', label: 'lead', weight: 1, rule: 'agent-in' },
      { source: 'measure:1', target: 'actor:meti', kind: 'mentions', weight: 2 },
      { source: 'measure:1', target: 'actor:mic', kind: 'lead', weight: 1 },
      { source: 'measure:2', target: 'measure:1', kind: 'restates' },
      { source: 'measure:2', target: 'actor:mic', kind: 'partner', inherited: true },
    ]);
    expect(edges[0]).not.toHaveProperty('inherited');
    expect(read.type).toBe('directed');
  });

  it('refuses characters that XML does not have, with their place', () => {
    const illegal = fc.constantFrom('\u0000', '\u0008', '\u000b', '\u001f', '\ud800', '\udfff', '\ufffe', '\uffff');
    fc.assert(
      fc.property(legal, illegal, legal, (before, character, after) => {
        const graph = smallGraph({ text: `${before}${character}${after}` });
        expect(() => written(write, graph)).toThrow(WriteError);
      }),
    );
    expect(() => written(write, smallGraph({ text: '演習\u0001を' }))).toThrow(
      'text of https://a.org/measure/1 has the character U+0001 at 2, which XML 1.0 cannot hold.',
    );
  });

  it('names the source, and the day of the plan, not of the writing', () => {
    const text = written(write, smallGraph());
    expect(text).toContain('出典');
    expect(text).toContain(name === 'GEXF' ? 'lastmodifieddate="2018-07-25"' : '>2018-07-25</data>');
    expect(text).toBe(written(write, smallGraph()));
  });

  it('writes a graph without nodes', () => {
    const empty = smallGraph();
    empty.clear();
    empty.replaceAttributes({ plan: '', titleJa: '', source: '', license: '' });
    expect(parse(name === 'GEXF' ? MultiGraph : MultiDirectedGraph, written(write, empty)).order).toBe(0);
  });
});
