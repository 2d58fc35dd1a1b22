/** What the attributes ask for, as they are written. */
export interface Settings {
  view: string;
  focus: string;
  depth: string;
  kinds: string;
  roles: string;
  state: string;
}

/** Whether all of the plan is asked for, which needs nothing but the plan. */
export function isPlain({ view, focus, kinds, roles, state }: Settings): boolean {
  return (view === '' || view === 'plan' || view === 'network') && `${focus}${kinds}${roles}${state}` === '';
}
