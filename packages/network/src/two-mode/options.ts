/** A role in a measure (layer `text`), or a duty in the table of responsible ministries (layer `appendix`). */
export type Role = TextRole | AppendixRole;
export type TextRole = 'lead' | 'via' | 'partner';
/** `main` is ◎, `related` is ○. */
export type AppendixRole = 'main' | 'related';

/** Where ties are taken from: the wording of the measures, or the table at the end of the plan. */
export type Layer = 'text' | 'appendix';

/**
 * What counts as an actor, as a measure and as a tie. The default for each makes the fewest assumptions, but for two:
 * restatements count once, and a bullet belongs to its measure.
 */
export interface TwoModeOptions {
  /** `text`: actor × measure. `appendix`: actor × division, as the table is by division. Default `text`. */
  layer?: Layer;
  /** Roles to take; those of the other layer are refused. Default: all of the layer. */
  roles?: readonly Role[];
  /**
   * `once`: a measure that repeats earlier ones is not an event of its own, and whoever it names is named with each
   * of those. `as-printed`: each printing counts. Layer `text` only. Default `once`.
   */
  restatements?: 'once' | 'as-printed';
  /** `folded`: who has a role in a bullet has it in its measure. `apart`: a bullet is an event of its own. Default `folded`. */
  subMeasures?: 'folded' | 'apart';
  /**
   * `kept`: a group such as 関係府省庁 is an actor. `expanded`: its members stand for it where the plan lists them,
   * other groups are kept. `dropped`: groups are left out. Default `kept`.
   */
  collectives?: 'kept' | 'expanded' | 'dropped';
  /**
   * `dropped`: without the actors that the data call the plan's secretariat (`secretariat`: 内閣官房 and NISC), which
   * are central because they wrote the plan. Units folded into them go with them. Default `kept`.
   */
  secretariat?: 'kept' | 'dropped';
  /** `merged`: a secretariat within another counts as that one (NISC as 内閣官房). Default `apart`. */
  office?: 'merged' | 'apart';
  /**
   * `folded`: a unit counts as the topmost organisation above it, or as the secretariat's office where it belongs to
   * that and `office` is not `merged`. Default `apart`.
   */
  units?: 'folded' | 'apart';
}

/** Options with every default filled in, as results carry them. */
export type TwoModeSettings = Required<TwoModeOptions>;

export const TEXT_ROLES: readonly TextRole[] = ['lead', 'via', 'partner'];

export const ROLES_OF_LAYER: Readonly<Record<Layer, readonly Role[]>> = {
  text: TEXT_ROLES,
  appendix: ['main', 'related'],
};

/**
 * Fills in defaults.
 *
 * @throws RangeError for a role that the layer does not have, or when no role is left
 */
export function settingsOf(options: TwoModeOptions = {}): TwoModeSettings {
  const layer = options.layer ?? 'text';
  const known = ROLES_OF_LAYER[layer];
  const wrong = options.roles?.find((role) => !known.includes(role));
  if (wrong !== undefined || options.roles?.length === 0)
    throw new RangeError(
      `twoMode: ${wrong === undefined ? 'no role is given' : `the layer ${layer} has no role ${wrong}`}; ` +
        `give one or more of ${known.join(', ')}.`,
    );
  return {
    layer,
    roles: known.filter((role) => options.roles?.includes(role) ?? true),
    restatements: options.restatements ?? 'once',
    subMeasures: options.subMeasures ?? 'folded',
    collectives: options.collectives ?? 'kept',
    secretariat: options.secretariat ?? 'kept',
    office: options.office ?? 'apart',
    units: options.units ?? 'apart',
  };
}
