import type { PlanGraph } from '@plangraph/core/graph';
import { ROLES_OF_LAYER, type TextRole, twoMode } from '@plangraph/network';
import { choice } from '../choice.js';
import { usageFault } from '../fault.js';
import { actorNamed, share, TWO_MODE_FLAGS, twoModeOptions, type Values, wholeNumber } from './options.js';
import { COMPARISONS, compareTable } from './tables/compare.js';
import { dependenceTable, redundancyTable, withoutTable } from './tables/dependence.js';
import { layersTable, pillarsTable } from './tables/layers.js';
import { brokerageTable, communitiesTable, positionsTable } from './tables/positions.js';
import type { Table } from './tables/table.js';
import { type OneMode, type TieMode, type TieNetwork, tieNetwork, tiesTable } from './tables/ties.js';
import { warningsOf } from './warnings.js';

/** An answer: a table, and the network behind it where that can be written for graph programs. */
export interface Result {
  table: Table;
  ties?: TieNetwork;
  warnings: string[];
}

/** What `plangraph network` can be asked. */
interface Question {
  /** Actors that it takes. */
  actors: number;
  /** Options of its own. */
  flags: readonly string[];
  /** Whether GraphML and the like can be made of it. */
  draws?: true;
  /**
   * Reads the options, before anything that takes time.
   * @throws Fault for one that is not known
   */
  read(values: Values): (plan: PlanGraph, actors: readonly string[]) => Result;
}

const WEIGHTS = ['count', 'newman', 'jaccard', 'cosine', 'average-activity'] as const;
const ONE_MODE = ['actors', 'delegation', 'backbone'] as const;

const TIE_FLAGS = [...TWO_MODE_FLAGS, 'mode', 'weight', 'alpha', 'correction'];

/** @returns what makes the network of ties that the options ask for */
function tiesAsked<Mode extends TieMode>(values: Values, modes: readonly Mode[]) {
  const mode = choice(values, 'mode', modes) ?? 'actors';
  const weight = choice(values, 'weight', WEIGHTS);
  if (weight !== undefined && mode !== 'actors')
    throw usageFault(`--weight ${weight} goes with --mode actors: ties of ${mode} have a weight of their own.`);
  const tested = given({
    alpha: share(values, 'alpha'),
    correction: choice(values, 'correction', ['holm', 'benjamini-hochberg', 'none']),
  });
  const [stray] = Object.keys(tested);
  if (stray !== undefined && mode !== 'backbone')
    throw usageFault(`--${stray} goes with --mode backbone: ties of ${mode} are not tested.`);
  const options = twoModeOptions(values);
  if (mode === 'delegation') checkRoles(options.layer, options.roles);
  return (plan: PlanGraph) => {
    const ties = tieNetwork(twoMode(plan, options), mode, { ...given({ weight }), ...tested });
    const coOccurrence = mode === 'actors' || mode === 'backbone';
    const warnings = warningsOf(ties.two, {
      coOccurrence,
      ...(mode === 'actors' ? { weight: weight ?? 'count' } : {}),
    });
    return { ties, warnings };
  };
}

function checkRoles(layer: string | undefined, roles: readonly string[] | undefined): void {
  const given = roles ?? ROLES_OF_LAYER[layer === 'appendix' ? 'appendix' : 'text'];
  if (!given.includes('lead') || !given.includes('via'))
    throw usageFault(
      `--mode delegation needs the roles lead and via of the layer text; there are: ${given.join(', ')}.`,
    );
}

/** A question whose answer is a table of a network of one mode. */
function ofTies(flags: readonly string[], table: (ties: OneMode, seed: number | undefined) => Table): Question {
  return {
    actors: 0,
    flags: [...TIE_FLAGS, ...flags],
    read: (values) => {
      const asked = tiesAsked(values, ONE_MODE);
      const seed = wholeNumber(values, 'seed', 0);
      return (plan) => {
        const { ties, warnings } = asked(plan);
        // `tiesAsked` was given modes of one mode only.
        return { table: table(ties as OneMode, seed), warnings };
      };
    },
  };
}

export const QUESTIONS: Readonly<Record<string, Question>> = {
  ties: {
    actors: 0,
    flags: TIE_FLAGS,
    draws: true,
    read: (values) => {
      const asked = tiesAsked(values, ['two-mode', ...ONE_MODE]);
      return (plan) => {
        const { ties, warnings } = asked(plan);
        return { table: tiesTable(ties, plan), ties, warnings };
      };
    },
  },
  positions: ofTies([], positionsTable),
  brokerage: {
    actors: 0,
    flags: TWO_MODE_FLAGS,
    read: (values) => {
      const options = twoModeOptions(values);
      return (plan) => {
        const two = twoMode(plan, options);
        return { table: brokerageTable(two), warnings: warningsOf(two, { coOccurrence: true }) };
      };
    },
  },
  communities: ofTies(['seed'], communitiesTable),
  dependence: {
    actors: 0,
    flags: [...TWO_MODE_FLAGS, 'table', 'without'],
    read: (values) => {
      const options = twoModeOptions(values);
      const make = { actors: dependenceTable, ties: redundancyTable }[
        choice(values, 'table', ['actors', 'ties']) ?? 'actors'
      ];
      const removed = values['without']?.split(',').filter((name) => name !== '');
      if (removed !== undefined && values['table'] !== undefined)
        throw usageFault('--table and --without are two questions. Give one of them.');
      return (plan) => {
        const two = twoMode(plan, options);
        const keys = removed?.map((name) => actorNamed(plan, name));
        const absent = keys?.find((key) => !two.hasNode(key));
        if (absent !== undefined)
          throw usageFault(`${plan.getNodeAttribute(absent, 'id')} has no role in the network of these options.`);
        const warnings = warningsOf(two, { coOccurrence: false });
        return { table: keys === undefined ? make(two) : withoutTable(two, keys), warnings };
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
      if (stray !== undefined)
        throw usageFault(`--${stray} goes with --table pillars: differences are of both layers as printed.`);
      const { roles, restatements: _, subMeasures: __, ...who } = options;
      return (plan) => {
        const table = layersTable(
          plan,
          { ...who, ...chance, ...given({ roles: roles as TextRole[] | undefined }) },
          true,
        );
        return {
          table,
          warnings: ['Both layers are of one document and one drafting.', 'A plan states intentions, not behaviour.'],
        };
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
          warnings: [
            'Being named in the same measure is not coordination.',
            'A plan states intentions, not behaviour.',
          ],
        };
      };
    },
  },
};

/** Options without those that are undefined. */
function given<Options extends object>(options: Options): { [Key in keyof Options]?: NonNullable<Options[Key]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
