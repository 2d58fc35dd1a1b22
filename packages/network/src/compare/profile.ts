import type { PlanGraph } from '@plangraph/core/graph';
import type { TextRole } from '../two-mode/index.js';
import { inOrder, ROLES, type RoleTie } from './roles.js';

/** Numbers of measures. */
export interface RoleCounts extends Record<TextRole, number> {
  /** Measures with any role; one with two roles counts once. */
  any: number;
}

export interface ProfileRow {
  /** Key of a pillar or section. */
  division: string;
  kind: 'pillar' | 'section';
  a: RoleCounts;
  b: RoleCounts;
}

/** In which pillars and sections two actors have roles. A measure counts for every division that it stands in. */
export function divisionProfiles(
  graph: PlanGraph,
  ofA: ReadonlyMap<string, readonly RoleTie[]>,
  ofB: ReadonlyMap<string, readonly RoleTie[]>,
): ProfileRow[] {
  const rows = new Map<string, ProfileRow>();
  for (const [side, roles] of [
    ['a', ofA],
    ['b', ofB],
  ] as const)
    for (const [measure, ties] of roles)
      for (const { division, kind } of divisionsOf(graph, measure)) {
        const row = rows.get(division) ?? { division, kind, a: noMeasures(), b: noMeasures() };
        rows.set(division, row);
        row[side].any += 1;
        for (const role of ROLES) if (ties.some((tie) => tie.role === role)) row[side][role] += 1;
      }
  return inOrder(graph, rows.keys()).map((division) => rows.get(division) as ProfileRow);
}

function noMeasures(): RoleCounts {
  return { lead: 0, via: 0, partner: 0, any: 0 };
}

/** The pillar and the section of a measure, by climbing part-of. */
function divisionsOf(graph: PlanGraph, measure: string): Pick<ProfileRow, 'division' | 'kind'>[] {
  const found = new Map<string, ProfileRow['kind']>();
  const seen = new Set([measure]);
  for (const at of seen)
    graph.forEachOutEdge(at, (_edge, { kind }, _at, whole, _attributes, above) => {
      if (kind !== 'part-of') return;
      seen.add(whole);
      if (above.kind === 'pillar' || above.kind === 'section') found.set(whole, above.kind);
    });
  return [...found].map(([division, kind]) => ({ division, kind }));
}
