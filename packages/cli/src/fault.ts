/** Exit statuses that scripts may rely on. */
export const EXIT = { done: 0, inputFault: 1, wrongUsage: 2, serverFault: 3 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** Something a person can mend: shown as one message, without a stack. */
export class Fault extends Error {
  override name = 'Fault';
  readonly status: ExitStatus;

  constructor(status: ExitStatus, message: string) {
    super(message);
    this.status = status;
  }
}

export function usageFault(message: string): Fault {
  return new Fault(EXIT.wrongUsage, message);
}

/** A fault of the file system in words: what was tried, on what, and what to do. */
export function fileFault(action: string, path: string, error: unknown): Fault {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const mends: Record<string, string> = {
    ENOENT: 'there is no such file or folder. Check the path.',
    EACCES: 'permission is refused. Check who owns it.',
    EPERM: 'permission is refused. Check who owns it.',
    EISDIR: 'it is a folder. Give a file.',
    EEXIST: 'a file of that name is in the way.',
    ENOTDIR: 'a part of the path is a file, not a folder.',
    ENOSPC: 'the disk is full. Nothing was replaced.',
    EROFS: 'the disk can only be read. Give another place with --out.',
  };
  return new Fault(EXIT.inputFault, `Cannot ${action} ${path}: ${mends[code] ?? (error as Error).message}`);
}
