import type { ViewName } from '@plangraph/core/state';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { toClipboard } from '../elements/clipboard.js';
import { saveFile } from '../elements/save-file.js';
import type { ViewContext } from '../elements/view-context.js';
import { faultWords } from '../own-data/fault-words.js';
import { faultOf } from '../own-data/reading/fault.js';
import type { OwnData } from '../own-data/reading/open-source.js';
import type { Strings } from '../strings/strings.js';
import { ofAll } from '../strings/values.js';
import { copyingStyles } from '../styles/copying.js';
import { dialogOnPhones, dialogStyles, longDialogStyles } from '../styles/dialog.js';
import { shared } from '../styles/shared.js';
import { loadRelease, planName } from '../views/data/manifest.js';
import { choice } from './choice.js';
import { type Citing, citations } from './cite/citations.js';
import type { CitationStyle } from './cite/styles.js';
import { fileStem } from './files/file-name.js';
import { FILES, type FileFormat, FORMATS, MOST_IN_MATRIX, WITHOUT_SOURCE } from './files/formats.js';
import { makeFile } from './files/make-file.js';
import { drawPicture, type PictureFormat, type PictureOptions } from './picture.js';
import { takeAlongStyles } from './take-along-styles.js';

/** Views whose own picture is taken along; of others it is the network. */
const PICTURED: ReadonlySet<ViewName> = new Set(['network', 'agencies', 'matrix']);
const PICTURES: readonly PictureFormat[] = ['svg', 'png'];

/** The dialog that gives what is shown as files, as a picture, and the selection as a citation. */
export class TakeAlong extends LitElement {
  static override properties = {
    context: { attribute: false },
    own: { attribute: false },
    picture: { attribute: false },
    citationStyle: { state: true },
    making: { state: true },
    fault: { state: true },
    said: { state: true },
    page: { state: true },
    scheme: { state: true },
    citeView: { state: true },
    marked: { state: true },
    version: { state: true },
  };
  declare context: ViewContext | undefined;
  /** Where the plan comes from, when it is not the site's own. */
  declare own: OwnData | undefined;
  /** What the view in use adds; asked when it is needed. */
  declare picture: (() => PictureOptions) | undefined;
  declare private citationStyle: CitationStyle;
  /** Name of the file that is being made. */
  declare private making: string | undefined;
  declare private fault: string | undefined;
  /** What the live region says. */
  declare private said: string;
  /** Address of the view that the dialog was opened over; empty while it is closed and has nothing to show. */
  declare private page: string;
  declare private scheme: 'light' | 'dark';
  /** Whether a citation of a selection has the address of the whole view, with its filter and all. */
  declare private citeView: boolean;
  /** Whether tables begin with a byte order mark. */
  declare private marked: boolean;
  /** Of the data that are shown, where they are a release. */
  declare private version: string | undefined;
  private day = new Date();
  private running: AbortController | undefined;

  constructor() {
    super();
    this.citationStyle = 'plain';
    this.said = '';
    this.page = '';
    this.scheme = 'light';
    this.citeView = false;
    this.marked = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.running?.abort();
  }

  private get words(): Strings['takeAlong'] {
    return (this.context as ViewContext).strings.takeAlong;
  }

  /** Shows the dialog; `texts-wanted` tells the host that files are to have texts. */
  async show(): Promise<void> {
    this.page = location.href;
    this.day = new Date();
    this.fault = undefined;
    this.said = '';
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    void this.findVersion();
    if (this.context?.texts === undefined) this.dispatchEvent(new CustomEvent('texts-wanted'));
  }

  private async findVersion(): Promise<void> {
    const { context, own } = this;
    this.version = undefined;
    if (context === undefined || own !== undefined) return;
    const release = await loadRelease(context.plan, document.baseURI, new AbortController().signal);
    this.version = release.state === 'here' ? release.manifest.version : undefined;
  }

  private closed(): void {
    this.running?.abort();
    this.page = '';
  }

  /** @param make gives the file */
  private async save(name: string, make: (signal: AbortSignal) => Promise<Blob>): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.making = name;
    this.fault = undefined;
    this.said = this.words.making({ name });
    try {
      const file = await make(running.signal);
      running.signal.throwIfAborted();
      saveFile(file, name);
      this.said = this.words.saved({ name });
    } catch (error) {
      if (running.signal.aborted) this.said = '';
      else {
        const { sentence } = faultWords((this.context as ViewContext).strings, faultOf(error));
        this.fault = this.words.failed({ name, why: sentence });
        this.said = '';
      }
    }
    if (this.running === running) this.making = undefined;
  }

  private async copy(text: string): Promise<void> {
    this.said = '';
    this.said = (await toClipboard(text)) ? this.words.copied : this.words.notCopied;
  }

  private get stem(): string {
    const { plan, state, shown } = this.context as ViewContext;
    return fileStem(planName(plan), state, shown.nodes.size, plan.nodes.length);
  }

  override render() {
    const { context } = this;
    if (context === undefined) return nothing;
    const { words } = this;
    return html`<dialog aria-labelledby="title" @close=${() => this.closed()}>
      <div class="head">
        <h2 id="title">${words.title}</h2>
        <form method="dialog"><button class="close" aria-label=${words.close} title=${words.close}>✕</button></form>
      </div>
      ${this.page === '' ? nothing : this.body(context)}
      <p class="out-of-sight" role="status">${this.said}</p>
    </dialog>`;
  }

  private body(context: ViewContext): TemplateResult {
    const { words } = this;
    const { loaded, shown, texts, textsFailed } = context;
    const waiting = texts === undefined && !textsFailed;
    const ties = this.picture?.().ties;
    return html`<p class="shown">
        ${
          ties === undefined
            ? words.shown({
                nodes: shown.nodes.size,
                all: ofAll(shown.nodes.size, loaded.graph.order).all,
                edges: shown.edges.size,
              })
            : words.shownTies({ actors: ties.nodes.length, ties: ties.ties.length })
        }
      </p>
      ${
        this.making === undefined
          ? nothing
          : html`<p class="making">
              <span>${words.making({ name: this.making })}</span>
              <progress aria-label=${words.making({ name: this.making })}></progress>
              <button @click=${() => this.running?.abort()}>${words.cancel}</button>
            </p>`
      }
      ${this.fault === undefined ? nothing : html`<p class="fault" role="alert">${this.fault}</p>`}
      <section>
        <h3>${words.files}</h3>
        <p class="note">${ties === undefined ? words.filesHint : words.tiesHint}</p>
        ${choice(words.marked, this.marked, (on) => {
          this.marked = on;
        })}
        ${waiting ? html`<p class="note">${words.textsLoading}</p>` : nothing}
        ${textsFailed ? html`<p class="note">${words.textsFailed}</p>` : nothing}
        <ul class="files">
          ${FORMATS.map((format) => this.file(context, format, waiting))}
        </ul>
        <p class="note">${words.noSource}</p>
        ${
          shown.nodes.size > MOST_IN_MATRIX
            ? html`<p class="note">${words.tooLarge({ most: MOST_IN_MATRIX })}</p>`
            : nothing
        }
        ${this.own !== undefined && 'file' in this.own.source ? html`<p class="note">${words.ownFile}</p>` : nothing}
      </section>
      ${this.pictures(context)} ${citations(context, this.citing)}`;
  }

  private file(context: ViewContext, format: FileFormat, waiting: boolean): TemplateResult {
    const { words } = this;
    const name = `${this.stem}.${FILES[format].ending}`;
    const { nodes } = context.shown;
    const tooLarge = WITHOUT_SOURCE.has(format) && nodes.size > MOST_IN_MATRIX;
    const page = this.own !== undefined && 'file' in this.own.source ? '' : this.page;
    const ties = this.picture?.().ties;
    return this.row(words.format[format], name, tooLarge || (waiting && format !== 'turtle'), () =>
      this.save(name, (signal) =>
        makeFile(format, context, { page, document: this.own?.document, ties, mark: this.marked, signal }),
      ),
    );
  }

  private row(
    { name, text }: { name: string; text: string },
    file: string,
    disabled: boolean,
    save: () => Promise<void>,
  ): TemplateResult {
    const { words } = this;
    return html`<li>
      <div>
        <strong>${name}</strong>
        <span class="below">${text}</span>
      </div>
      <button ?disabled=${disabled} aria-label=${words.saveAs({ name })} title=${file} @click=${() => void save()}>
        ${words.save}
      </button>
    </li>`;
  }

  private pictures(context: ViewContext): TemplateResult | typeof nothing {
    const { words } = this;
    const page = this.own !== undefined && 'file' in this.own.source ? '' : this.page;
    const { view } = context.state;
    if (this.picture?.().document === 'none') {
      return html`<section>
        <h3>${words.picture}</h3>
        <p class="note">${words.noDrawing}</p>
      </section>`;
    }
    return html`<section>
      <h3>${words.picture}</h3>
      <p class="note">${PICTURED.has(view) ? words.pictureHint : words.networkHint}</p>
      ${choice(words.dark, this.scheme === 'dark', (on) => {
        this.scheme = on ? 'dark' : 'light';
      })}
      <ul class="files">
        ${PICTURES.map((format) => {
          const name = `${this.stem}.${format}`;
          return this.row(words.pictureFormat[format], name, false, () =>
            this.save(name, () => drawPicture(format, context, page, { ...this.picture?.(), scheme: this.scheme })),
          );
        })}
      </ul>
    </section>`;
  }

  private get citing(): Citing {
    const { words, said } = this;
    return {
      ...{ style: this.citationStyle, ofView: this.citeView },
      ...{ page: this.page, day: this.day, version: this.version, own: this.own !== undefined },
      heard: said === words.copied || said === words.notCopied ? said : '',
      choose: (change) => {
        if ('style' in change) this.citationStyle = change.style;
        else this.citeView = change.ofView;
      },
      copy: (text) => void this.copy(text),
    };
  }

  static override styles = [shared, dialogStyles, longDialogStyles, copyingStyles, takeAlongStyles, dialogOnPhones];
}

customElements.define('take-along', TakeAlong);
