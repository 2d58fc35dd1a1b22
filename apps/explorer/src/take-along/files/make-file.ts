/** Makes a file of what is shown, in a worker. */
import type { ViewContext } from '../../elements/view-context.js';
import { askWorker } from '../../model/ask-worker.js';
import type { OwnDocument } from '../../own-data/reading/document.js';
import { OwnDataFault } from '../../own-data/reading/fault.js';
import type { FromTakeAlongWorker } from '../../workers/take-along-worker.js';
import { type FileFormat, OF_ROLES } from './formats.js';
import { hiddenStatements, partOf, sourceLine } from './part.js';
import { releaseDocument } from './release-document.js';
import { type CountedTies, serialized } from './ties.js';
import type { WriteJob } from './write-file.js';

export interface FileOptions {
  /** Address of the view, to be said in the file. */
  page: string;
  /** What one's own data were read from; the release of the site without it. */
  document: OwnDocument | undefined;
  /** What the view shows in place of the plan's own connections. */
  ties?: CountedTies | undefined;
  /** Whether a table begins with a byte order mark, without which spreadsheets misread Japanese. */
  mark?: boolean;
  /** Ends it; nothing of it goes on. */
  signal: AbortSignal;
}

/** @throws OwnDataFault; Error fit to be shown; the reason of `signal` when that ended it */
export async function makeFile(
  format: FileFormat,
  context: Pick<ViewContext, 'loaded' | 'shown' | 'texts' | 'strings' | 'language'>,
  { page, document, ties, mark = false, signal }: FileOptions,
): Promise<Blob> {
  const { loaded, texts, strings, language } = context;
  const { bilingual } = strings;
  const { graph } = loaded;
  const shown = ties?.countedFrom ?? context.shown;
  if (format !== 'turtle') {
    const network =
      ties === undefined || OF_ROLES.has(format)
        ? { graph: partOf(graph, shown, { texts, page, bilingual }) }
        : { ties: serialized(graph, ties, { page, bilingual }) };
    return inWorker({ format, mark, language, ...network }, signal);
  }
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
