/** Makes a file of what is shown, in a worker. */
import type { ViewContext } from '../../elements/view-context.js';
import { askWorker } from '../../model/ask-worker.js';
import type { OwnDocument } from '../../own-data/reading/document.js';
import { OwnDataFault } from '../../own-data/reading/fault.js';
import type { FromTakeAlongWorker } from '../../workers/take-along-worker.js';
import type { FileFormat } from './formats.js';
import { hiddenStatements, partOf, sourceLine } from './part.js';
import { releaseDocument } from './release-document.js';
import type { WriteJob } from './write-file.js';

export interface FileOptions {
  /** Address of the view, to be said in the file. */
  page: string;
  /** What one's own data were read from; the release of the site without it. */
  document: OwnDocument | undefined;
  /** Whether a table begins with a byte order mark, without which spreadsheets misread Japanese. */
  mark?: boolean;
  /** Ends it; nothing of it goes on. */
  signal: AbortSignal;
}

/** @throws OwnDataFault; Error fit to be shown; the reason of `signal` when that ended it */
export async function makeFile(
  format: FileFormat,
  { loaded, shown, texts, strings: { bilingual } }: Pick<ViewContext, 'loaded' | 'shown' | 'texts' | 'strings'>,
  { page, document, mark = false, signal }: FileOptions,
): Promise<Blob> {
  const { graph } = loaded;
  if (format !== 'turtle')
    return inWorker({ format, mark, graph: partOf(graph, shown, { texts, page, bilingual }) }, signal);
  const { plan, source, sourceEn, license } = graph.getAttributes();
  const job: WriteJob = {
    format,
    document: document ?? (await releaseDocument(signal)),
    nodes: [...shown.nodes],
    hidden: hiddenStatements(graph, shown),
    plan,
    page,
    source: [sourceLine(source, ''), sourceEn ?? '', license, page],
  };
  return inWorker(job, signal);
}

function inWorker(job: WriteJob, signal: AbortSignal): Promise<Blob> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('../../workers/take-along-worker.ts', import.meta.url), { type: 'module' });
  return askWorker<FromTakeAlongWorker, Blob>(
    worker,
    job,
    signal,
    (message, resolve, reject) => {
      if (message.type === 'file') resolve(message.file);
      else reject(new OwnDataFault(message.fault));
    },
    (message) => new Error(message),
  );
}
