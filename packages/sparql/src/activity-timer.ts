/** Ends a piece of work when nothing has moved for too long, or when the caller's signal says so. */
export class ActivityTimer {
  readonly #controller = new AbortController();
  readonly #limit: number;
  readonly #fault: () => unknown;
  readonly #caller: AbortSignal | undefined;
  #timeout: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param limit milliseconds
   * @param fault the reason that `signal` has when the time is over
   * @param caller its reason is passed on
   */
  constructor(limit: number, fault: () => unknown, caller: AbortSignal | undefined) {
    this.#limit = limit;
    this.#fault = fault;
    this.#caller = caller;
    if (caller?.aborted) this.#end();
    else caller?.addEventListener('abort', this.#end);
  }

  readonly #end = (): void => this.#controller.abort(this.#caller?.reason);

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Something moved, or is waited for from now on. */
  touch(): void {
    this.pause();
    this.#timeout = setTimeout(() => this.#controller.abort(this.#fault()), this.#limit);
  }

  /** Nothing is waited for; the caller's signal still counts. */
  pause(): void {
    clearTimeout(this.#timeout);
  }

  /** The work is over. */
  stop(): void {
    this.pause();
    this.#caller?.removeEventListener('abort', this.#end);
  }
}
