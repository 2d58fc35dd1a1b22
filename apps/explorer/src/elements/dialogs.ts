/** Dialogs that are loaded when someone first asks for them: one's own data, and what one takes along. */
import { DEFAULT_STATE, type ViewState } from '@plangraph/core/state';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { EmbedDialog } from '../embed/dialog/embed-dialog.js';
import type { OpenData } from '../own-data/open-data.js';
import type { OwnData } from '../own-data/reading/open-source.js';
import { linkedSource, mayAskOthers, stateSource } from '../own-data/source.js';
import { watchDrops } from '../own-data/watch-drops.js';
import { CATALOGUES, type Strings } from '../strings/strings.js';
import type { PictureOptions } from '../take-along/picture.js';
import type { TakeAlong } from '../take-along/take-along.js';
import type { AddressState } from './address-state.js';
import type { PlanData } from './plan-data.js';
import type { ViewContext } from './view-context.js';

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export class Dialogs implements ReactiveController {
  private gone = new AbortController();
  /** Dialogs whose code and words are here. */
  private readonly here = { openData: false, takeAlong: false, embed: false };

  constructor(
    private readonly host: Host,
    private readonly address: AddressState,
    private readonly data: PlanData,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.gone = new AbortController();
    watchDrops((file) => void this.openData().then((dialog) => dialog?.openFile(file)), this.gone.signal);
  }

  hostDisconnected(): void {
    this.gone.abort();
  }

  /** Follows the address where it names data: asks first, on the page that may ask other servers; once, at the start. */
  async followSource(): Promise<void> {
    const { source } = this.address.state;
    if (source === undefined) {
      // Whoever comes to the page for other data without naming any is asked for them.
      if (mayAskOthers() && this.data.own === undefined) await this.showOpen();
      return;
    }
    if (!mayAskOthers()) {
      location.replace(new URL(`./open.html${location.search}${location.hash}`, document.baseURI));
      return;
    }
    const linked = linkedSource(source);
    const dialog = await this.openData();
    if (linked === undefined) await dialog?.refuse(source.url);
    else await dialog?.openLinked(linked);
  }

  async showOpen(): Promise<void> {
    await (await this.openData())?.show();
  }

  async showTakeAlong(): Promise<void> {
    await Promise.all([import('../take-along/take-along.js'), CATALOGUES.want('takeAlong', 'ownData', 'bilingual')]);
    await this.placed('takeAlong');
    await this.host.renderRoot.querySelector<TakeAlong>('take-along')?.show();
  }

  async showEmbed(): Promise<void> {
    await Promise.all([import('../embed/dialog/embed-dialog.js'), CATALOGUES.want('embed')]);
    await this.placed('embed');
    await this.host.renderRoot.querySelector<EmbedDialog>('embed-dialog')?.show();
  }

  /** @param picture gives what the view in use adds to a picture */
  render(strings: Strings, context: ViewContext | undefined, picture: () => PictureOptions): TemplateResult {
    const { openData, takeAlong, embed } = this.here;
    return html`${
      openData
        ? html`<open-data .strings=${strings}
            @data-open=${(event: CustomEvent<OwnData>) => this.use(event.detail)}
            @data-declined=${() => this.address.change({ source: undefined }, { replace: true })}
          ></open-data>`
        : nothing
    }${
      takeAlong
        ? html`<take-along .context=${context} .own=${this.data.own} .picture=${picture}
            @texts-wanted=${() => void this.data.loadTexts()}
          ></take-along>`
        : nothing
    }${embed ? html`<embed-dialog .context=${context}></embed-dialog>` : nothing}`;
  }

  /** Back to the published plan. */
  reset(): void {
    const { language } = this.address.state;
    location.assign(new URL(language === undefined ? './' : `./?lang=${language}`, document.baseURI));
  }

  /** Puts a dialog into the page, where it keeps its place. */
  private async placed(dialog: keyof Dialogs['here']): Promise<void> {
    this.here[dialog] = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
  }

  private async openData(): Promise<OpenData | null> {
    await Promise.all([import('../own-data/open-data.js'), CATALOGUES.want('ownData')]);
    await this.placed('openData');
    return this.host.renderRoot.querySelector<OpenData>('open-data');
  }

  private use(own: OwnData): void {
    this.data.use(own);
    const { state } = this.address;
    const source = stateSource(own.source);
    // A link says how to look at the data that it names; other data are looked at from the start.
    if (source === undefined || source.url !== state.source?.url) {
      const { language } = state;
      const start: ViewState = { ...DEFAULT_STATE, ...(language === undefined ? {} : { language }) };
      this.address.change({ ...start, selection: undefined, focus: undefined, source });
    }
    if (this.data.loaded !== undefined) this.address.admit(this.data.loaded.graph);
    this.host.requestUpdate();
  }
}
