import type { PlanGraph } from '@plangraph/core/graph';
import { ancestorsOf } from '../hierarchy.js';
import { TEXT_ROLES, type TextRole } from '../two-mode/index.js';
import { inOrder, type RoleTie } from './roles.js';

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
        for (const role of TEXT_ROLES) if (ties.some((tie) => tie.role === role)) row[side][role] += 1;
      }
  return inOrder(graph, rows.keys()).map((division) => rows.get(division) as ProfileRow);
}

function noMeasures(): RoleCounts {
  return { lead: 0, via: 0, partner: 0, any: 0 };
}

/** The pillar and the section of a measure. */
function divisionsOf(graph: PlanGraph, measure: string): Pick<ProfileRow, 'division' | 'kind'>[] {
  return ancestorsOf(graph, measure, 'part-of').flatMap((division) => {
    const { kind } = graph.getNodeAttributes(division);
    return kind === 'pillar' || kind === 'section' ? [{ division, kind }] : [];
  });
}
