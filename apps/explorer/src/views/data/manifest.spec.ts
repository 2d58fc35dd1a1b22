import { describe, expect, it, vi } from 'vitest';
import { exampleIndex } from '../../model/testing.js';
import { describes, isManifest, loadRelease, type Manifest, planName } from './manifest.js';

const manifest: Manifest = {
  plan: 'https://example.org/plan/p',
  dataset: 'https://example.org/dataset/p',
  version: '1.2.3',
  text: { sha256: 'aa' },
  triples: 20,
  graphs: { document: 15, curated: 5 },
  rdfc10: { triples: 'bb', quads: 'cc' },
  nodes: 9,
  edges: 11,
  files: [{ file: 'p.ttl', mediaType: 'text/turtle', bytes: 10, sha256: 'dd', gzip: { file: 'p.ttl.gz', bytes: 4 } }],
};

describe('isManifest', () => {
  it('takes what the build writes', () => {
    expect(isManifest(manifest)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no files', { ...manifest, files: undefined }],
    ['a number that is none', { ...manifest, graphs: { document: '15' } }],
    ['a negative size', { ...manifest, files: [{ ...manifest.files[0], bytes: -1 }] }],
    ['a file outside the folder', { ...manifest, files: [{ ...manifest.files[0], file: '../p.ttl' }] }],
    ['a script for a file', { ...manifest, files: [{ ...manifest.files[0], file: 'javascript:alert(1)' }] }],
    ['a compressed file outside', { ...manifest, files: [{ ...manifest.files[0], gzip: { file: '..', bytes: 1 } }] }],
  ])('refuses %s', (_, value) => {
    expect(isManifest(value)).toBe(false);
  });
});

describe('describes', () => {
  it('knows the plan that is shown from another', () => {
    const plan = exampleIndex();
    expect(describes(manifest, plan)).toBe(true);
    expect(describes({ ...manifest, plan: 'https://example.org/plan/q' }, plan)).toBe(false);
    expect(describes({ ...manifest, nodes: 10 }, plan)).toBe(false);
    expect(describes({ ...manifest, edges: 10 }, plan)).toBe(false);
  });
});

describe('loadRelease', () => {
  const load = (answer: () => Promise<Response>, signal = new AbortController().signal) => {
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
    return loadRelease(exampleIndex(), 'https://example.org/some/where/', signal).finally(() => {
      expect(String(asked.mock.calls[0]?.[0])).toBe('https://example.org/some/where/data/p/manifest.json');
      asked.mockRestore();
    });
  };

  it('finds the release in the folder of the plan', async () => {
    expect(planName(exampleIndex())).toBe('p');
    expect(await load(async () => Response.json(manifest))).toEqual({ state: 'here', folder: './data/p/', manifest });
  });

  it('finds none where there is none, or only that of another plan', async () => {
    expect(await load(async () => new Response('', { status: 404 }))).toEqual({ state: 'none' });
    expect(await load(async () => Response.json({ ...manifest, nodes: 1 }))).toEqual({ state: 'none' });
  });

  it('says what went wrong', async () => {
    expect(await load(async () => new Response('', { status: 503 }))).toEqual({
      state: 'failed',
      why: 'manifest.json: HTTP 503',
    });
    expect(await load(async () => Response.json({}))).toEqual({ state: 'failed', why: 'manifest.json' });
    expect(await load(() => Promise.reject(new Error('offline')))).toEqual({ state: 'failed', why: 'offline' });
  });

  it('lets go when it is told to', async () => {
    const { signal } = { signal: AbortSignal.abort() };
    await expect(load(() => Promise.reject(new Error('aborted')), signal)).rejects.toThrow('aborted');
  });
});
