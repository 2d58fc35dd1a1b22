import type { Readable } from 'node:stream';

/** The outside world as a command sees it, so that tests can stand in for it. */
export interface Io {
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

/** Everything on standard input. */
export async function readStdin({ stdin }: Io): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

/** The process itself as Io. */
export function processIo(): Io {
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
  readonly #io: Io;

  constructor(io: Io) {
    this.#io = io;
  }

  step(text: string): void {
    if (this.#io.watched) this.#io.err(`\r\u001b[K${text} …`);
  }

  end(): void {
    if (this.#io.watched) this.#io.err('\r\u001b[K');
  }
}
