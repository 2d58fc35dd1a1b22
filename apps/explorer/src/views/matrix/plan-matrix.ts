import {
  hashFor,
  MATRIX_LAYERS,
  MATRIX_ORDERS,
  MATRIX_ROLES,
  MATRIX_ROWS,
  type ViewState,
} from '@plangraph/core/state';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { saveText } from '../../elements/save-file.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { fullName, nameOf, shortName } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import { familyColors, shared } from '../../styles/shared.js';
import { cellDetails } from './cell-details.js';
import { disagreementList } from './disagreement-list.js';
import { csvOf } from './matrix-csv.js';
import { svgOf } from './matrix-figure.js';
import { type Cell, type Matrix, matrixOf } from './matrix-model.js';
import { matrixStyles } from './matrix-styles.js';

/** Steps of the colour; the first is the ground. */
const SHADES = 7;

/** Divisions or actors by actors as a heat map; each cell opens what it counts. */
export class PlanMatrix extends LitElement {
  static override properties = {
    context: { attribute: false },
    at: { state: true },
  };
  declare context: ViewContext;
  /** Row and column of the cell that the keyboard is at. */
  declare private at: readonly [number, number];
  private matrix: Matrix | undefined;
  /** The open cell that was brought into sight, so that it is done once. */
  private scrolledTo: string | undefined;
  /** The cell that was opened from within the matrix, which is in sight. */
  private pointedAt: string | undefined;
  private made: readonly unknown[] = [];

  constructor() {
    super();
    this.at = [0, 0];
  }

  override willUpdate(): void {
    const { loaded, shown, state } = this.context;
    const { rows, layer, role, order } = state.matrix;
    const from = [loaded, shown, rows, layer, role, order];
    if (from.every((part, index) => part === this.made[index])) return;
    this.made = from;
    this.matrix = matrixOf(loaded.graph, shown, state.matrix);
    this.at = [0, 0];
  }

  override updated(): void {
    const { cell } = this.context.state.matrix;
    if (cell?.join() === this.scrolledTo) return;
    this.scrolledTo = cell?.join();
    if (this.scrolledTo === this.pointedAt) return;
    if (this.scrolledTo !== undefined) this.pointedAt = undefined;
    this.renderRoot.querySelector('td.open')?.scrollIntoView({ block: 'center', inline: 'center' });
  }

  private set(change: Partial<ViewState['matrix']>): void {
    const { cell: _, ...matrix } = this.context.state.matrix;
    changeState(this, { matrix: { ...matrix, ...change } });
  }

  override render(): TemplateResult {
    const { strings, state } = this.context;
    const { matrix: words } = strings;
    const { rows, layer, role, order } = state.matrix;
    const { matrix } = this;
    const means = rows === 'actors' ? (`${layer}Actors` as const) : layer;
    return html`<div class="options">
        ${this.choice(words.rows, MATRIX_ROWS, words.rowsBy, rows, (value) => this.set({ rows: value }))}
        ${this.choice(words.layer, MATRIX_LAYERS, words.layers, layer, (value) => this.set({ layer: value }))}
        ${layer === 'text' ? this.choice(words.role, MATRIX_ROLES, words.roles, role, (value) => this.set({ role: value })) : nothing}
        ${this.choice(words.order, MATRIX_ORDERS, words.orders, order, (value) => this.set({ order: value }))}
        <div class="save">
          <button ?disabled=${matrix === undefined || matrix.rows.length === 0} @click=${() => this.save()}>${words.csv}</button>
          ${
            layer === 'difference'
              ? nothing
              : html`<button ?disabled=${matrix === undefined || matrix.rows.length === 0} @click=${() => void this.saveFigure()}>${words.svg}</button>`
          }
        </div>
      </div>
      <p class="means">${words.means[means]} ${rows === 'actors' ? words.caution : nothing}</p>
      ${disagreementList(this.context, matrix?.disagreements ?? [])}
      ${matrix === undefined || matrix.rows.length === 0 ? html`<p class="empty">${words.empty}</p>` : this.table(matrix)}
      ${this.open(matrix)}`;
  }

  private choice<Value extends string>(
    label: string,
    values: readonly Value[],
    names: Readonly<Record<Value, string>>,
    chosen: Value,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<label>
      <span>${label}</span>
      <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as Value)}>
        ${values.map((value) => html`<option value=${value} .selected=${value === chosen}>${names[value]}</option>`)}
      </select>
    </label>`;
  }

  private table({ rows, columns, cells, largest }: Matrix): TemplateResult {
    const { strings, plan, language } = this.context;
    const { matrix: words } = strings;
    const nodes = (keys: readonly string[]): PlanNode[] =>
      keys.map((key) => plan.at(key)).filter((node) => node !== undefined);
    const across = nodes(columns);
    return html`<div class="scroll">
      <table role="grid" aria-label=${words.title} aria-describedby="keys" @keydown=${this.onKey}>
        <caption>${words.size({ rows: rows.length, columns: columns.length })} <span id="keys" class="out-of-sight">${words.keys}</span></caption>
        <thead>
          <tr>
            <td></td>
            ${across.map(
              (node) => html`<th scope="col">
                <a href=${hashFor({ node: node.id })} tabindex="-1" title=${fullName(node, language)}
                  lang=${nameOf(node, language).lang}>${shortName(node, language)}</a>
              </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${nodes(rows).map(
            (node, row) => html`<tr>
              <th scope="row">
                <a href=${hashFor({ node: node.id })} tabindex="-1" title=${fullName(node, language)}
                  lang=${nameOf(node, language).lang}>${node.family === 'division' ? fullName(node, language) : shortName(node, language)}</a>
              </th>
              ${across.map((other, column) => this.cell(node, other, cells[row]?.[column], largest, row, column))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private cell(row: PlanNode, column: PlanNode, cell: Cell | undefined, largest: number, y: number, x: number) {
    const { strings, language, state } = this.context;
    const [openRow, openColumn] = state.matrix.cell ?? [];
    const open = openRow === row.id && openColumn === column.id;
    const value = cell?.value;
    const shade = value === undefined || largest === 0 ? 0 : Math.ceil(Math.sqrt(Math.abs(value) / largest) * SHADES);
    const tone = value === undefined ? '' : value < 0 ? 'less' : 'more';
    const said = strings.matrix.cell({
      row: shortName(row, language),
      column: shortName(column, language),
      value: value === undefined ? strings.matrix.none : String(value),
    });
    return html`<td
      class=${`${tone} shade-${shade} ${open ? 'open' : ''}`}
      tabindex=${this.at[0] === y && this.at[1] === x ? '0' : '-1'}
      data-at=${`${y} ${x}`}
      aria-label=${said}
      aria-selected=${open ? 'true' : 'false'}
      title=${said}
      @click=${(event: MouseEvent) => {
        this.at = [y, x];
        this.toggle(row, column, cell, open, event.detail === 0);
      }}
    >${value ?? nothing}</td>`;
  }

  private toggle(row: PlanNode, column: PlanNode, cell: Cell | undefined, open: boolean, byKeyboard: boolean): void {
    const { cell: _, ...matrix } = this.context.state.matrix;
    if (open || cell === undefined) {
      changeState(this, { matrix });
      return;
    }
    // What was pointed at stays where it is under the pointer.
    this.pointedAt = [row.id, column.id].join();
    changeState(this, { matrix: { ...matrix, cell: [row.id, column.id] } });
    if (byKeyboard) this.focusCell();
  }

  /** The open cell, where it is in the matrix as it is now. */
  private open(matrix: Matrix | undefined) {
    const { context } = this;
    const { plan, state } = context;
    if (matrix === undefined || state.matrix.cell === undefined) return nothing;
    const [row, column] = state.matrix.cell.map((id) => plan.named(id));
    const cell =
      row === undefined || column === undefined
        ? undefined
        : matrix.cells[matrix.rows.indexOf(row.iri)]?.[matrix.columns.indexOf(column.iri)];
    if (row === undefined || column === undefined || cell === undefined) return nothing;
    return cellDetails(context, row, column, cell, () => {
      const { cell: _, ...rest } = state.matrix;
      changeState(this, { matrix: rest });
      this.cellAt()?.focus({ preventScroll: true });
    });
  }

  private onKey(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Home: [0, Number.NEGATIVE_INFINITY],
      End: [0, Number.POSITIVE_INFINITY],
      PageUp: [-10, 0],
      PageDown: [10, 0],
    };
    const { matrix } = this;
    if (matrix === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (event.key === 'Enter' || event.key === ' ') {
      if (target instanceof HTMLTableCellElement) target.click();
      else return;
    } else {
      const step = steps[event.key];
      if (step === undefined) return;
      const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
      this.at = [within(this.at[0] + step[0], matrix.rows.length), within(this.at[1] + step[1], matrix.columns.length)];
      this.focusCell();
    }
    event.preventDefault();
  }

  private cellAt(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-at="${this.at[0]} ${this.at[1]}"]`);
  }

  private focusCell(): void {
    void this.updateComplete.then(() => {
      const cell = this.cellAt();
      cell?.focus({ preventScroll: true });
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }

  private save(): void {
    if (this.matrix === undefined) return;
    const { plan, language } = this.context;
    const text = csvOf(
      this.matrix,
      (key) => {
        const node = plan.at(key);
        return node === undefined ? key : fullName(node, language);
      },
      plan.source[language],
    );
    saveText(text, `${this.fileName}.csv`, 'text/csv');
  }

  private async saveFigure(): Promise<void> {
    if (this.matrix === undefined) return;
    saveText(await svgOf(this.matrix, this.context), `${this.fileName}.svg`, 'image/svg+xml');
  }

  private get fileName(): string {
    const { rows, layer } = this.context.state.matrix;
    return `matrix-${rows}-${layer}`;
  }

  static override styles = [familyColors, shared, matrixStyles];
}

customElements.define('plan-matrix', PlanMatrix);
