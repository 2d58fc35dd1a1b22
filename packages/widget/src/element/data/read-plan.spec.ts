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
