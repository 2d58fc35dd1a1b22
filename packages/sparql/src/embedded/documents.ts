import type { Bilingual } from '@plangraph/core';
import type { Quad } from '@rdfjs/types';
import { Writer } from 'n3';
import { DocumentFault, systemWords } from '../faults.js';
import type { RdfDocument } from '../types.js';
import type { LoadDocument, WorkerFault } from './protocol.js';

const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'text/turtle',
  'application/trig',
  'application/n-triples',
  'application/n-quads',
  'application/ld+json',
  'application/rdf+xml',
]);

/** Quads in one piece of text. */
const PIECE = 10_000;

/** Quads as one N-Quads document, so that blank nodes keep their identity over its pieces. */
export function documentOfQuads(quads: Iterable<Quad>): LoadDocument {
  const writer = new Writer({ format: 'application/n-quads' });
  const pieces: string[] = [];
  let lines: string[] = [];
  for (const { subject, predicate, object, graph } of quads) {
    lines.push(writer.quadToString(subject, predicate, object, graph));
    if (lines.length === PIECE) {
      pieces.push(lines.join(''));
      lines = [];
    }
  }
  pieces.push(lines.join(''));
  return { pieces, mediaType: 'application/n-quads' };
}

/** @throws DocumentFault for a media type that is not known */
export function loadable({ content, mediaType, base }: RdfDocument): LoadDocument {
  const bare = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!MEDIA_TYPES.has(bare)) {
    throw new DocumentFault({
      en: `Documents of type "${mediaType}" cannot be read. Give one of: ${[...MEDIA_TYPES].join(', ')}.`,
      ja: `種類が "${mediaType}" の文書は読めません。次のどれかにしてください：${[...MEDIA_TYPES].join('、')}。`,
    });
  }
  return { pieces: [content], mediaType: bare, ...(base === undefined ? {} : { base }) };
}

/** What the worker says of documents that it could not load, with which it was and what to do. */
export function loadingFault(
  { message, document, unloaded }: WorkerFault,
  all: readonly LoadDocument[],
): DocumentFault {
  const said = systemWords(message);
  if (unloaded === true) {
    return new DocumentFault({
      en: `The store's WebAssembly cannot be loaded: ${said.en}`,
      ja: `ストアの WebAssembly を読み込めません（${said.ja}）。`,
    });
  }
  if (document === undefined) return unfilled(said);
  const mediaType = all[document]?.mediaType ?? '';
  const [place, count] = [document + 1, all.length];
  const remote = /LoadDocumentCallback/.test(message);
  return new DocumentFault({
    en: `Document ${place} of ${count} (${mediaType}): ${message}${remote ? ' Put the @context into the document.' : ''}`,
    ja: `${count} 件中 ${place} 件目の文書（${mediaType}）を読めません（Oxigraph の言葉：${message}）。${remote ? '@context を文書の中に書いてください。' : ''}`,
  });
}

/** The store broke while it took its documents. */
export function unfilled({ en, ja }: Bilingual): DocumentFault {
  return new DocumentFault({
    en: `The store cannot be filled: ${en}.`,
    ja: `ストアにデータを入れられません（${ja}）。`,
  });
}
