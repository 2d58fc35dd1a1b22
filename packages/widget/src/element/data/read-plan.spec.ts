import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallGraph } from '../../figure/testing.js';
import { WidgetFault } from '../fault.js';
import { graphOf, readPlan } from './read-plan.js';

const origin = { type: '', where: 'https://example.org/plan.ttl', base: 'https://example.org/plan.ttl' };
const TURTLE = `@prefix pg: <https://w3id.org/plangraph/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<a> a pg:Measure ; skos:prefLabel "施策"@ja ; pg:lead <b> . <b> a pg:GovernmentBody ; skos:prefLabel "省"@ja .`;

describe('readPlan', () => {
  it('reads a serialisation, and takes an instance as it is', async () => {
    const small = smallGraph();
    const plan = await readPlan(JSON.stringify(small.export()), origin);
    expect([plan.order, plan.size]).toEqual([small.order, small.size]);
    expect(graphOf(small, 'data')).toBe(small);
  });

  it('reads RDF and finds places', async () => {
    const plan = await readPlan(TURTLE, origin);
    expect(plan.mapNodes((_, { kind }) => kind)).toEqual(['measure', 'government-body']);
    expect(new Set(plan.mapNodes((_, { x, y }) => `${x} ${y}`)).size).toBe(2);
  });

  it('reads the same from JSON-LD and RDF/XML, whatever they are called', async () => {
    const linked = JSON.stringify({
      '@context': { pg: 'https://w3id.org/plangraph/ns#', skos: 'http://www.w3.org/2004/02/skos/core#' },
      '@graph': [
        {
          '@id': 'a',
          '@type': 'pg:Measure',
          'skos:prefLabel': { '@value': '施策', '@language': 'JA' },
          'pg:lead': { '@id': 'b' },
        },
        { '@id': 'b', '@type': 'pg:GovernmentBody', 'skos:prefLabel': { '@value': '省', '@language': 'ja' } },
      ],
    });
    const xml = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns:pg="https://w3id.org/plangraph/ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#" xml:lang="ja">
      <pg:Measure rdf:about="a"><skos:prefLabel>施策</skos:prefLabel><pg:lead rdf:resource="b"/></pg:Measure>
      <pg:GovernmentBody rdf:about="b"><skos:prefLabel>省</skos:prefLabel></pg:GovernmentBody></rdf:RDF>`;
    const turtle = (await readPlan(TURTLE, origin)).export();
    for (const text of [linked, `\ufeff${linked}`, xml, `\ufeff${xml}`]) {
      expect((await readPlan(text, origin)).export()).toEqual(turtle);
    }
    expect((await readPlan(`[ a <urn:x> ] . ${TURTLE}`, origin)).order).toBe(2);
  });

  it('fetches no context, and says which one is asked for', async () => {
    for (const context of ['https://other.example/c.jsonld', ['c.jsonld']]) {
      const text = JSON.stringify({ '@context': context, '@id': 'a', label: '施策' });
      const fault = await readPlan(text, origin).catch((error: unknown) => error);
      expect(fault).toMatchObject({ kind: 'context', found: expect.stringMatching(/^https:.*c\.jsonld$/) });
    }
  });

  it('says where an XML document breaks off, and takes no page for one', async () => {
    const broken = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<rdf:Bag></b>';
    for (const [text, kind, found] of [
      [broken, 'syntax', /2/],
      ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', 'format', /^$/],
      ['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', 'syntax', /./],
    ] as const) {
      const fault = await readPlan(text, origin).catch((error: unknown) => error);
      expect(fault).toMatchObject({ kind, found: expect.stringMatching(found) });
    }
  });

  it('says where a document breaks off', async () => {
    const fault = await readPlan('<http://e/a> a\n.', origin).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(WidgetFault);
    expect(fault).toMatchObject({ kind: 'syntax', where: origin.where, found: expect.stringContaining('Line 2') });
  });

  it('refuses whatever else there is with a fault of its own', async () => {
    const words = fc.oneof(fc.json(), fc.string(), fc.constant('<html>'), fc.constant('{"nodes":[null],"edges":[]}'));
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        const fault = await readPlan(text, origin).catch((error: unknown) => error);
        expect(fault).toBeInstanceOf(WidgetFault);
      }),
    );
  });

  it('refuses edges to nowhere and nodes without a place', () => {
    const { nodes, edges, ...rest } = smallGraph().export();
    expect(() => graphOf({ ...rest, nodes: nodes.slice(1), edges }, 'data')).toThrow(WidgetFault);
    expect(() =>
      graphOf(
        { ...rest, nodes: [{ key: 'a', attributes: { kind: 'measure', x: Number.NaN, y: 0, size: 1 } }], edges: [] },
        'data',
      ),
    ).toThrow(/nodes\[0\] a: x, y, size/);
  });
});
