import { FILE_MENDS, type FileAction, type FileCode } from './words/en/reading.js';
import { type Saying, WORDS } from './words/words.js';

/** Exit statuses that scripts may rely on. */
export const EXIT = { done: 0, inputFault: 1, wrongUsage: 2, serverFault: 3 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Something a person can mend: shown as one message in the language of the terminal, without a stack. */
export class Fault extends Error {
  override name = 'Fault';
  readonly status: ExitStatus;
  readonly say: Saying;

  constructor(status: ExitStatus, say: Saying) {
    super(say(WORDS.en));
    this.status = status;
    this.say = say;
  }
}

export function usageFault(say: Saying): Fault {
  return new Fault(EXIT.wrongUsage, say);
}

const FILE_CODES = Object.keys(FILE_MENDS) as FileCode[];

/** A fault of the file system in words: what was tried, on what, and what to do. */
export function fileFault(action: FileAction, path: string, error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = FILE_CODES.find((one) => one === code);
  return new Fault(EXIT.inputFault, ({ reading }) =>
    known === undefined ? reading.fileSystem(action, path, message) : reading.file(action, path, known),
  );
}
