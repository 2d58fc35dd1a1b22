import { MultiGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import type { EdgeItem, WritableGraph } from './attributes.js';
import { dlChunks } from './dl.js';
import { gexfChunks } from './gexf.js';
import { graphMlChunks } from './graphml.js';
import { edgesCsv, nodesCsv } from './tables.js';
import { smallGraph } from './testing.js';
import { assignmentsCsv, incidenceCsv } from './two-mode.js';

const linesOf = (chunks: Iterable<string>) => [...chunks].join('').trimEnd().split('\r\n');

describe('tables of nodes and edges', () => {
  it('begin with the columns that Gephi looks for', () => {
    expect(linesOf(nodesCsv(smallGraph()))).toEqual([
      'Id,Label,iri,kind,family,identifier,labelJa,labelEn,labelStatus,alternativesJa,alternativesEn,hiddenLabels,pillar,order,text,textEn,secretariat,x,y,size',
      'measure:1,ア 演習,https://a.org/measure/1,measure,measure,1.1-ア,ア 演習,,,,,,1,1,総務省及び経済産業省において、演習を行う。,,,-1.5,2,4',
      'measure:2,イ,https://a.org/measure/2,measure,measure,,イ,,,,,,,,,,,-1.5,2,4',
      'actor:meti,経済産業省,https://a.org/actor/meti,government-body,actor,,経済産業省,"METI, Japan",official,経産省|a\\|b\\\\c,,,,,,,,-1.5,2,4',
      'actor:mic,総務省,https://a.org/actor/mic,government-body,actor,,総務省,,,,,,,,,,,-1.5,2,4',
    ]);
    const english = linesOf(nodesCsv(smallGraph(), { language: 'en' }));
    expect(english[3]).toMatch(/^actor:meti,"METI, Japan",/);
    expect(english[4]).toMatch(/^actor:mic,総務省,/);
    expect(linesOf(edgesCsv(smallGraph()))).toEqual([
      'Source,Target,Type,Id,Label,Weight,kind,inherited,rule,expandedFrom',
      'measure:1,actor:meti,Directed,measure:1 lead actor:meti,lead,1,lead,,agent-in,',
      'measure:1,actor:meti,Directed,measure:1 mentions actor:meti,mentions,2,mentions,,,',
      'measure:1,actor:mic,Directed,measure:1 lead actor:mic,lead,1,lead,,agent-in,',
      'measure:2,measure:1,Directed,measure:2 restates measure:1,restates,1,restates,,,',
      'measure:2,actor:mic,Directed,measure:2 partner actor:mic,partner,1,partner,true,,',
    ]);
  });
});

describe('a graph whose edges are not all directed', () => {
  const ties: WritableGraph<EdgeItem & { count: number }> = new MultiGraph();
  ties.replaceAttributes({ ...smallGraph().getAttributes() });
  smallGraph().forEachNode((key, { family, ...own }) => {
    if (family === 'actor') ties.addNode(key, { ...own, family });
  });
  const [one = '', other = ''] = ties.nodes();
  ties.addUndirectedEdgeWithKey('s', one, other, { kind: 'shared', weight: 0.5, count: 3 });
  ties.addDirectedEdgeWithKey('t', one, other, { kind: 'through', weight: 2, count: 2 });
  const edges = [{ name: 'count', type: 'int', read: ({ count }: { count: number }) => count }] as const;

  it('says of each edge which it is', () => {
    expect(linesOf(edgesCsv(ties, { edges }))).toEqual([
      'Source,Target,Type,Id,Label,Weight,kind,inherited,rule,expandedFrom,count',
      'actor:meti,actor:mic,Undirected,s,shared,0.5,shared,,,,3',
      'actor:meti,actor:mic,Directed,t,through,2,through,,,,2',
    ]);
    const gexf = [...gexfChunks(ties, { edges })].join('');
    expect(gexf).toMatch(/id="s".* type="undirected"/);
    expect(gexf).toMatch(/id="t".* type="directed"/);
    const graphMl = [...graphMlChunks(ties, { edges })].join('');
    expect(graphMl).toMatch(/directed="true">\n<data key="edge-label">through/);
    expect(graphMl).toMatch(/directed="false">\n<data key="edge-label">shared/);
    expect([...dlChunks(ties)].join('')).toContain('data:\n0 2.5\n0.5 0\n');
  });
});

describe('measures and actors', () => {
  it('are listed a row for each role, with the evidence', () => {
    expect(linesOf(assignmentsCsv(smallGraph()))).toEqual([
      'measure,measure_identifier,measure_ja,measure_en,pillar,section,actor,actor_ja,actor_en,actor_kind,role,inherited,rule,restates,surface,start,end',
      'measure:1,1.1-ア,ア 演習,,1,1.1,actor:meti,経済産業省,"METI, Japan",government-body,lead,false,agent-in,,経済産業省,5,10',
      'measure:1,1.1-ア,ア 演習,,1,1.1,actor:mic,総務省,,government-body,lead,false,agent-in,,総務省,0,3',
      'measure:2,,イ,,,,actor:mic,総務省,,government-body,partner,true,,measure:1,,,',
    ]);
    const [, row] = linesOf(assignmentsCsv(smallGraph({ identifier: '5-エ' })));
    expect(row).toMatch(/^measure:1,5-エ,ア 演習,,1,,/);
  });

  it('are a matrix of leads, or of the roles that are asked for', () => {
    expect(linesOf(incidenceCsv(smallGraph()))).toEqual([
      'measure,actor:meti,actor:mic',
      'measure:1,1,1',
      'measure:2,0,0',
    ]);
    expect(linesOf(incidenceCsv(smallGraph(), ['partner', 'via']))).toEqual([
      'measure,actor:mic',
      'measure:1,0',
      'measure:2,1',
    ]);
  });
});
