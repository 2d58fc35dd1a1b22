import type { EdgeKind, PlanGraph } from '@plangraph/core/graph';
import type { TwoModeSettings } from './options.js';

/**
 * The events that a printed measure or bullet counts to: itself, its measure, or the measures that it repeats.
 * A measure that repeats several counts to each. Circles of restatements end where they close.
 */
export function eventsOf(graph: PlanGraph, settings: TwoModeSettings): (unit: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const targets = (unit: string, wanted: EdgeKind): string[] => {
    const found: string[] = [];
    graph.forEachOutEdge(unit, (_edge, { kind }, _unit, target, _own, { family }) => {
      if (kind === wanted && family === 'measure') found.push(target);
    });
    return found;
  };
  const find = (unit: string, above: ReadonlySet<string>): readonly string[] => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const path = new Set(above).add(unit);
    const originals = settings.restatements === 'once' ? targets(unit, 'restates') : [];
    const parents =
      settings.subMeasures === 'folded' && graph.getNodeAttribute(unit, 'kind') === 'sub-measure'
        ? targets(unit, 'part-of')
        : [];
    const next = (originals.length > 0 ? originals : parents).filter((target) => !path.has(target));
    const events = next.length === 0 ? [unit] : [...new Set(next.flatMap((target) => find(target, path)))];
    if (above.size === 0) known.set(unit, events);
    return events;
  };
  return (unit) => find(unit, new Set());
}
