/** What the release says of itself: `manifest.json`, as `plangraph build` writes it. */
import type { PlanIndex } from '../../model/plan-index.js';

export interface ManifestFile {
  file: string;
  mediaType: string;
  bytes: number;
  /** Hex. */
  sha256: string;
  /** The same file compressed, where that is worth it. */
  gzip?: { file: string; bytes: number };
}

export interface Manifest {
  plan: string;
  dataset: string;
  version: string;
  text: { sha256: string };
  triples: number;
  /** Triples of each named graph, by the last part of its name. */
  graphs: Readonly<Record<string, number>>;
  /** Canonical hashes of the dataset, hex. */
  rdfc10: { triples: string; quads: string };
  nodes: number;
  edges: number;
  files: readonly ManifestFile[];
}

/** The release beside the page: not there, or of another plan than the one shown; or why it could not be had. */
export type Release =
  | { state: 'here'; folder: string; manifest: Manifest }
  | { state: 'none' }
  | { state: 'failed'; why: string };

/** The plan's name, as its IRI ends, which names its files and their folder. */
export function planName(plan: PlanIndex): string {
  const iri = plan.nodes.find(({ kind }) => kind === 'plan')?.iri ?? '';
  return /[^/#]*$/.exec(iri)?.[0] ?? '';
}

/**
 * Asks for the release of the plan that is shown.
 *
 * @param base address of the page
 * @throws where `signal` ends it
 */
export async function loadRelease(plan: PlanIndex, base: string, signal: AbortSignal): Promise<Release> {
  const name = planName(plan);
  if (name === '') return { state: 'none' };
  const folder = `./data/${encodeURIComponent(name)}/`;
  try {
    const response = await fetch(new URL(`${folder}manifest.json`, base), { signal });
    if (response.status === 404) return { state: 'none' };
    if (!response.ok) return { state: 'failed', why: `manifest.json: HTTP ${response.status}` };
    const found: unknown = await response.json();
    if (!isManifest(found)) return { state: 'failed', why: 'manifest.json' };
    return describes(found, plan) ? { state: 'here', folder, manifest: found } : { state: 'none' };
  } catch (error) {
    if (signal.aborted) throw error;
    return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Whether the files are those of the plan on the screen: `plangraph serve` can show another beside them. */
export function describes(manifest: Manifest, plan: PlanIndex): boolean {
  const edges = [...plan.edgeCounts.values()].reduce((sum, count) => sum + count, 0);
  return (
    plan.at(manifest.plan)?.kind === 'plan' &&
    (plan.textSha256 === undefined || plan.textSha256 === manifest.text.sha256) &&
    manifest.nodes === plan.nodes.length &&
    manifest.edges === edges
  );
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
/** A name within the folder, or within one in it: nothing leads out of it. */
const isFileName = (value: unknown): value is string =>
  isText(value) && /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(value);

/** Whether what was found has all that is shown; nothing in it is trusted before. */
export function isManifest(value: unknown): value is Manifest {
  if (!isFields(value)) return false;
  const { plan, dataset, version, text, triples, graphs, rdfc10, nodes, edges, files } = value;
  return (
    [plan, dataset, version].every(isText) &&
    [triples, nodes, edges].every(isCount) &&
    isFields(text) &&
    isText(text['sha256']) &&
    isFields(graphs) &&
    Object.values(graphs).every(isCount) &&
    isFields(rdfc10) &&
    isText(rdfc10['triples']) &&
    isText(rdfc10['quads']) &&
    Array.isArray(files) &&
    files.every(isManifestFile)
  );
}

function isManifestFile(value: unknown): value is ManifestFile {
  if (!isFields(value)) return false;
  const { file, mediaType, bytes, sha256, gzip } = value;
  return (
    isFileName(file) &&
    isText(mediaType) &&
    isCount(bytes) &&
    isText(sha256) &&
    (gzip === undefined || (isFields(gzip) && isFileName(gzip['file']) && isCount(gzip['bytes'])))
  );
}
