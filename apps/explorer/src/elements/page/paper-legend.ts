import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { colorLegend } from '../../views/filter/color-legend.js';
import { PaintingController } from '../../views/filter/painting-controller.js';
import { pictureLegend } from '../picture-legend.js';
import type { Pictured } from '../pictured.js';
import type { ViewContext } from '../view-context.js';

/** What a printed picture needs under it, since the panels stay on the screen: what it is of, and what it means. */
export class PaperLegend implements ReactiveController {
  private readonly painting: PaintingController;
  private printing = false;
  private gone = new AbortController();

  /** @param redraw of the host, before it returns: the browser takes the page as it is then */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly redraw: () => void,
  ) {
    this.painting = new PaintingController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.gone = new AbortController();
    const { signal } = this.gone;
    const print = (printing: boolean) => (): void => {
      this.printing = printing;
      this.host.requestUpdate();
      this.redraw();
    };
    addEventListener('beforeprint', print(true), { signal });
    addEventListener('afterprint', print(false), { signal });
  }

  hostDisconnected(): void {
    this.gone.abort();
  }

  /** @param pictured what the view of agencies draws */
  render(context: ViewContext, pictured: Pictured | undefined): TemplateResult | typeof nothing {
    const { view, agencies } = context.state;
    const isPicture = view === 'network' || (view === 'agencies' && agencies.chart === 'picture');
    if (!this.printing || !isPicture) return nothing;
    const { loaded, shown, state } = context;
    const painting = this.painting.paintingOf(loaded, shown, state);
    return html`<section class="on-paper" aria-label=${context.strings.legend}>
      <h2>${document.title}</h2>
      ${colorLegend(context, painting, () => {}, pictured)} ${pictureLegend(context, view === 'agencies')}
    </section>`;
  }
}
