import { gzipSync } from 'node:zlib';
import { partOfDataset, toTurtle } from '@plangraph/export';
import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../example.js';
import { headOf, type OwnDocument } from './document.js';
import { OwnDataFault, type OwnDataFaultDetail } from './fault.js';
import { quadsOf, type ReadingStep, readPlan } from './read-document.js';

const turtle = (text: string | Uint8Array<ArrayBuffer>, more: Partial<OwnDocument> = {}): OwnDocument => ({
  content: new Blob([text]),
  format: 'turtle',
  ...more,
});

async function faultOf(document: OwnDocument): Promise<OwnDataFaultDetail> {
  const fault: unknown = await readPlan(document).catch((error: unknown) => error);
  if (!(fault instanceof OwnDataFault)) throw fault;
  return fault.detail;
}

describe('readPlan', () => {
  it('makes of the example a graph with places, and texts apart, and tells how far it has come', async () => {
    const steps: ReadingStep[] = [];
    const { graph, texts, statements } = await readPlan(turtle(EXAMPLE), (step) => steps.push(step));
    const kinds = graph.nodes.map(({ attributes }) => attributes?.kind);
    expect(kinds).toEqual(['plan', 'pillar', 'measure', 'measure', 'government-body', 'government-body']);
    const places = new Set(graph.nodes.map(({ attributes }) => `${attributes?.x} ${attributes?.y}`));
    expect(places.size).toBe(graph.nodes.length);
    expect(JSON.stringify(graph)).not.toContain('において');
    const [text] = Object.values(texts);
    expect(text?.text).toContain('において');
    expect(text?.mentions?.map(({ start, end, role }) => [text.text.slice(start, end), role])).toEqual([
      ['環境省', 'lead'],
    ]);
    expect(statements).toBeGreaterThan(30);
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['reading', 'finding', 'placing']));
  });

  it('opens a part of it that was saved as what was shown, with the plan only where it was', async () => {
    const quads = await quadsOf(turtle(`${EXAMPLE}\n<https://a.org/data> a <http://www.w3.org/ns/dcat#Dataset> .`));
    const nodes = (await readPlan(turtle(EXAMPLE))).graph.nodes.filter(
      ({ attributes }) => attributes?.kind === 'measure',
    );
    const shown = new Set(nodes.map(({ key }) => key));
    const part = await readPlan(turtle(toTurtle(partOfDataset(quads, shown))));
    expect(part.graph.nodes.map(({ key }) => key).sort()).toEqual([...shown].sort());
    expect(part.graph.attributes.titleJa).not.toBe('');
    expect(part.suspects.lost.links).toBe(0);
  });

  it('reads a packed file whatever it is called', async () => {
    const packed = turtle(new Uint8Array(gzipSync(EXAMPLE)));
    expect(await headOf(packed.content)).toBe(EXAMPLE.slice(0, 2000));
    expect((await readPlan(packed)).graph.nodes).toHaveLength(6);
  });

  it('says where a file is broken', async () => {
    expect(await faultOf(turtle(EXAMPLE.replace('pg:Pillar', 'pgg:Pillar')))).toMatchObject({
      ...{ kind: 'syntax', reason: 'undefined-prefix', found: 'pgg:Pillar' },
    });
  });

  it('says which classes are there where none is of the ontology', async () => {
    expect(await faultOf(turtle('<http://a/1> a <http://a/C>, <http://a/D> . <http://a/2> a <http://a/D> .'))).toEqual({
      ...{ kind: 'foreign', statements: 3, classes: ['http://a/D', 'http://a/C'] },
    });
    expect(await faultOf(turtle('# nothing'))).toEqual({ kind: 'empty' });
  });

  it('tells bytes that are no text from a packed file that is cut', async () => {
    expect(await faultOf(turtle(new Uint8Array([0x23, 0xff, 0xfe])))).toEqual({ kind: 'encoding' });
    const cut = new Uint8Array(gzipSync(EXAMPLE)).slice(0, 200);
    expect(await faultOf(turtle(cut))).toEqual({ kind: 'not-unpacked' });
  });

  it('stops at the limit, and not only at the end', async () => {
    const line = '<http://a/s> <http://a/p> <http://a/o> .\n'.repeat(5000);
    const content = new Blob([line, line, line, 'and this is never read']);
    const reading = quadsOf({ content, format: 'n-triples' }, undefined, 1000);
    await expect(reading).rejects.toMatchObject({ detail: { kind: 'too-many', limit: 1000 } });
  });
});
