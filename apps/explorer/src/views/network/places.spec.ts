import type { Place } from '@plangraph/core/graph';
import { EMPTY_FILTER } from '@plangraph/core/state';
import type { ReactiveControllerHost } from 'lit';
import { describe, expect, it } from 'vitest';
import type { LayoutOptions, layOutInWorker } from '../../model/layout-client.js';
import { type LayoutPart, layOut } from '../../model/layout-task.js';
import { LoadedPlan } from '../../model/loaded-plan.js';
import { examplePlan } from '../../model/testing.js';
import { Places } from './places.js';

const loaded = new LoadedPlan(examplePlan);
const shown = loaded.shown(EMPTY_FILTER);
const none: ReadonlyMap<string, Place> = new Map();

/** A worker that waits to be told to go on. */
function bench() {
  const asked: {
    graph: LayoutPart;
    options: LayoutOptions;
    finish: (places: Map<string, Place>) => void;
    fail: (why: Error) => void;
  }[] = [];
  let updates = 0;
  const host = {
    addController: () => {},
    requestUpdate: () => {
      updates += 1;
    },
  } as unknown as ReactiveControllerHost;
  const slow: typeof layOutInWorker = (graph, options = {}) =>
    new Promise((resolve, reject) => {
      asked.push({ graph, options, finish: resolve, fail: reject });
      options.signal?.addEventListener('abort', () =>
        resolve(new Map(graph.nodes.slice(0, 1).map(({ key }) => [key, { x: 1, y: 1 }]))),
      );
    });
  const places = new Places(host, slow);
  const job = (at: number) => {
    const one = asked[at];
    if (one === undefined) throw new Error(`No layout ${at} was asked for.`);
    return one;
  };
  return { places, asked, job, updates: () => updates };
}

const settle = () => new Promise((done) => setTimeout(done));

describe('the places of the picture', () => {
  it('are the data’s own without a word to a worker', () => {
    const { places, asked } = bench();
    places.follow(loaded, shown, 'plan', none);
    expect([places.places, places.working, asked.length]).toEqual([undefined, undefined, 0]);
  });

  it('are asked for once, told of, and taken when they are done', async () => {
    const { places, asked, job, updates } = bench();
    places.follow(loaded, shown, 'forces', none);
    places.follow(loaded, shown, 'forces', none);
    expect(asked).toHaveLength(1);
    job(0).options.onProgress?.(0.4, new Map());
    expect(places.working).toBe(0.4);
    const found = new Map([['a', { x: 3, y: 4 }]]);
    job(0).finish(found);
    await settle();
    expect([places.places, places.working]).toEqual([found, undefined]);
    expect(updates()).toBeGreaterThan(1);
    places.rearrange();
    places.follow(loaded, shown, 'forces', none);
    expect(asked).toHaveLength(2);
  });

  it('are made from the data’s own places, whatever layout there was before', async () => {
    const { places, job } = bench();
    places.follow(loaded, shown, 'columns', none);
    job(0).finish(new Map(loaded.graph.mapNodes((key) => [key, { x: 9, y: 9 }])));
    await settle();
    places.follow(loaded, shown, 'forces', none);
    expect(new Set(job(1).graph.nodes.map(({ attributes: { x, y } }) => `${x} ${y}`))).toEqual(new Set(['0 0']));
  });

  it('are those reached so far where somebody stops the work', async () => {
    const { places } = bench();
    places.follow(loaded, shown, 'forces', none);
    places.stop();
    expect(places.working).toBeUndefined();
    await settle();
    expect(places.places?.size).toBe(1);
  });

  it('are never those of a layout that was left', async () => {
    const { places, job } = bench();
    places.follow(loaded, shown, 'forces', none);
    places.follow(loaded, shown, 'plan', none);
    await settle();
    expect(places.places).toBeUndefined();
    places.follow(loaded, shown, 'forces', none);
    const late = job(1);
    places.follow(loaded, shown, 'pillars', none);
    late.finish(new Map([['late', { x: 0, y: 0 }]]));
    job(2).finish(new Map([['right', { x: 0, y: 0 }]]));
    await settle();
    expect([...(places.places?.keys() ?? [])]).toEqual(['right']);
  });

  it('stay as they are where it fails, with the reason', async () => {
    const { places, job } = bench();
    places.follow(loaded, shown, 'columns', none);
    job(0).fail(new Error('no worker'));
    await settle();
    expect([places.places, places.failed, places.working]).toEqual([undefined, 'no worker', undefined]);
  });

  it('have no lines along a column, nor what has no place in one', async () => {
    const { places, job } = bench();
    places.follow(loaded, shown, 'columns', none);
    const { layout } = job(0).options;
    const [report] = layOut({
      layout: layout ?? 'forces',
      graph: {
        nodes: loaded.graph.mapNodes((key, { x, y, size, kind, family }) => ({
          key,
          attributes: { x, y, size, kind, family },
        })),
        edges: loaded.graph.mapEdges((_edge, { kind, weight }, source, target) => ({
          source,
          target,
          attributes: { kind, weight },
        })),
      },
      pins: none,
      iterations: 1,
    });
    job(0).finish(report?.places ?? new Map());
    await settle();
    const ids = [...(places.shown?.nodes ?? [])].map((key) => loaded.graph.getNodeAttribute(key, 'id'));
    expect(ids).toContain('actor:mic');
    expect(ids).not.toContain('term:nict');
    expect([...(places.shown?.edges ?? [])]).not.toContain('term:nict denotes actor:nict');
    expect([...(places.shown?.edges ?? [])]).toContain('measure:2.1-a lead actor:mic');
  });
});
