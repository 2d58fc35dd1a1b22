/** From the state of the page to the rows that are listed; what did not change is not worked out again. */

import { type Filter, isFiltering, type ViewState } from '@plangraph/core/state';
import type { ViewContext } from '../../elements/view-context.js';
import type { LoadedPlan } from '../../model/loaded-plan.js';
import type { PlanIndex } from '../../model/plan-index.js';
import { remembered } from '../../model/remembered.js';
import type { Language } from '../../strings/language.js';
import type { Column, Columns, Row, Scope } from './rows/column.js';
import { RowSearch } from './rows/find.js';
import { columnsOf, countsOf, type ListName, rowsOf } from './rows/list.js';
import { sorted } from './rows/order.js';

export interface Listing {
  list: ListName;
  scope: Scope;
  columns: Columns;
  /** The column that the rows are sorted by; in order of the plan where it is absent. */
  sort: Column | undefined;
  /** The rows that have the words typed, in order; the same array as before where it would have the same rows. */
  rows: readonly Row[];
  /** Those of them that answer the filter: what is counted, saved and selected. */
  answering: readonly Row[];
  /** How many there would be without filter and words. */
  all: number;
  /** What the filter and the focus ask for, which names the files. */
  filtered: Pick<ViewState, 'filter' | 'focus'>;
  /** How many rows the filter leaves in each list. */
  counts: Readonly<Record<ListName, number>>;
}

export class Lister {
  private readonly scope = remembered(scopeOf);
  private readonly columns = remembered(columnsOf);
  private readonly asked = remembered((measures: LoadedPlan['measures'], filter: Filter) =>
    filter.layer === 'appendix' || !isFiltering(filter) ? undefined : measures.answering(filter),
  );
  private readonly rows = remembered((list: ListName, { plan, shown, answering }: Scope) =>
    rowsOf(list, { plan, shown, answering }),
  );
  private readonly own = remembered((rows: readonly Row[]) => rows.filter(({ context }) => context !== true));
  private readonly ordered = remembered(
    (rows: readonly Row[], sort: Column | undefined, descending: boolean, language: Language) =>
      sort === undefined ? rows : sorted(rows, sort, descending, language),
  );
  private readonly search = remembered((columns: Columns) => new RowSearch(columns));
  private readonly found = remembered((search: RowSearch, rows: readonly Row[], typed: string) =>
    search.find(rows, typed),
  );
  private readonly all = remembered((plan: PlanIndex) => countsOf(plan));
  private readonly counts = remembered(({ plan, shown, answering }: Scope) => countsOf(plan, shown, answering));

  listing({ plan, loaded, shown, language, strings, texts, state }: ViewContext): Listing {
    const { list, sort: asked, descending, find } = state.table;
    const answering = this.asked(loaded.measures, state.filter);
    const scope = this.scope(plan, loaded.graph, shown, answering, language, strings, texts);
    const columns = this.columns(list, scope);
    // An address can name a column that this list does not have.
    const sort = columns.find(({ name, holds }) => name === asked && holds !== 'sentence');
    const ordered = this.ordered(this.rows(list, scope), sort, descending, language);
    const rows = this.found(this.search(columns), ordered, find);
    return {
      list,
      scope,
      columns,
      sort,
      rows,
      answering: this.own(rows),
      all: this.all(plan)[list],
      filtered: state,
      counts: this.counts(scope),
    };
  }

  /** Reads the cells of all rows ahead of the first letter that is typed. */
  prepare({ columns, rows }: Listing): void {
    this.search(columns).prepare(rows);
  }
}

function scopeOf(
  plan: PlanIndex,
  graph: Scope['graph'],
  shown: Scope['shown'],
  answering: Scope['answering'],
  language: Language,
  strings: Scope['strings'],
  texts: Scope['texts'],
): Scope {
  return { plan, graph, shown, answering, language, strings, texts };
}
