/** How long a step after step may take where the browser does not say how long it is idle, in milliseconds. */
const SLICE = 8;

/** Goes through steps while the browser has nothing else to do; each should take a millisecond at most. */
export function whileIdle(steps: Iterator<unknown>, signal: AbortSignal): void {
  const go = (idle?: IdleDeadline): void => {
    const end = performance.now() + SLICE;
    while (!signal.aborted) {
      if (steps.next().done === true) return;
      if ((idle?.timeRemaining() ?? end - performance.now()) > 0) continue;
      again();
      return;
    }
  };
  // Safari has no idle callbacks.
  const again = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(go);
    else setTimeout(go);
  };
  again();
}
