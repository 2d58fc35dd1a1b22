/** One piece of work in a worker of its own. */

/**
 * Sends a task to a worker and ends the worker with its answer, its failure, or the signal.
 *
 * @param onMessage settles the promise where the message is the answer; leaves it where it tells of progress
 * @param unloaded what to reject with where the worker could not be loaded (no message), or threw
 * @throws the reason of `signal` when that ended it
 */
export function askWorker<Message, Answer>(
  worker: Worker,
  task: unknown,
  signal: AbortSignal,
  onMessage: (message: Message, resolve: (answer: Answer) => void, reject: (reason: unknown) => void) => void,
  unloaded: (message: string) => Error,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener('abort', onAbort);
    };
    const fail = (reason: unknown): void => {
      end();
      reject(reason);
    };
    const onAbort = (): void => fail(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      onMessage(
        data,
        (answer) => {
          end();
          resolve(answer);
        },
        fail,
      );
    });
    worker.addEventListener('error', (event) => fail(unloaded(event.message)));
    worker.postMessage(task);
  });
}
