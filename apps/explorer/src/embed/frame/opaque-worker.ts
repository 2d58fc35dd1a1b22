/**
 * Workers in a sandboxed frame. Such a page has no origin, and browsers start no worker for it from a file of any
 * server, nor as a module from a `blob:`; one in a `data:` address, which imports the file, they do.
 */

class OpaqueWorker extends Worker {
  constructor(url: string | URL, options?: WorkerOptions) {
    const file = new URL(url, document.baseURI).href;
    super(`data:text/javascript,${encodeURIComponent(`import ${JSON.stringify(file)}`)}`, {
      ...options,
      type: 'module',
    });
  }
}

/** Lets the page start its workers where it has no origin; to be called before any is started. */
export function mendWorkers(): void {
  if (self.origin === 'null') self.Worker = OpaqueWorker;
}
