/** A two-mode network as the degrees of its two sets. */
export interface BipartiteDegrees {
  actors: readonly number[];
  events: readonly number[];
}

const STEPS = 100_000;
/** Largest difference between expected and given degrees at which the model counts as fitted. */
const FITTED = 1e-9;

/**
 * The bipartite configuration model: the random two-mode network that keeps every actor's and every event's degree on
 * average and is otherwise as random as can be (maximum entropy). The probability of a tie is x y / (1 + x y), with an x
 * for each actor and a y for each event such that expected degrees are the given ones. Saracco et al. 2015,
 * doi:10.1038/srep10595. Fitted by its fixed-point equations, those of equal degree together; ties that every network
 * of these degrees has, or that none has, are found first, since no x and y give a probability of 1 or 0.
 *
 * @returns the probability of a tie by degree of the actor and degree of the event, 0 to 1
 * @throws RangeError when no network has these degrees
 */
export function bipartiteConfiguration(degrees: BipartiteDegrees): (actor: number, event: number) => number {
  const rows = classesOf(degrees.actors);
  const columns = classesOf(degrees.events);
  fixCertainTies(rows, columns);
  const total = Math.sqrt(rows.reduce((sum, row) => sum + row.count * left(row), 0));
  for (const one of [...rows, ...columns]) one.factor = total === 0 ? 0 : left(one) / total;
  for (let step = 0; Math.max(...rows.map(misfit), ...columns.map(misfit)) > FITTED; step += 1) {
    if (step === STEPS) throw new Error(`The bipartite configuration model did not settle in ${STEPS} steps.`);
    for (const one of [...rows, ...columns]) settle(one);
  }
  const rowOf = new Map(rows.map((row) => [row.degree, row]));
  const columnOf = new Map(columns.map((column) => [column.degree, column]));
  return (actor, event) => {
    const [row, column] = [rowOf.get(actor), columnOf.get(event)];
    return row === undefined || column === undefined
      ? 0
      : (row.certain.get(column) ?? probability(row.factor * column.factor));
  };
}

/** Nodes of one set that have the same degree, and so the same probabilities. */
interface DegreeClass {
  degree: number;
  count: number;
  factor: number;
  /** Classes of the other set to which a tie is certain (1) or impossible (0). */
  certain: Map<DegreeClass, 0 | 1>;
  /** The others, whose ties are open. */
  open: DegreeClass[];
}

const probability = (product: number): number => product / (1 + product);

/** From the highest degree to the lowest. */
function classesOf(degrees: readonly number[]): DegreeClass[] {
  const counts = new Map<number, number>();
  for (const degree of degrees) counts.set(degree, (counts.get(degree) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => b - a)
    .map(([degree, count]) => ({ degree, count, factor: 0, certain: new Map(), open: [] }));
}

/**
 * By the theorem of Gale and Ryser the k rows of the highest degrees together have at most Σ min(degree, k) ties, over
 * columns. Where they have as many, they have every tie with columns of degree k or more, and the other rows have none
 * with columns of degree k or less.
 */
function fixCertainTies(rows: readonly DegreeClass[], columns: readonly DegreeClass[]): void {
  const ties = (all: readonly DegreeClass[]): number => all.reduce((sum, { degree, count }) => sum + degree * count, 0);
  let [k, inRows] = [0, 0];
  let feasible = ties(rows) === ties(columns);
  const look = (above: readonly DegreeClass[], below: readonly DegreeClass[]): void => {
    const most = columns.reduce((sum, { degree, count }) => sum + Math.min(degree, k) * count, 0);
    if (inRows > most) feasible = false;
    if (inRows !== most) return;
    for (const column of columns) {
      if (column.degree >= k) for (const row of above) fix(row, column, 1);
      if (column.degree <= k) for (const row of below) fix(row, column, 0);
    }
  };
  look([], rows);
  for (const [at, row] of rows.entries()) {
    for (let one = 0; one < row.count; one += 1) {
      k += 1;
      inRows += row.degree;
      look(rows.slice(0, at + 1), rows.slice(one + 1 === row.count ? at + 1 : at));
    }
  }
  if (!feasible) throw new RangeError('No two-mode network has these degrees.');
  for (const row of rows) row.open = columns.filter((column) => !row.certain.has(column));
  for (const column of columns) column.open = rows.filter((row) => !column.certain.has(row));
}

function fix(row: DegreeClass, column: DegreeClass, chance: 0 | 1): void {
  row.certain.set(column, chance);
  column.certain.set(row, chance);
}

/** The degree without the ties that are certain. */
function left(one: DegreeClass): number {
  return [...one.certain].reduce((so, [{ count }, chance]) => so - chance * count, one.degree);
}

function misfit(one: DegreeClass): number {
  const expected = one.open.reduce((sum, { count, factor }) => sum + count * probability(one.factor * factor), 0);
  return Math.abs(expected - left(one));
}

/** One step of x = degree / Σ y / (1 + x y). */
function settle(one: DegreeClass): void {
  if (one.open.length > 0)
    one.factor =
      left(one) / one.open.reduce((sum, { count, factor }) => sum + (count * factor) / (1 + one.factor * factor), 0);
}
