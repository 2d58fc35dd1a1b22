import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { toClipboard } from '../../elements/clipboard.js';
import type { ViewContext } from '../../elements/view-context.js';
import { fiscalYearWords } from '../../model/fiscal-years.js';
import type { UsedTerms } from '../../own-data/reading/used-terms.js';
import { dateWords, numberWords } from '../../strings/language.js';
import { rich } from '../../strings/rich.js';
import type { Strings } from '../../strings/strings.js';
import { shared } from '../../styles/shared.js';
import { bibTeX, citationLine } from './citation.js';
import { dataStyles } from './data-styles.js';
import { countsOf, fiscalYearToSay } from './facts.js';
import { loadRelease, type Manifest, type Release } from './manifest.js';
import type { CopyButton } from './sections/copy-button.js';
import { filesOf, sameness } from './sections/files.js';
import { aboutOwn, citeOwn } from './sections/own.js';
import { unknownTerms } from './sections/unknown-terms.js';
import { warnings } from './sections/warnings.js';

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 4000;

/** The data to take away: what is in them, what to mind, files, hashes, citation and terms of use. */
export class PlanDataView extends LitElement {
  static override properties = {
    context: { attribute: false },
    release: { state: true },
    unknown: { state: true },
    copied: { state: true },
    said: { state: true },
  };
  declare context: ViewContext;
  /** Undefined while it is loading, and with somebody's own data. */
  declare private release: Release | undefined;
  /** What of somebody's own data is not understood; undefined while it is looked for, null where that failed. */
  declare private unknown: UsedTerms | null | undefined;
  /** What is in the clipboard by one of the buttons. */
  declare private copied: string | undefined;
  /** What the live region says. */
  declare private said: string;
  private fading: ReturnType<typeof setTimeout> | undefined;
  private gone = new AbortController();

  constructor() {
    super();
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone = new AbortController();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
    clearTimeout(this.fading);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('context') as ViewContext | undefined;
    if (changed.has('context') && before?.plan !== this.context.plan) void this.load();
  }

  private async load(): Promise<void> {
    const { plan, own } = this.context;
    // What is asked for another plan is of no use for this one.
    this.gone.abort();
    this.gone = new AbortController();
    const { signal } = this.gone;
    this.release = undefined;
    this.unknown = undefined;
    if (own === undefined) {
      const release = await loadRelease(plan, document.baseURI, signal).catch(() => undefined);
      if (!signal.aborted) this.release = release;
    } else {
      const unknown = await unknownTerms(own.used, signal).catch(() => null);
      if (!signal.aborted) this.unknown = unknown;
    }
  }

  private get words(): Strings['dataView'] {
    return this.context.strings.dataView;
  }

  private get manifest(): Manifest | undefined {
    return this.release?.state === 'here' ? this.release.manifest : undefined;
  }

  private async copy(text: string): Promise<void> {
    this.said = '';
    const done = await toClipboard(text);
    this.copied = done ? text : undefined;
    this.said = done ? this.words.copied : this.words.copyFailed;
    clearTimeout(this.fading);
    this.fading = setTimeout(() => {
      this.copied = undefined;
      this.said = '';
    }, SAID_FOR);
  }

  /** A button that copies a text. */
  private readonly copyButton: CopyButton = (text, label) =>
    html`<button class="copy" aria-label=${label} title=${label} @click=${() => void this.copy(text)}>
      ${this.copied === text ? this.words.copied : this.words.copy}
    </button>`;

  override render() {
    const { words, manifest, copyButton: copy } = this;
    const { plan, language, own } = this.context;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.title}>
      <article>
        <h2>${plan.title[language]}</h2>
        <p class="facts">
          ${plan.issued === undefined ? nothing : html`<span>${words.issued({ date: dateWords(language, plan.issued) })}</span>`}
          ${manifest === undefined ? nothing : html`<span>${words.version({ version: manifest.version })}</span>`}
        </p>
        ${this.fiscalYears()}
        ${own === undefined ? nothing : aboutOwn(this.context, own, this.unknown, copy)} ${this.counts()}
        ${warnings(this.context)} ${own === undefined ? this.files() : nothing} ${this.taking()}
        ${manifest === undefined ? nothing : sameness(this.context, manifest, copy)}
        ${manifest === undefined ? nothing : this.citing(manifest)} ${own === undefined ? nothing : citeOwn(this.context, own, copy)}
        ${this.meaning()} ${this.terms()}
      </article>
      <p class="said" role="status">${this.said}</p>
    </div>`;
  }

  /** Says when fiscal years begin and end, by that of the plan. */
  private fiscalYears(): TemplateResult | typeof nothing {
    const { strings, plan, own } = this.context;
    const year = fiscalYearToSay(plan, own);
    if (year === undefined) return nothing;
    return html`<p class="note">${this.words.fiscalYears({ example: fiscalYearWords(strings, year) })}</p>`;
  }

  private counts(): TemplateResult {
    const { words } = this;
    return html`<section>
      <h3>${words.countsTitle}</h3>
      <dl class="counts">
        ${countsOf(this.context.plan).map(
          ({ count, number }) =>
            html`<div>
              <dt>${words.counts[count]}</dt>
              <dd>${numberWords(this.context.language, number)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  private files(): TemplateResult {
    const { words, release } = this;
    return html`<section aria-busy=${release === undefined ? 'true' : 'false'}>
      <h3>${words.filesTitle}</h3>
      ${
        release === undefined
          ? html`<p class="note" role="status">${words.loading}</p>`
          : filesOf(this.context, release, this.copyButton, () => void this.load())
      }
    </section>`;
  }

  /** A part of it, in more formats than the release has. */
  private taking(): TemplateResult {
    const { words } = this;
    return html`<section>
      <h3>${words.takeTitle}</h3>
      <p>${words.takeText}</p>
      <p><button class="take" @click=${() => this.dispatchEvent(new CustomEvent('take-along', { bubbles: true, composed: true }))}>
        ${this.context.strings.pictureTools.take}</button></p>
    </section>`;
  }

  private citing(manifest: Manifest): TemplateResult {
    const { words } = this;
    const { plan } = this.context;
    const line = (title: string, text: string, lang: string, kind = 'prose') =>
      html`<div class="citation">
        <h4>${title}</h4>
        ${this.copyButton(text, words.copyThe({ what: title }))}
        <pre class=${kind} tabindex="0" lang=${lang} aria-label=${title} role="group"><code>${text}</code></pre>
      </div>`;
    const cff = manifest.files.find(({ file }) => file === 'CITATION.cff');
    const folder = this.release?.state === 'here' ? this.release.folder : '';
    return html`<section>
      <h3>${words.citeTitle}</h3>
      <p class="note">${words.citeHint}</p>
      ${
        manifest.dataset.startsWith('https://w3id.org/plangraph/')
          ? html`<p class="note">${words.citeUnregistered}</p>`
          : nothing
      }
      ${line(words.citeJa, citationLine(this.context.strings, plan, manifest, 'ja'), 'ja')}
      ${line(words.citeEn, citationLine(this.context.strings, plan, manifest, 'en'), 'en')}
      ${line(words.citeBibTeX, bibTeX(plan, manifest), 'en', 'source')}
      ${cff === undefined ? nothing : html`<p><a href=${folder + cff.file} download>${words.citeCff}</a></p>`}
    </section>`;
  }

  private meaning(): TemplateResult {
    const { words } = this;
    const link = (href: string, text: string) => html`<li><a href=${href}>${text}</a></li>`;
    return html`<section>
      <h3>${words.meaningTitle}</h3>
      <ul class="links">
        ${link(this.context.language === 'ja' ? './ontology/' : './ontology/en.html', words.ontologyPage)}
        ${link('./ontology/plangraph.ttl', words.ontologyTurtle)} ${link('./ontology/shapes.ttl', words.shapes)}
        ${link('./ontology/context.jsonld', words.context)}
      </ul>
      ${
        this.context.own === undefined
          ? html`<p class="after">${words.sparql}</p>
            <pre tabindex="0"><code>${sparqlAddress(location)}</code></pre>`
          : nothing
      }
    </section>`;
  }

  private terms(): TemplateResult {
    const { words } = this;
    const { plan, language, strings } = this.context;
    const { license } = plan;
    const open = license.includes('/by/4.0');
    const source = plan.source[language];
    return html`<section>
      <h3>${words.termsTitle}</h3>
      ${
        license === ''
          ? html`<p>${words.termsUnknown}</p>`
          : html`<p>${rich(words.licence, { link: html`<a href=${license}>${open ? strings.license : license}</a>` })}</p>
            ${open ? html`<p>${words.terms}</p>` : nothing}`
      }
      ${plan.source.ja.includes('内閣サイバーセキュリティセンター') ? html`<p>${words.termsOfText}</p>` : nothing}
      ${
        source === ''
          ? html`<p>${strings.unofficial}</p>`
          : html`<div class="citation">
              <h4>${words.sourceLine}</h4>
              ${this.copyButton(source, words.copyThe({ what: words.sourceLine }))}
              <pre class="prose" tabindex="0" role="group" aria-label=${words.sourceLine}><code>${source}</code></pre>
            </div>`
      }
    </section>`;
  }

  static override styles = [shared, dataStyles];
}

/** Where this machine's own server answers; its usual address where the page comes from elsewhere. */
function sparqlAddress({ hostname, origin }: Location): string {
  const here = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  return `${here ? origin : 'http://127.0.0.1:4180'}/sparql`;
}

customElements.define('plan-data-view', PlanDataView);
