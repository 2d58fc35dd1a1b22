import type { LitElement, ReactiveController } from 'lit';
import type { Column } from '../fold-button.js';

/** What stands beside the view: columns that fold on a wide screen, a drawer and a sheet on a narrow one. */
export class PageColumns implements ReactiveController {
  /** Columns of a wide screen that are folded away. */
  folded: ReadonlySet<Column> = new Set();
  /** Whether the drawer of the legend is open. */
  legend = false;
  /** Whether the sheet of details is wide open. */
  sheet = false;
  private gone = new AbortController();

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.gone = new AbortController();
    const narrow = matchMedia('(max-width: 1100px)');
    narrow.addEventListener('change', () => this.showLegend(false), { signal: this.gone.signal });
  }

  hostDisconnected(): void {
    this.gone.abort();
  }

  hostUpdate(): void {
    this.host.toggleAttribute('without-kinds', this.folded.has('kinds'));
    this.host.toggleAttribute('without-details', this.folded.has('details'));
  }

  /** Folds a column away, or brings it back. */
  fold(column: Column): void {
    const rest = [...this.folded].filter((one) => one !== column);
    this.folded = new Set(this.folded.has(column) ? rest : [...rest, column]);
    this.host.requestUpdate();
  }

  showLegend(open: boolean): void {
    if (open === this.legend) return;
    this.legend = open;
    this.host.requestUpdate();
    // The page around the drawer takes no focus while the drawer is open.
    if (!open) {
      void this.host.updateComplete.then(() =>
        this.host.renderRoot.querySelector<HTMLElement>('.legend-toggle')?.focus(),
      );
    }
  }

  openSheet(open: boolean): void {
    this.sheet = open;
    this.host.requestUpdate();
  }
}
