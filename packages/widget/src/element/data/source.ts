/** Where one widget has its plan from: given by the page, inside the element, or by address. */
import type { PlanGraph } from '@plangraph/core/graph';
import type { NetworkGraph } from '../../picture/picture-options.js';
import { part, WidgetFault } from '../fault.js';
import { type Hold, holdPlan } from './plans.js';

/** Scripts inside the element that hold the data. */
const DATA = ['application/json', 'text/turtle', 'application/trig', 'application/ld+json', 'application/rdf+xml']
  .map((type) => `script[type="${type}"]`)
  .join();

export class Source {
  private hold: Hold | undefined;

  /**
   * @param given data of the page, which come before all else
   * @throws WidgetFault
   */
  async plan(element: HTMLElement & { src: string }, given: NetworkGraph | undefined): Promise<PlanGraph> {
    const { src, baseURI } = element;
    if (given === undefined && src !== '') {
      if (!URL.canParse(src, baseURI)) throw new WidgetFault('setting', 'src', src);
      // Taken before the other is let go, so that the same plan is not fetched twice.
      const hold = holdPlan(new URL(src, baseURI).href);
      this.release();
      this.hold = hold;
      return hold.plan;
    }
    this.release();
    if (given === undefined) await parsed(element.ownerDocument);
    const inside = element.querySelector<HTMLScriptElement>(DATA);
    if (given === undefined && inside === null) throw new WidgetFault('absent', 'src');
    const { graphOf, readPlan } = await part(import('./read-plan.js'));
    if (given !== undefined) return graphOf(given, 'data');
    return readPlan(inside?.textContent ?? '', { type: inside?.type ?? '', where: 'script', base: baseURI });
  }

  release(): void {
    this.hold?.release();
    this.hold = undefined;
  }
}

/** Waits until a document is parsed: before that, what stands inside an element may not be there yet, or only half of it. */
async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
