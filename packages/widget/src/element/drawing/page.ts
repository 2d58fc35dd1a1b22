/** What all widgets of a page watch together: one observer each, as long as there is a widget. */

/** One widget, as the page sees it. */
export interface Watched {
  readonly host: HTMLElement;
  /** It came near the viewport, or went away from it. */
  near: boolean;
  /** It came into sight, or went out of it. */
  seen: boolean;
  /** The document is to be printed now: what must be on paper has to stand when this returns. */
  beforePrint(): void;
  afterPrint(): void;
  /** Colour scheme or language of the page may be another. */
  follow(): void;
  resized(): void;
}

const watched = new Map<Element, Watched>();
let watchers:
  | { near: IntersectionObserver; seen: IntersectionObserver; size: ResizeObserver; end: () => void }
  | undefined;

export function watch(one: Watched): void {
  watchers ??= begin();
  watched.set(one.host, one);
  watchers.near.observe(one.host);
  watchers.seen.observe(one.host);
  watchers.size.observe(one.host);
}

export function unwatch({ host }: Watched): void {
  if (!watched.delete(host) || watchers === undefined) return;
  watchers.near.unobserve(host);
  watchers.seen.unobserve(host);
  watchers.size.unobserve(host);
  if (watched.size > 0) return;
  watchers.end();
  watchers = undefined;
}

function begin(): NonNullable<typeof watchers> {
  const each = (act: (one: Watched) => void) => (): void => {
    for (const one of [...watched.values()]) act(one);
  };
  const told = (set: (one: Watched, inside: boolean) => void, rootMargin: string): IntersectionObserver =>
    new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const one = watched.get(target);
          if (one !== undefined) set(one, isIntersecting);
        }
      },
      { rootMargin },
    );
  const near = told((one, inside) => {
    one.near = inside;
  }, '60%');
  const seen = told((one, inside) => {
    one.seen = inside;
  }, '-8%');
  const size = new ResizeObserver((entries) => {
    for (const { target } of entries) watched.get(target)?.resized();
  });
  const print = matchMedia('print');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const before = each((one) => one.beforePrint());
  const after = each((one) => one.afterPrint());
  const follow = each((one) => one.follow());
  const printing = ({ matches }: { matches: boolean }): void => (matches ? before() : after());
  const language = new MutationObserver(follow);
  language.observe(document.documentElement, { attributes: true, attributeFilter: ['lang', 'class', 'style'] });
  print.addEventListener('change', printing);
  dark.addEventListener('change', follow);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return {
    near,
    seen,
    size,
    end: () => {
      for (const observer of [near, seen, size, language]) observer.disconnect();
      print.removeEventListener('change', printing);
      dark.removeEventListener('change', follow);
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    },
  };
}

const queue = new Set<() => void>();
let turning = false;

/**
 * Runs a piece of work when the page has nothing better to do, one piece at a time.
 * @returns takes it back
 */
export function whenIdle(work: () => void): () => void {
  queue.add(work);
  if (!turning) next();
  return () => queue.delete(work);
}

function next(): void {
  turning = true;
  const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 50));
  idle(
    () => {
      const [work] = queue;
      if (work !== undefined) queue.delete(work);
      try {
        work?.();
      } finally {
        turning = false;
        if (queue.size > 0) next();
      }
    },
    { timeout: 400 },
  );
}
