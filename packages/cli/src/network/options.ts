import { type PlanGraph, parseView, ViewError } from '@plangraph/core/graph';
import { ROLES_OF_LAYER, type Role, type TwoModeOptions } from '@plangraph/network';
import { choice } from '../choice.js';
import { usageFault } from '../fault.js';
import { said } from '../words/words.js';

/** Options that take a value, as given. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Flags of `TwoModeOptions` but for `roles`. */
const TWO_MODE = {
  layer: ['text', 'appendix'],
  restatements: ['once', 'as-printed'],
  'sub-measures': ['folded', 'apart'],
  collectives: ['kept', 'expanded', 'dropped'],
  secretariat: ['kept', 'dropped'],
  office: ['apart', 'merged'],
  units: ['apart', 'folded'],
} as const;

export const TWO_MODE_FLAGS = [...Object.keys(TWO_MODE), 'roles'];

/** Options without those that are undefined. */
export function given<Options extends object>(
  options: Options,
): { [Key in keyof Options]?: NonNullable<Options[Key]> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}

/** @throws Fault unless it is a whole number in the range */
export function wholeNumber(values: Values, flag: string, least: number): number | undefined {
  const text = values[flag];
  if (text === undefined) return undefined;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least)) throw usageFault(({ usage }) => usage.noWholeNumber(flag, text, least));
  return number;
}

/** @throws Fault unless it is above 0 and at most 1 */
export function share(values: Values, flag: string): number | undefined {
  const text = values[flag];
  if (text === undefined) return undefined;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!(number > 0 && number <= 1)) throw usageFault(({ usage }) => usage.noShare(flag, text));
  return number;
}

/** @throws Fault for a value or a role that is not known */
export function twoModeOptions(values: Values): TwoModeOptions {
  const layer = choice(values, 'layer', TWO_MODE.layer);
  const chosen = {
    layer,
    roles: rolesOf(values, ROLES_OF_LAYER[layer ?? 'text']),
    restatements: choice(values, 'restatements', TWO_MODE.restatements),
    subMeasures: choice(values, 'sub-measures', TWO_MODE['sub-measures']),
    collectives: choice(values, 'collectives', TWO_MODE.collectives),
    secretariat: choice(values, 'secretariat', TWO_MODE.secretariat),
    office: choice(values, 'office', TWO_MODE.office),
    units: choice(values, 'units', TWO_MODE.units),
  };
  return given(chosen);
}

function rolesOf(values: Values, known: readonly Role[]): Role[] | undefined {
  const named = listed(values, 'roles');
  const wrong = named?.find((role) => !known.some((one) => one === role));
  if (wrong !== undefined) throw usageFault(({ network }) => network.unknownRole(wrong, known));
  if (named?.length === 0) throw usageFault(({ network }) => network.noRole(known));
  return named?.map((role) => role as Role);
}

/** What stands between commas, or between the plus signs of a method's line. */
export function listed(values: Values, flag: string): string[] | undefined {
  return values[flag]?.split(/[,+]/).filter((item) => item !== '');
}

/**
 * The key of an actor that is named by its local name, prefixed name, IRI or label.
 * @throws Fault with the nearest name where there is none
 */
export function actorNamed(plan: PlanGraph, name: string): string {
  try {
    const view = parseView(plan, `actor:${name.replace(/^(?:agency|actor):/, '')}`);
    if ('iris' in view && view.iris[0] !== undefined) return view.iris[0];
  } catch (error) {
    if (!(error instanceof ViewError)) throw error;
    throw usageFault(said(error));
  }
  throw usageFault(({ network }) => network.noActor(name));
}
