import { describe, expect, it } from 'vitest';
import { arrangedPlaces, drawFigure } from './draw-figure.js';
import { smallGraph, smallTies } from './testing.js';

const count = (text: string, part: string | RegExp): number => text.split(part).length - 1;
/** Words that can be read, without their halos. */
const words = (svg: string): string[] =>
  [...svg.replace(/<g [^>]*aria-hidden="true">.*?<\/g>/s, '').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(
    ([, text]) => text ?? '',
  );

describe('drawFigure', () => {
  it('gives the same bytes again, from a graph or its serialised form, and leaves the graph as it was', () => {
    const graph = smallGraph();
    const before = JSON.stringify(graph.export());
    const svg = drawFigure({ graph });
    expect(drawFigure({ graph: smallGraph() })).toBe(svg);
    expect(drawFigure({ graph: graph.export() })).toBe(svg);
    expect(drawFigure({ graph, arrange: true })).toBe(drawFigure({ graph, arrange: true }));
    expect(JSON.stringify(graph.export())).toBe(before);
  });

  it('has title, legend, source line and licence in either language', () => {
    expect(words(drawFigure({ graph: smallGraph() }))).toEqual(
      expect.arrayContaining([
        '小さな計画：計画全体のつながり',
        '府省庁など',
        '主導',
        '総務省',
        '出典：小さな計画 ライセンス：CC BY 4.0',
      ]),
    );
    expect(words(drawFigure({ graph: smallGraph(), language: 'en' }))).toEqual(
      expect.arrayContaining(['A small plan: how the whole plan is connected', 'Government body', 'Leads', 'NICT']),
    );
  });

  it('says in its description what it shows, how much, and who has the most ties', () => {
    const svg = drawFigure({ graph: smallGraph(), language: 'en' });
    const [, description] = /<desc[^>]*>(.*?)<\/desc>/.exec(svg) ?? [];
    expect(description).toBe(
      'Figure: A small plan: how the whole plan is connected. It has 2 divisions of the plan, 4 measures, 3 actors, ' +
        '1 named thing, 1 term. 12 ties. Most ties: 2-a Try (5), Ministry of Internal Affairs and Communications ' +
        '(3), 1-a Train (3), NICT (2), 1 Training (2).',
    );
    expect(svg).toMatch(/ role="img" aria-labelledby="(figure-[\da-f]{8})-title \1-description"/);
  });

  it('names what it was made from, and the address of the same picture, for machines', () => {
    const svg = drawFigure({ graph: smallGraph(), stateUrl: 'https://example.org/?view=network&v=1#/actor:mic' });
    expect(svg).toContain(`<pg:sha256>${'a'.repeat(64)}</pg:sha256>`);
    expect(svg).toContain('<dcterms:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>');
    expect(svg).toContain('<dcterms:isFormatOf rdf:resource="https://example.org/?view=network&amp;v=1#/actor:mic"/>');
    expect(drawFigure({ graph: smallGraph(), stateUrl: 'javascript:alert(1)' })).not.toContain('isFormatOf');
  });

  it('says for programs which state it shows, and nothing that is none', () => {
    const state = '?v=1&lang=ja&in=2#/division:2';
    const stated = (text: string): string => drawFigure({ graph: smallGraph(), state: text });
    expect(stated(state)).toContain(' data-state="?v=1&amp;lang=ja&amp;in=2#/division:2"');
    for (const none of ['javascript:alert(1)', '?a"><b', '?a b', 'x']) expect(stated(none)).not.toContain('data-state');
  });

  it('names both ends of a way, rings them and has its notes under the legend', () => {
    const places = new Map(smallGraph().mapNodes((key, _node) => [key, { x: key.length * 10, y: key.charCodeAt(8) }]));
    const svg = drawFigure({
      graph: smallGraph(),
      places,
      arrange: true,
      subject: ['actor:mic', 'thing:cyder'],
      notes: ['2-a（主導：総務省）「試す」', '<b>'],
    });
    expect(words(svg)).toEqual(expect.arrayContaining(['小さな計画：総務省とCYDERを結ぶ経路', '&lt;b&gt;']));
    expect(count(svg, '<circle')).toBe(2);
    expect(svg).not.toContain('stroke-linecap="round"');
    const [note, source] = [/y="([\d.]+)"[^>]*>2-a（/, /y="([\d.]+)"[^>]*>出典/].map((at) => Number(at.exec(svg)?.[1]));
    expect(note).toBeLessThan(source ?? 0);
  });

  it('gives the places of an arranged figure for another picture', () => {
    const shown = { nodes: new Set(['actor:mic', 'measure:2-a']), edges: new Set<string>() };
    const places = arrangedPlaces({ graph: smallGraph(), shown });
    expect([...places.keys()]).toEqual(['measure:2-a', 'actor:mic']);
    expect(arrangedPlaces({ graph: smallGraph(), shown })).toEqual(places);
  });

  it('draws only what is shown, and ties with both ends', () => {
    const nodes = new Set(['measure:2-a', 'actor:mic', 'actor:meti']);
    const edges = new Set(['measure:2-a lead actor:mic', 'measure:1-a lead actor:mic']);
    const svg = drawFigure({ graph: smallGraph(), shown: { nodes, edges } });
    expect(count(svg, 'transform="translate')).toBe(3 + 2);
    expect(svg).toContain('つながり 1 本');
    expect(drawFigure({ graph: smallGraph(), hidden: ['government-body'] })).not.toContain('総務省');
  });

  it('dims what is out of focus and writes no label there', () => {
    const focus = { nodes: new Set(['measure:2-a', 'actor:meti']), edges: new Set(['measure:2-a lead actor:meti']) };
    const svg = drawFigure({ graph: smallGraph(), focus, selection: ['actor:meti'] });
    expect(svg).toContain('<g opacity="0.15">');
    expect(count(svg, '<circle')).toBe(1);
    expect(words(svg)).toContain('経済産業省');
    expect(words(svg)).not.toContain('総務省');
  });

  it('never cuts the names of actors', () => {
    const name = '国立研究開発法人情報通信研究機構サイバーセキュリティ総合研究推進本部';
    const named = smallGraph(({ id }) => (id === 'actor:nict' ? { labelJa: name } : {}));
    for (const size of ['85mm', '180mm', 'slide'] as const) {
      expect(words(drawFigure({ graph: named, size })).join('')).toContain(name);
    }
  });

  it('draws ties by weight, those both ways once, with heads where they have a direction', () => {
    const svg = drawFigure({ graph: smallTies(), view: 'agencies' });
    expect(svg).toContain('つながり 3 本');
    const widthOf = (kind: string): number =>
      Number(new RegExp(`data-kind="${kind}"[\\s\\S]*?stroke-width="([\\d.]+)"`).exec(svg)?.[1]);
    expect(widthOf('shared')).toBeGreaterThan(widthOf('through'));
    expect(widthOf('through')).toBeGreaterThan(widthOf('with'));
    expect(words(svg)).toContain('主導 → 経由');
  });

  it('names every role in its legend, also where there are too many lines to tell their dashes', () => {
    const graph = smallGraph();
    const kinds = ['lead', 'via', 'partner'] as const;
    const [measure = '', actor = ''] = [
      graph.findNode((_, { family }) => family === 'measure'),
      graph.findNode((_, { family }) => family === 'actor'),
    ];
    for (let at = 0; at < 903; at += 1) {
      graph.addDirectedEdgeWithKey(`more ${at}`, measure, actor, { kind: kinds[at % 3] ?? 'lead', weight: 1 });
    }
    expect(drawFigure({ graph, language: 'en' })).toContain('>Leads, via, with<');
    expect(drawFigure({ graph })).toContain('>主導・経由・連携<');
  });

  it('takes colours and sizes of a paint, and its legend', () => {
    const paint = { color: () => '#123456', size: () => 20 };
    const legend = [{ label: '群 1', color: '#123456' }];
    const svg = drawFigure({ graph: smallGraph(), paint, legend });
    expect(count(svg, 'fill="#123456"')).toBe(11 + 1);
    expect(words(svg)).toContain('群 1');
    expect(drawFigure({ graph: smallGraph(), paint, legend, greyscale: true })).not.toMatch(/="#(?!([\da-f]{2})\1\1")/);
    const broken = { color: () => '"/><script>', size: () => Number.NaN };
    expect(drawFigure({ graph: smallGraph(), paint: broken })).toBe(
      drawFigure({ graph: smallGraph(({ size }) => ({ size: size * 0 + 3 })), paint: { color: () => undefined } }),
    );
  });

  it('says what colours mean before what marks mean, in the very colours of the marks', () => {
    const colors = [
      { label: '群 1', color: '#fde725' },
      { label: '群 2', color: '#440154' },
    ];
    const graph = smallGraph();
    const svg = drawFigure({ graph, paint: { color: () => '#fde725' }, colors });
    // What is too pale for white paper is darkened, in the legend too.
    expect(svg).not.toContain('#fde725');
    const counts = new Map<string, number>();
    for (const [fill] of svg.matchAll(/fill="#[\da-f]{6}"/g)) counts.set(fill, (counts.get(fill) ?? 0) + 1);
    expect([...counts.values()]).toContain(graph.order + 1);
    const legend = words(svg);
    expect(legend.indexOf('群 1')).toBeLessThan(legend.indexOf('群 2'));
    expect(legend.indexOf('群 2')).toBeLessThan(legend.indexOf('施策'));
  });

  it('has the size that was asked for', () => {
    expect(drawFigure({ graph: smallGraph(), size: '85mm' })).toMatch(
      / width="85mm" height="[\d.]+mm" viewBox="0 0 321.26 /,
    );
    expect(drawFigure({ graph: smallGraph(), size: { width: 900, height: 300 } })).toContain(
      ' width="900" height="300" ',
    );
  });

  it('draws a graph without nodes', () => {
    const empty = smallGraph();
    empty.clear();
    empty.replaceAttributes(smallGraph().getAttributes());
    expect(drawFigure({ graph: empty })).toContain('つながり 0 本');
    expect(drawFigure({ graph: empty, arrange: true })).toContain('</svg>');
  });
});
