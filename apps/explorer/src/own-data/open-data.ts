import './own-data-note.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../strings/strings.js';
import { dialogOnPhones, dialogStyles } from '../styles/dialog.js';
import { shared } from '../styles/shared.js';
import { EXAMPLE } from './example.js';
import { faultWords } from './fault-words.js';
import { openDataStyles } from './open-data-styles.js';
import { faultOf, type OwnDataFaultDetail } from './reading/fault.js';
import { type OpeningStep, type OwnData, openSource } from './reading/open-source.js';
import {
  hostOf,
  type LinkedSource,
  mayAskOthers,
  nameOfSource,
  noteTyped,
  type OwnSource,
  openPageFor,
  wasTyped,
  webAddress,
} from './source.js';

type State =
  | { at: 'choosing' }
  /** A link named data elsewhere: nothing is fetched before the reader says so. */
  | { at: 'consenting'; source: LinkedSource }
  | { at: 'working'; step: OpeningStep | undefined }
  | { at: 'failed'; fault: OwnDataFaultDetail };

/**
 * The dialog that opens one's own data.
 *
 * Tells its host by `data-open` (detail: `OwnData`) that there are data to show, and by `data-declined` that the data
 * that a link named are not wanted.
 */
export class OpenData extends LitElement {
  static override properties = {
    strings: { attribute: false },
    state: { state: true },
    over: { state: true },
    said: { state: true },
  };
  declare strings: Strings;
  declare private state: State;
  /** Whether something is being dragged over the place for it. */
  declare private over: boolean;
  /** What the live region says. */
  declare private said: string;
  private running: AbortController | undefined;
  /** The last whole percentage and the like: a step is drawn when its words change. */
  private stepWords = '';

  constructor() {
    super();
    this.state = { at: 'choosing' };
    this.over = false;
    this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.running?.abort();
  }

  override updated(changed: Map<string, unknown>): void {
    const before = changed.get('state') as State | undefined;
    // What had the keyboard is gone: it goes to the title, which is read out.
    if (before !== undefined && before.at !== this.state.at && this.dialog?.open === true) {
      this.renderRoot.querySelector('h2')?.focus();
    }
  }

  private get words(): Strings['ownData'] {
    return this.strings.ownData;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  /** Shows the dialog, with what can be opened. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (this.state.at !== 'working') this.state = { at: 'choosing' };
    this.said = '';
    if (this.dialog?.open === false) this.dialog.showModal();
  }

  /** Opens a file, such as one that was dropped onto the page. */
  async openFile(file: File): Promise<void> {
    await this.show();
    await this.open({ file, name: file.name });
  }

  /** Asks whether data that a link names are to be fetched, unless the reader typed the address just now. */
  async openLinked(source: LinkedSource): Promise<void> {
    await this.show();
    if (wasTyped(source)) await this.open(source);
    else this.state = { at: 'consenting', source };
  }

  /** Says what is wrong with an address that a link names. */
  async refuse(written: string): Promise<void> {
    await this.show();
    this.state = { at: 'failed', fault: { kind: 'address', written } };
  }

  private async open(source: OwnSource): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.stepWords = '';
    this.state = { at: 'working', step: undefined };
    this.said = this.words.working;
    try {
      const data = await openSource(source, running.signal, (step) => {
        if (this.running !== running) return;
        const words = this.stepLine(step);
        if (words === this.stepWords) return;
        this.stepWords = words;
        this.state = { at: 'working', step };
      });
      if (this.running !== running) return;
      this.running = undefined;
      this.finish(data);
    } catch (error) {
      if (this.running !== running) return;
      this.running = undefined;
      if (running.signal.aborted) {
        this.state = { at: 'choosing' };
        this.said = this.words.cancelled;
      } else {
        this.state = { at: 'failed', fault: faultOf(error) };
        this.said = '';
      }
    }
  }

  private finish(data: OwnData): void {
    const { graph, source } = data;
    this.state = { at: 'choosing' };
    this.dialog?.close();
    this.said = this.words.opened({ name: nameOfSource(source), nodes: graph.nodes.length, edges: graph.edges.length });
    this.dispatchEvent(new CustomEvent<OwnData>('data-open', { detail: data }));
  }

  /** An address the reader typed here. */
  private typed(event: Event, kind: 'url' | 'endpoint'): void {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input');
    const written = input?.value ?? '';
    const url = webAddress(written);
    if (url === undefined) {
      this.state = { at: 'failed', fault: { kind: 'address', written } };
      return;
    }
    const source: LinkedSource = kind === 'url' ? { url } : { endpoint: url };
    if (mayAskOthers() || url.origin === location.origin) void this.open(source);
    else {
      noteTyped(source);
      location.assign(openPageFor(source, this.strings.language, document.baseURI));
    }
  }

  private decline(): void {
    this.state = { at: 'choosing' };
    this.dialog?.close();
    this.dispatchEvent(new CustomEvent('data-declined'));
  }

  private onDrop(event: DragEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.over = false;
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void this.open({ file, name: file.name });
  }

  private onCancel(event: Event): void {
    // Escape ends what runs first, then closes.
    if (this.running === undefined) {
      if (this.state.at === 'consenting') this.dispatchEvent(new CustomEvent('data-declined'));
      return;
    }
    event.preventDefault();
    this.running.abort();
  }

  override render() {
    const { words, state } = this;
    return html`<dialog aria-labelledby="title" @cancel=${this.onCancel}>
        <div class="head">
          <h2 id="title" tabindex="-1">${state.at === 'consenting' ? words.consentTitle({ host: hostOf(state.source) }) : words.title}</h2>
          <button class="close" aria-label=${words.close} title=${words.close} ?hidden=${state.at !== 'choosing' && state.at !== 'failed'}
            @click=${() => this.dialog?.close()}>✕</button>
        </div>
        ${this.body()}
      </dialog>
      <p class="out-of-sight" role="status">${this.said}</p>`;
  }

  private body(): TemplateResult {
    const { state } = this;
    switch (state.at) {
      case 'choosing':
        return this.choosing();
      case 'consenting':
        return this.consenting(state.source);
      case 'working':
        return this.working(state.step);
      case 'failed':
        return this.failed(state.fault);
    }
  }

  private choosing(): TemplateResult {
    const { words } = this;
    return html`<p class="intro">${words.intro}</p>
      <div class="zone ${this.over ? 'over' : ''}"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
          this.over = true;
        }}
        @dragleave=${() => {
          this.over = false;
        }}
        @drop=${this.onDrop}>
        <p class="drop">${words.drop}</p>
        <button class="main" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('.file')?.click()}>
          ${words.choose}
        </button>
        <input class="file" type="file" hidden aria-label=${words.choose}
          accept=".ttl,.trig,.nt,.nq,.jsonld,.rdf,.owl,.gz,text/turtle,application/trig,application/n-triples,application/n-quads,application/ld+json,application/rdf+xml"
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            const [file] = input.files ?? [];
            // The same file can be chosen again after it was mended.
            input.value = '';
            if (file !== undefined) void this.open({ file, name: file.name });
          }} />
        <p class="formats">${words.formats}</p>
      </div>
      ${this.addressForm('url', words.url, words.open, 'https://example.org/plan.ttl')}
      ${this.addressForm('endpoint', words.endpoint, words.ask, 'http://127.0.0.1:4180/sparql')}
      ${
        mayAskOthers()
          ? html`<p class="note"><a href=${`./?lang=${this.strings.language}`}>${words.shipped}</a></p>`
          : html`<p class="note">${words.elsewhere}</p>`
      }
      <section>
        <h3>${words.needs}</h3>
        <p>${words.needsText} <a href=${this.strings.language === 'ja' ? './ontology/' : './ontology/en.html'}>${words.ontology}</a></p>
        <details>
          <summary>${words.example}</summary>
          <pre tabindex="0" aria-label=${words.example} role="group"><code>${EXAMPLE}</code></pre>
        </details>
        <button class="example" @click=${() =>
          void this.open({ file: new Blob([EXAMPLE], { type: 'text/turtle' }), name: words.exampleName })}>
          ${words.showExample}
        </button>
      </section>`;
  }

  private addressForm(kind: 'url' | 'endpoint', label: string, act: string, sample: string): TemplateResult {
    return html`<form class="address" @submit=${(event: Event) => this.typed(event, kind)} novalidate>
      <label for=${kind}>${label}</label>
      <div class="field">
        <input id=${kind} type="url" inputmode="url" autocomplete="off" spellcheck="false" placeholder=${sample} required />
        <button>${act}</button>
      </div>
    </form>`;
  }

  private consenting(source: LinkedSource): TemplateResult {
    const { words } = this;
    return html`<p class="url">${('url' in source ? source.url : source.endpoint).href}</p>
      <p>${words.consent({ host: hostOf(source) })}</p>
      <p class="choices">
        <button class="main" @click=${() => void this.open(source)}>${words.consentYes}</button>
        <button @click=${() => this.decline()}>${words.consentNo}</button>
      </p>`;
  }

  private working(step: OpeningStep | undefined): TemplateResult {
    const { words } = this;
    const share = step === undefined ? undefined : shareOf(step);
    return html`<div class="working">
      <p id="step">${step === undefined ? words.working : this.stepLine(step)}</p>
      <progress aria-labelledby="step" max="1" value=${share ?? nothing}></progress>
      <button @click=${() => this.running?.abort()}>${words.cancel}</button>
    </div>`;
  }

  private failed(fault: OwnDataFaultDetail): TemplateResult {
    const { words } = this;
    const { sentence, place } = faultWords(this.strings, fault);
    return html`<div role="alert">
        <p class="wrong">${words.faultTitle}</p>
        <p>${sentence}</p>
        ${
          place === undefined
            ? nothing
            : html`<p class="at">${place.at}</p>
                <pre class="quoted" tabindex="0" role="group" aria-label=${place.at}><code>${marked(place.quoted, place.characters, place.column)}</code></pre>
                <p>${place.found}</p>
                <p>${place.expected}</p>`
        }
        <p class="note">${words.kept}</p>
      </div>
      <p class="choices">
        <button class="main" @click=${() => {
          this.state = { at: 'choosing' };
        }}>${words.again}</button>
        <button @click=${() => this.dialog?.close()}>${words.close}</button>
      </p>`;
  }

  private stepLine(step: OpeningStep): string {
    const words = this.words.step;
    const kilobytes = (bytes: number): number => Math.round(bytes / 100_000) * 100;
    switch (step.step) {
      case 'fetching':
        return words.fetching({
          kilobytes: kilobytes(step.bytes),
          all: step.all === undefined ? 'none' : kilobytes(step.all),
        });
      case 'converting':
        return words.converting;
      case 'asking':
        return words.asking;
      case 'pages':
        return words.pages({ done: step.done, all: step.all });
      case 'reading':
        return words.reading({ statements: Math.floor(step.statements / 1000) * 1000 });
      case 'finding':
        return words.finding({ statements: step.statements });
      case 'placing':
        return step.done === step.all
          ? words.spacing
          : words.placing({ percent: Math.floor((100 * step.done) / step.all) });
    }
  }

  static override styles = [shared, dialogStyles, openDataStyles, dialogOnPhones];
}

/** A line with what is wrong in it marked, where it is to be seen. */
function marked(line: string, characters: string | undefined, column: number | undefined): TemplateResult | string {
  if (characters === undefined || characters === '') return line;
  const there = column !== undefined && line.startsWith(characters, column - 1);
  // Of a long line only a part is quoted, and columns do not count in it.
  const at = there ? column - 1 : line.lastIndexOf(characters);
  if (at < 0) return line;
  return html`${line.slice(0, at)}<mark>${characters}</mark>${line.slice(at + characters.length)}`;
}

/** How far a step has come, from 0 to 1; undefined where nobody knows. */
function shareOf(step: OpeningStep): number | undefined {
  switch (step.step) {
    case 'fetching':
      return step.all === undefined ? undefined : Math.min(1, step.bytes / step.all);
    case 'reading':
      return step.all === 0 ? undefined : step.bytes / step.all;
    case 'pages':
    case 'placing':
      return step.done === step.all ? undefined : step.done / step.all;
    default:
      return undefined;
  }
}

customElements.define('open-data', OpenData);
