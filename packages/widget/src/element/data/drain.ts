import type { Quad } from './read-rdf.js';

/** What the parsers that are streams have in common. */
interface QuadStream {
  on(event: 'data', act: (quad: Quad) => void): unknown;
  on(event: 'error', act: (error: Error) => void): unknown;
  on(event: 'end', act: () => void): unknown;
  write(piece: string): unknown;
  end(): unknown;
}

/** Sends a document through a parser and gathers the statements. @throws what the parser throws first */
export async function drain(parser: QuadStream, pieces: AsyncIterable<string>): Promise<Quad[]> {
  const quads: Quad[] = [];
  let failed = false;
  const done = new Promise<void>((resolve, reject) => {
    parser.on('data', (quad) => quads.push(quad));
    parser.on('end', resolve);
    parser.on('error', (error) => {
      failed = true;
      reject(error);
    });
  });
  // Whoever waits for the end is told; until then nobody waits.
  done.catch(() => {});
  for await (const piece of pieces) {
    if (failed) break;
    parser.write(piece);
  }
  if (!failed) parser.end();
  await done;
  return quads;
}
