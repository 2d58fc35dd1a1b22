import type { PlanGraph } from '@plangraph/core/graph';
import { UndirectedGraph } from 'graphology';
import { ancestorsOf } from '../hierarchy.js';
import { jaccard } from '../overlap.js';
import { projectOntoActors } from '../projections/index.js';
import {
  actorsOf,
  type TextRole,
  type TwoModeAttributes,
  type TwoModeNetwork,
  type TwoModeNode,
  type TwoModeOptions,
  type TwoModeTie,
  twoMode,
} from '../two-mode/index.js';
import { type Qap, type QapOptions, qap } from './qap.js';

export interface LayerAgreementOptions
  extends Pick<TwoModeOptions, 'collectives' | 'secretariat' | 'office' | 'units'>,
    Pick<QapOptions, 'permutations' | 'seed'> {
  /** Roles in the text that stand for ◎. Default `lead`. */
  roles?: readonly TextRole[];
}

/** What the two layers say of one actor in one division. */
export interface LayerCell {
  /** Key of a division that the table lists. */
  division: string;
  actor: string;
  appendix: 'main' | 'related' | 'none';
  /** Roles in the measures of the division. */
  text: TextRole[];
  /** Keys of these measures and bullets, as printed. */
  measures: string[];
  /** ◎ and a role, or neither. */
  agree: boolean;
}

/** Numbers of pairs of a division and an actor of the table. */
export interface LayerOverlap {
  both: number;
  textOnly: number;
  appendixOnly: number;
  neither: number;
  /** both / (both + textOnly + appendixOnly); undefined where all are 0. */
  jaccard: number | undefined;
  /** Cohen's κ; undefined where chance alone would agree fully. */
  kappa: number | undefined;
}

export interface LayerAgreement {
  method: 'layer-agreement';
  options: Required<LayerAgreementOptions>;
  /** Actors that the table names, in the order of the plan: those that could be in both layers. */
  actors: string[];
  overlap: LayerOverlap;
  /** Correlation of the two actor × actor networks, tied by divisions that both are in. */
  qap: Qap;
  /** Every pair that either layer has, in the order of the plan; of actors outside the table too. */
  cells: LayerCell[];
}

/**
 * Whether the text and the table of responsible ministries (appendix) say the same: the leads in a division's measures
 * beside its ◎. A measure counts to the deepest division above it that the table has a mark for, restatements as printed.
 * By default units count as their ministry and NISC as 内閣官房, because the table names the one and the text the other.
 *
 * Overlap and `qap` are of the actors that the table names at all; it has ministries only, so that other bodies cannot
 * agree. κ: Cohen 1960, doi:10.1177/001316446002000104. The layers are of one document and one drafting: that they agree
 * says that the plan is consistent, not that it is so in practice. Notes (※) in the table are not read.
 *
 * @param plan is not changed
 * @throws RangeError when no role is given, or for a number of permutations that is not a whole one from 1
 */
export function layerAgreement(plan: PlanGraph, given: LayerAgreementOptions = {}): LayerAgreement {
  const options: Required<LayerAgreementOptions> = {
    roles: given.roles ?? ['lead'],
    collectives: given.collectives ?? 'kept',
    secretariat: given.secretariat ?? 'kept',
    office: given.office ?? 'merged',
    units: given.units ?? 'folded',
    permutations: given.permutations ?? 5000,
    seed: given.seed ?? 1,
  };
  const { collectives, secretariat, office, units } = options;
  const who = { collectives, secretariat, office, units };
  const table = twoMode(plan, { ...who, layer: 'appendix' });
  const measures = twoMode(plan, {
    ...who,
    roles: options.roles,
    restatements: 'as-printed',
    subMeasures: 'apart',
  });
  const text = byDivision(plan, measures, table);
  const main = twoMode(plan, { ...who, layer: 'appendix', roles: ['main'] });
  const actors = actorsOf(table);
  const cells = cellsOf(plan, text, table);
  return {
    method: 'layer-agreement',
    options,
    actors,
    overlap: overlapOf(cells, new Set(actors), table.order - actors.length),
    qap: qap(projectOntoActors(text), projectOntoActors(main), { ...options, nodes: actors }),
    cells,
  };
}

/** The text's network with divisions of the table in place of measures. */
function byDivision(plan: PlanGraph, measures: TwoModeNetwork, table: TwoModeNetwork): TwoModeNetwork {
  const network: TwoModeNetwork = new UndirectedGraph<TwoModeNode, TwoModeTie, TwoModeAttributes>();
  network.replaceAttributes({ ...measures.getAttributes() });
  for (const actor of actorsOf(measures)) network.addNode(actor, { ...measures.getNodeAttributes(actor) });
  const divisions = divisionsOf(plan, table);
  measures.forEachEdge((_edge, { roles, sources }, one, other) => {
    const [actor, event] = measures.getNodeAttribute(one, 'mode') === 'actor' ? [one, other] : [other, one];
    const division = divisions(event);
    if (division === undefined) return;
    if (!network.hasNode(division)) network.addNode(division, { ...plan.getNodeAttributes(division), mode: 'event' });
    if (!network.hasEdge(actor, division))
      network.addEdge(actor, division, { roles: [...roles], sources: [...sources] });
    else
      network.updateEdgeAttributes(network.edge(actor, division) ?? '', (before) => ({
        roles: measures.getAttribute('options').roles.filter((role) => [...before.roles, ...roles].includes(role)),
        sources: [...before.sources, ...sources],
      }));
  });
  return network;
}

/** The deepest division above a measure that the table has a mark for. */
function divisionsOf(plan: PlanGraph, table: TwoModeNetwork): (measure: string) => string | undefined {
  return (measure) => ancestorsOf(plan, measure, 'part-of').find((division) => table.hasNode(division));
}

function cellsOf(plan: PlanGraph, text: TwoModeNetwork, table: TwoModeNetwork): LayerCell[] {
  const order = plan.nodes();
  const known = (node: string): boolean => text.hasNode(node) || table.hasNode(node);
  const actors = order.filter((node) => known(node) && plan.getNodeAttribute(node, 'family') === 'actor');
  const divisions = order.filter((node) => known(node) && plan.getNodeAttribute(node, 'family') === 'division');
  const edgeOf = (network: TwoModeNetwork, actor: string, division: string) =>
    network.hasNode(actor) && network.hasNode(division) ? network.edge(actor, division) : undefined;
  return divisions.flatMap((division) =>
    actors.flatMap((actor): LayerCell[] => {
      const [inText, inTable] = [edgeOf(text, actor, division), edgeOf(table, actor, division)];
      if (inText === undefined && inTable === undefined) return [];
      const duties = inTable === undefined ? [] : table.getEdgeAttribute(inTable, 'roles');
      const tie = inText === undefined ? undefined : text.getEdgeAttributes(inText);
      const main = duties.includes('main');
      return [
        {
          division,
          actor,
          appendix: main ? 'main' : duties.length > 0 ? 'related' : 'none',
          text: (tie?.roles ?? []) as TextRole[],
          measures: [...new Set((tie?.sources ?? []).map(({ unit }) => unit))],
          agree: main === (tie !== undefined),
        },
      ];
    }),
  );
}

function overlapOf(cells: readonly LayerCell[], actors: ReadonlySet<string>, divisions: number): LayerOverlap {
  const counted = cells.filter(({ actor }) => actors.has(actor));
  const count = (test: (cell: LayerCell) => boolean): number => counted.filter(test).length;
  const both = count(({ agree, appendix }) => agree && appendix === 'main');
  const textOnly = count(({ agree, appendix }) => !agree && appendix !== 'main');
  const appendixOnly = count(({ agree, appendix }) => !agree && appendix === 'main');
  const all = actors.size * divisions;
  const neither = all - both - textOnly - appendixOnly;
  const chance =
    ((both + textOnly) * (both + appendixOnly) + (neither + textOnly) * (neither + appendixOnly)) / all ** 2;
  return {
    both,
    textOnly,
    appendixOnly,
    neither,
    jaccard: jaccard({ a: both + textOnly, b: both + appendixOnly, both }),
    kappa: all === 0 || chance === 1 ? undefined : ((both + neither) / all - chance) / (1 - chance),
  };
}
