import type { Readable } from 'node:stream';
import type { Words } from './words/words.js';

/** The outside world, so that tests can stand in for it. */
export interface Host {
  stdin: Readable;
  /** Data. Resolves when the reader has room for more. */
  out(data: string | Uint8Array): Promise<void>;
  /** Progress and messages. */
  err(text: string): void;
  /** Whether a person watches stderr. */
  watched: boolean;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** The outside world as a command sees it, with the language that it speaks there. */
export interface Io extends Host {
  words: Words;
}

/** Everything on standard input. */
export async function readStdin({ stdin }: Host): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The process itself. */
export function processIo(): Host {
  return {
    stdin: process.stdin,
    out: (data) =>
      new Promise((resolve, reject) => {
        process.stdout.write(data, (error) => (error ? reject(error) : resolve()));
      }),
    err: (text) => {
      process.stderr.write(text);
    },
    watched: process.stderr.isTTY === true,
    cwd: process.cwd(),
    env: process.env,
  };
}

/** One line on stderr that is written over; nothing where nobody watches. */
export class Progress {
  readonly #io: Host;

  constructor(io: Host) {
    this.#io = io;
  }

  step(text: string): void {
    if (this.#io.watched) this.#io.err(`\r\u001b[K${text} …`);
  }

  end(): void {
    if (this.#io.watched) this.#io.err('\r\u001b[K');
  }
}
