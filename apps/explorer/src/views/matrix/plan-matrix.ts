import { hashFor, type ViewState } from '@plangraph/core/state';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { saveText } from '../../elements/save-file.js';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { fullName, nameOf, shortName } from '../../model/names.js';
import type { PlanNode } from '../../model/plan-index.js';
import { pageScheme } from '../../styles/page-scheme.js';
import { closeButton, familyColors, shared } from '../../styles/shared.js';
import { tableStem } from '../../take-along/files/file-name.js';
import type { PictureOptions } from '../../take-along/picture.js';
import { planName } from '../data/manifest.js';
import { cellDetails } from './cell-details.js';
import { colorKey, shadeOf } from './color-key.js';
import { disagreementList } from './disagreement-list.js';
import { hasColumn } from './disagreements.js';
import { matrixCsv } from './matrix-csv.js';
import { svgOf } from './matrix-figure.js';
import { type Cell, type Matrix, matrixOf } from './matrix-model.js';
import { matrixOptions } from './matrix-options.js';
import { matrixStyles } from './matrix-styles.js';
import { panelsStyles } from './panels-styles.js';
import { printStyles } from './print-styles.js';

/** Columns that fit on upright paper (A4, Letter) beside the names of the rows. */
const COLUMNS_ON_PAPER = 22;

/** Divisions or actors by actors as a heat map; each cell opens what it counts. */
export class PlanMatrix extends LitElement {
  static override properties = {
    context: { attribute: false },
    at: { state: true },
    onPaper: { state: true },
  };
  declare context: ViewContext;
  /** Row and column of the cell that the keyboard is at. */
  declare private at: readonly [number, number];
  /** Whether it is drawn for paper: in parts that are as wide as the paper, each with its heads. */
  declare private onPaper: boolean;
  private matrix: Matrix | undefined;
  /** The open cell that was brought into sight, so that it is done once. */
  private scrolledTo: string | undefined;
  /** The cell that was opened from within the matrix, which is in sight. */
  private pointedAt: string | undefined;
  private made: readonly unknown[] = [];
  private gone = new AbortController();

  constructor() {
    super();
    this.at = [0, 0];
    this.onPaper = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone = new AbortController();
    const { signal } = this.gone;
    const draw = (onPaper: boolean) => (): void => {
      this.onPaper = onPaper;
      // The browser takes the page as it is when this returns.
      if (this.isUpdatePending) this.performUpdate();
    };
    addEventListener('beforeprint', draw(true), { signal });
    addEventListener('afterprint', draw(false), { signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
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
    // What was pointed at moves only where what opened beside it would hide it.
    const place = this.scrolledTo === this.pointedAt ? 'nearest' : 'center';
    if (this.scrolledTo !== undefined) this.pointedAt = undefined;
    this.renderRoot.querySelector('td.open')?.scrollIntoView({ block: place, inline: place });
  }

  private set(change: Partial<ViewState['matrix']>): void {
    const { cell: _, ...matrix } = this.context.state.matrix;
    changeState(this, { matrix: { ...matrix, ...change } });
  }

  override render(): TemplateResult {
    const { strings, state } = this.context;
    const { matrix: words } = strings;
    const { rows, layer } = state.matrix;
    const { matrix } = this;
    const means = rows === 'actors' ? (`${layer}Actors` as const) : layer;
    return html`<div class="options">
        ${matrixOptions(this.context, (change) => this.set(change))}
        <div class="save">
          <button ?disabled=${matrix === undefined || matrix.rows.length === 0} @click=${() => this.save()}>${words.csv}</button>
          ${
            layer === 'difference'
              ? nothing
              : html`<button ?disabled=${matrix === undefined || matrix.rows.length === 0} @click=${() => void this.saveFigure()}>${words.svg}</button>`
          }
        </div>
      </div>
      <p class="means">${words.means[means]} ${rows === 'actors' ? words.caution : nothing}
        ${rows === 'themes' ? (layer === 'text' ? words.partition : words.partitionAppendix) : nothing}</p>
      ${matrix === undefined || matrix.rows.length === 0 ? nothing : colorKey(this.context, matrix)}
      ${disagreementList(this.context, matrix?.disagreements ?? [])}
      <div class="both">
        ${matrix === undefined || matrix.rows.length === 0 ? html`<p class="empty">${words.empty}</p>` : this.parts(matrix)}
        ${this.open(matrix)}
      </div>`;
  }

  /** One table on the screen; on paper as many of about the same width as the columns need. */
  private parts(matrix: Matrix): TemplateResult {
    const count = matrix.columns.length;
    const wide = this.onPaper ? Math.ceil(count / Math.ceil(count / COLUMNS_ON_PAPER)) : count;
    const starts = Array.from({ length: Math.ceil(count / wide) }, (_, part) => part * wide);
    return html`<div class="scroll">${starts.map((from) => this.table(matrix, from, from + wide))}</div>`;
  }

  /** @param until the columns between are drawn, half-open */
  private table({ rows, columns, cells, largest, direct }: Matrix, from: number, until: number): TemplateResult {
    const { strings, plan, language, loaded, state } = this.context;
    const { matrix: words } = strings;
    const nodes = (keys: readonly string[]): PlanNode[] =>
      keys.map((key) => plan.at(key)).filter((node) => node !== undefined);
    const across = nodes(columns).slice(from, until);
    const compared = state.matrix.layer === 'difference';
    const [openRow, openColumn] = state.matrix.cell ?? [];
    const rowName = (node: PlanNode): string => {
      if (node.family !== 'division') return shortName(node, language);
      const name = fullName(node, language);
      return direct.has(node.iri) ? words.direct({ name }) : name;
    };
    return html`
      <table role="grid" aria-label=${words.title} aria-describedby="keys" @keydown=${this.onKey}>
        <caption>${words.size({ rows: rows.length, columns: columns.length })} <span id="keys" class="out-of-sight">${words.keys}</span></caption>
        <thead>
          <tr>
            <td></td>
            ${across.map(
              (
                node,
              ) => html`<th scope="col" class="${node.id === openColumn ? 'at' : ''} ${compared && !hasColumn(loaded.graph, node.iri) ? 'without' : ''}">
                <a href=${hashFor({ node: node.id })} tabindex="-1" title=${fullName(node, language)}
                  lang=${nameOf(node, language).lang}>${shortName(node, language)}</a>
              </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${nodes(rows).map(
            (node, row) => html`<tr>
              <th scope="row" class=${node.id === openRow ? 'at' : ''}>
                <a href=${hashFor({ node: node.id })} tabindex="-1" title=${fullName(node, language)}
                  lang=${nameOf(node, language).lang}>${rowName(node)}</a>
              </th>
              ${across.map((other, column) => this.cell(node, other, cells[row]?.[from + column], largest, row, from + column))}
            </tr>`,
          )}
        </tbody>
      </table>`;
  }

  private cell(row: PlanNode, column: PlanNode, cell: Cell | undefined, largest: number, y: number, x: number) {
    const { strings, language, state } = this.context;
    const [openRow, openColumn] = state.matrix.cell ?? [];
    const open = openRow === row.id && openColumn === column.id;
    const value = cell?.value;
    const shade = shadeOf(value ?? 0, largest);
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
    saveText(matrixCsv(this.context, this.matrix), `${this.fileName}.csv`, 'text/csv');
  }

  /** For a picture that is taken along. */
  get picture(): PictureOptions {
    const { drawable, context } = this;
    return { document: drawable === undefined ? 'none' : (scheme) => svgOf(drawable, context, scheme) };
  }

  private get drawable(): Matrix | undefined {
    const { matrix, context } = this;
    return matrix === undefined || matrix.rows.length === 0 || context.state.matrix.layer === 'difference'
      ? undefined
      : matrix;
  }

  private async saveFigure(): Promise<void> {
    const { drawable, context } = this;
    if (drawable === undefined) return;
    const figure = await svgOf(drawable, context, pageScheme());
    saveText(figure, `${this.fileName}.svg`, 'image/svg+xml');
  }

  private get fileName(): string {
    const { plan, state } = this.context;
    const { rows, layer, role } = state.matrix;
    const counted = layer === 'text' && role !== 'any' ? `${layer}-${role}` : layer;
    return tableStem(planName(plan), `matrix-${rows}-${counted}`, state);
  }

  static override styles = [familyColors, shared, closeButton, matrixStyles, panelsStyles, printStyles];
}

customElements.define('plan-matrix', PlanMatrix);
