import type { PlanGraph } from '@plangraph/core/graph';
import { GROUPINGS, MECHANISMS, projectOntoActors, type TextRole, twoMode } from '@plangraph/network';
import { choice } from '../choice.js';
import { usageFault } from '../fault.js';
import type { Saying } from '../words/words.js';
import { TIE_FLAGS, tiesAsked, WEIGHTS } from './asked-ties.js';
import { GRAPH_FORMATS, type GraphFormat } from './files/tie-graph.js';
import { actorNamed, given, listed, TWO_MODE_FLAGS, twoModeOptions, type Values, wholeNumber } from './options.js';
import { brokerageTable } from './tables/brokerage.js';
import { COMPARISONS, compareTable } from './tables/compare.js';
import { dependenceTable, redundancyTable, withoutTable } from './tables/dependence.js';
import { layersTable, pillarsTable } from './tables/layers.js';
import { evidenceTable, mechanismsTable, mechanismTies } from './tables/mechanisms.js';
import { communitiesTable, positionsTable } from './tables/positions.js';
import type { Table } from './tables/table.js';
import { contacts, type OneMode, type TieNetwork, tiesTable } from './tables/ties.js';
import { warningsOf } from './warnings.js';

/** An answer: a table, and the network behind it where that can be written for graph programs. */
export interface Result {
  table: Table;
  ties?: TieNetwork;
  /** Whether the table is of the network's nodes, so that its columns can be their attributes. */
  ofNodes?: true;
  warnings: Saying[];
}

/** What `plangraph network` can be asked. */
interface Question {
  /** Actors that it takes. */
  actors: number;
  /** Options of its own. */
  flags: readonly string[];
  /** Which files for graph programs can be made of it; none where absent. */
  draws?: readonly GraphFormat[];
  /**
   * Reads the options, before anything that takes time.
   * @throws Fault for one that is not known
   */
  read(values: Values): (plan: PlanGraph, actors: readonly string[]) => Result;
}

const ONE_MODE = ['actors', 'delegation', 'backbone'] as const;
const intentions: Saying = ({ network }) => network.intentions;
/** Those with a place for attributes of nodes. */
const WITH_ATTRIBUTES = ['graphml', 'gexf'] as const;

/** A question whose answer is a table of the actors in a network of one mode. */
function ofActors(flags: readonly string[], table: (ties: OneMode, seed: number | undefined) => Table): Question {
  return {
    actors: 0,
    flags: [...TIE_FLAGS, ...flags],
    draws: WITH_ATTRIBUTES,
    read: (values) => {
      const asked = tiesAsked(values, ONE_MODE);
      const seed = wholeNumber(values, 'seed', 0);
      return (plan) => {
        const { ties, warnings } = asked(plan);
        // `tiesAsked` was given modes of one mode only.
        const own = ties as OneMode;
        return { table: table(own, seed), ties: own, ofNodes: true, warnings };
      };
    },
  };
}

export const QUESTIONS: Readonly<Record<string, Question>> = {
  ties: {
    actors: 0,
    flags: TIE_FLAGS,
    draws: GRAPH_FORMATS,
    read: (values) => {
      const asked = tiesAsked(values, ['two-mode', ...ONE_MODE]);
      return (plan) => {
        const { ties, warnings } = asked(plan);
        return { table: tiesTable(ties, plan), ties, warnings };
      };
    },
  },
  positions: ofActors([], positionsTable),
  brokerage: {
    actors: 0,
    flags: [...TWO_MODE_FLAGS, 'group', 'seed'],
    draws: WITH_ATTRIBUTES,
    read: (values) => {
      const options = twoModeOptions(values);
      const group = choice(values, 'group', GROUPINGS) ?? 'kind';
      const seed = wholeNumber(values, 'seed', 0);
      if (seed !== undefined && group !== 'community') throw usageFault(({ network }) => network.seedOfCommunities);
      return (plan) => {
        const two = twoMode(plan, options);
        const ties: TieNetwork = { mode: 'actors', two, network: projectOntoActors(two), weight: 'count' };
        const warnings = warningsOf(two, { coOccurrence: true });
        return { table: brokerageTable(two, group, seed), ties, ofNodes: true, warnings };
      };
    },
  },
  communities: ofActors(['seed'], communitiesTable),
  mechanisms: {
    actors: 0,
    flags: [...TWO_MODE_FLAGS, 'mechanism', 'table'],
    draws: GRAPH_FORMATS,
    read: (values) => {
      const options = twoModeOptions(values);
      if (options.layer === 'appendix') throw usageFault(({ network }) => network.mechanismsOfText);
      const names = listed(values, 'mechanism');
      const unknown = names?.find((name) => !MECHANISMS.some((kind) => kind === name));
      if (unknown !== undefined || names?.length === 0)
        throw usageFault(({ network }) => network.unknownMechanism(unknown ?? '', MECHANISMS));
      const kinds = MECHANISMS.filter((kind) => names?.includes(kind) ?? true);
      const what = choice(values, 'table', ['ties', 'evidence']) ?? 'ties';
      return (plan) => {
        const ties = mechanismTies(plan, twoMode(plan, options), kinds);
        const warnings: Saying[] = [
          ({ network }) => network.readByRules,
          ...warningsOf(ties.two, { coOccurrence: false }),
        ];
        return { table: what === 'ties' ? mechanismsTable(ties) : evidenceTable(ties, plan), ties, warnings };
      };
    },
  },
  dependence: {
    actors: 0,
    flags: [...TWO_MODE_FLAGS, 'table', 'without'],
    draws: GRAPH_FORMATS,
    read: (values) => {
      const options = twoModeOptions(values);
      const what = choice(values, 'table', ['actors', 'ties']);
      const removed = listed(values, 'without');
      if (removed !== undefined && what !== undefined) throw usageFault(({ network }) => network.twoQuestions);
      if (removed !== undefined && GRAPH_FORMATS.some((format) => format === values['format']))
        throw usageFault(({ network }) => network.lossIsNoNetwork(values['format'] ?? ''));
      return (plan) => {
        const two = twoMode(plan, options);
        const warnings = warningsOf(two, { coOccurrence: false });
        if (removed !== undefined) {
          const keys = removed.map((name) => actorNamed(plan, name));
          const absent = keys.find((key) => !two.hasNode(key));
          if (absent !== undefined)
            throw usageFault(({ network }) => network.absentActor(plan.getNodeAttribute(absent, 'id')));
          return { table: withoutTable(two, keys), warnings };
        }
        const ties = contacts(two);
        return what === 'ties'
          ? { table: redundancyTable(two), ties, warnings }
          : { table: dependenceTable(two), ties, ofNodes: true, warnings };
      };
    },
  },
  layers: {
    actors: 0,
    flags: [...TWO_MODE_FLAGS, 'table', 'weight', 'permutations', 'seed'],
    read: (values) => {
      const what = choice(values, 'table', ['differences', 'pillars']) ?? 'differences';
      const { layer, ...options } = twoModeOptions(values);
      const chance = given({
        permutations: wholeNumber(values, 'permutations', 1),
        seed: wholeNumber(values, 'seed', 0),
      });
      if (what === 'pillars') {
        const weight = choice(values, 'weight', WEIGHTS);
        return (plan) => {
          const two = twoMode(plan, { ...options, ...given({ layer }) });
          const table = pillarsTable(two, { ...chance, ...given({ weight }) });
          return { table, warnings: warningsOf(two, { coOccurrence: true, weight: weight ?? 'count' }) };
        };
      }
      const stray = ['layer', 'restatements', 'sub-measures', 'weight'].find((flag) => values[flag] !== undefined);
      if (stray !== undefined) throw usageFault(({ network }) => network.optionOfPillars(stray));
      const { roles, restatements: _, subMeasures: __, ...who } = options;
      return (plan) => {
        const table = layersTable(
          plan,
          { ...who, ...chance, ...given({ roles: roles as TextRole[] | undefined }) },
          true,
        );
        return { table, warnings: [({ network }) => network.oneDocument, intentions] };
      };
    },
  },
  compare: {
    actors: 2,
    flags: ['table'],
    read: (values) => {
      const what = choice(values, 'table', COMPARISONS) ?? 'profile';
      return (plan, actors) => {
        const [a = '', b = ''] = actors.map((name) => actorNamed(plan, name));
        return {
          table: compareTable(plan, a, b, what),
          warnings: [({ network }) => network.coOccurrence, intentions],
        };
      };
    },
  },
};
