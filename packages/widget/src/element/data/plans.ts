/** Plans by address: widgets of one page that show the same plan fetch and read it once. */
import type { PlanGraph } from '@plangraph/core/graph';
import { part, WidgetFault } from '../fault.js';

interface Held {
  plan: Promise<PlanGraph>;
  users: number;
  controller: AbortController;
}

const held = new Map<string, Held>();

/** A plan, until `release` is called; what nobody holds any more is forgotten. */
export interface Hold {
  plan: Promise<PlanGraph>;
  release: () => void;
}

/** @param url absolute */
export function holdPlan(url: string): Hold {
  let entry = held.get(url);
  if (entry === undefined) {
    const controller = new AbortController();
    entry = { plan: fetchPlan(url, controller.signal), users: 0, controller };
    held.set(url, entry);
  }
  const mine = entry;
  const forget = (): void => {
    if (held.get(url) === mine) held.delete(url);
  };
  // What failed is asked for again by the next one; whoever waits is told.
  mine.plan.catch(forget);
  mine.users += 1;
  let released = false;
  return {
    plan: mine.plan,
    release: () => {
      if (released) return;
      released = true;
      mine.users -= 1;
      if (mine.users > 0) return;
      mine.controller.abort();
      forget();
    },
  };
}

async function fetchPlan(url: string, signal: AbortSignal): Promise<PlanGraph> {
  // The reader comes while the data are on their way.
  const reader = part(import('./read-plan.js'));
  reader.catch(() => {});
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (cause) {
    throw new WidgetFault('unreachable', url, '', { cause });
  }
  if (!response.ok) throw new WidgetFault('status', url, String(response.status));
  let text: string;
  try {
    text = await response.text();
  } catch (cause) {
    throw new WidgetFault('unreachable', url, '', { cause });
  }
  const { readPlan } = await reader;
  return readPlan(text, { type: response.headers.get('content-type') ?? '', where: url, base: response.url || url });
}
