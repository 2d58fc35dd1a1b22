import { hashFor, type Selection } from '@plangraph/core/state';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PlanIndex } from '../../model/plan-index.js';
import { selectedIn, titleOf } from '../../model/statement.js';
import type { Language, Strings } from '../../strings/strings.js';
import { shared } from '../../styles/shared.js';
import { bibTeX, citationLine } from './citation.js';
import { dataStyles } from './data-styles.js';
import { countsOf, warningsOf } from './facts.js';
import { byteSize, type FileGroup, groupFiles } from './files.js';
import { loadRelease, type Manifest, planName, type Release } from './manifest.js';

/** How long a button says that it has copied, in milliseconds. */
const SAID_FOR = 4000;

/** The data to take away: what is in them, what to mind, files, hashes, citation and terms of use. */
export class PlanDataView extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    plan: { attribute: false },
    release: { state: true },
    copied: { state: true },
    said: { state: true },
  };
  declare strings: Strings;
  declare language: Language;
  declare plan: PlanIndex;
  /** Undefined while it is loading. */
  declare private release: Release | undefined;
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
    if (changed.has('plan')) void this.load();
  }

  private async load(): Promise<void> {
    const { plan } = this;
    const { signal } = this.gone;
    this.release = undefined;
    const release = await loadRelease(plan, document.baseURI, signal).catch(() => undefined);
    if (!signal.aborted && plan === this.plan) this.release = release;
  }

  private get words(): Strings['dataView'] {
    return this.strings.dataView;
  }

  private get manifest(): Manifest | undefined {
    return this.release?.state === 'here' ? this.release.manifest : undefined;
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  private async copy(text: string): Promise<void> {
    this.said = '';
    try {
      await navigator.clipboard.writeText(text);
      this.copied = text;
      this.said = this.words.copied;
    } catch {
      this.copied = undefined;
      this.said = this.words.copyFailed;
    }
    clearTimeout(this.fading);
    this.fading = setTimeout(() => {
      this.copied = undefined;
      this.said = '';
    }, SAID_FOR);
  }

  private copyButton(text: string, label: string): TemplateResult {
    return html`<button class="copy" aria-label=${label} title=${label} @click=${() => void this.copy(text)}>
      ${this.copied === text ? this.words.copied : this.words.copy}
    </button>`;
  }

  override render() {
    const { words, plan, language, manifest } = this;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.title}>
      <article>
        <h2>${plan.title[language]}</h2>
        <p class="facts">
          ${plan.issued === undefined ? nothing : html`<span>${words.issued(this.date(plan.issued))}</span>`}
          ${manifest === undefined ? nothing : html`<span>${words.version(manifest.version)}</span>`}
        </p>
        ${this.counts()} ${this.warnings()} ${this.files()} ${manifest === undefined ? nothing : this.sameness(manifest)}
        ${manifest === undefined ? nothing : this.citing(manifest)} ${this.meaning()} ${this.terms()}
      </article>
      <p class="said" role="status">${this.said}</p>
    </div>`;
  }

  /** A date as the language writes it; as it stands where it is none. */
  private date(issued: string): string {
    const day = new Date(issued);
    if (Number.isNaN(day.getTime())) return issued;
    return new Intl.DateTimeFormat(this.language === 'en' ? 'en-GB' : 'ja', {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(day);
  }

  private counts(): TemplateResult {
    const { words } = this;
    return html`<section>
      <h3>${words.countsTitle}</h3>
      <dl class="counts">
        ${countsOf(this.plan).map(
          ({ count, number }) =>
            html`<div>
              <dt>${words.counts[count]}</dt>
              <dd>${this.number(number)}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  }

  private warnings(): TemplateResult {
    const { words } = this;
    return html`<section>
      <h3>${words.warningsTitle}</h3>
      <ol class="warnings">
        ${warningsOf(this.plan).map(
          ({ warning, examples, leads }) =>
            html`<li>
              <h4>${words.warnings[warning].title}</h4>
              <p>${words.warnings[warning].text}</p>
              ${leads === undefined ? nothing : html`<p>${words.cliqueExample(leads, (leads * (leads - 1)) / 2)}</p>`}
              ${
                examples.length === 0
                  ? nothing
                  : html`<p class="examples"><span>${words.example}</span> ${examples.map((place) => this.place(place))}</p>`
              }
            </li>`,
        )}
      </ol>
      <p class="note">${words.reading}</p>
    </section>`;
  }

  private place(selection: Selection) {
    const selected = selectedIn(this.plan, selection);
    if (selected === undefined) return nothing;
    return html`<a href=${hashFor(selection)}>${titleOf(this.strings, this.language, selected)}</a>`;
  }

  private files(): TemplateResult {
    const { words, release } = this;
    return html`<section aria-busy=${release === undefined ? 'true' : 'false'}>
      <h3>${words.filesTitle}</h3>
      ${release === undefined ? html`<p class="note" role="status">${words.loading}</p>` : this.found(release)}
    </section>`;
  }

  private found(release: Release): TemplateResult {
    const { words } = this;
    switch (release.state) {
      case 'failed':
        return html`<p>${words.failed(release.why)}</p>
          <p><button @click=${() => void this.load()}>${words.retry}</button></p>`;
      case 'none':
        return html`<p>${words.none}</p>
          <pre tabindex="0"><code>npm run -s plangraph -- build PLAN.txt --out DIR</code></pre>
          <ul class="links">
            <li><a href="./data/network.json" download>${words.networkJson}</a></li>
            <li><a href="./data/texts.json" download>${words.textsJson}</a></li>
          </ul>`;
      case 'here':
        return html`<p class="note">${words.filesHint}</p>
          ${groupFiles(release.manifest.files, planName(this.plan)).map((group) => this.group(group, release.folder))}
          <ul class="files">
            <li>
              <a class="file" href="${release.folder}manifest.json" download>manifest.json</a>
              <p class="purpose">${words.manifest}</p>
            </li>
          </ul>`;
    }
  }

  private group({ reader, files }: FileGroup, folder: string): TemplateResult {
    const { words, language } = this;
    return html`<h4>${words.readers[reader]}</h4>
      <ul class="files">
        ${files.map(
          ({ file: { file, mediaType, bytes, gzip, sha256 }, purpose }) =>
            html`<li>
              <a class="file" href=${folder + file} download>${file}</a>
              <p class="purpose">${words.files[purpose]}</p>
              <p class="sizes">
                <span>${byteSize(bytes, language)}</span>
                ${
                  gzip === undefined
                    ? nothing
                    : html`<a href=${folder + gzip.file} download>${words.gzip(byteSize(gzip.bytes, language))}</a>`
                }
                <span class="media">${mediaType}</span>
              </p>
              <p class="hash"><code title=${sha256}>${sha256}</code>${this.copyButton(sha256, words.copyHash(file))}</p>
            </li>`,
        )}
      </ul>`;
  }

  /** What is in which graph, and by which hash equal graphs are told. */
  private sameness({ graphs, triples, rdfc10 }: Manifest): TemplateResult {
    const { words } = this;
    const names: Readonly<Record<string, string>> = words.graphs;
    const row = (name: string, number: number) =>
      html`<tr><th scope="row">${name}</th><td>${this.number(number)}</td></tr>`;
    const hash = (name: string, value: string) =>
      html`<div class="long">
        <dt>${name}</dt>
        <dd class="hash"><code title=${value}>${value}</code>${this.copyButton(value, words.copyThe(name))}</dd>
      </div>`;
    return html`<section>
        <h3>${words.graphsTitle}</h3>
        <table>
          <tbody>
            ${Object.entries(graphs).map(([name, number]) => row(names[name] ?? name, number))}
            ${row(words.graphsAll, triples)}
          </tbody>
        </table>
      </section>
      <section>
        <h3>${words.hashesTitle}</h3>
        <p class="note">${words.hashesHint}</p>
        <dl>${hash(words.hashTriples, rdfc10.triples)} ${hash(words.hashQuads, rdfc10.quads)}</dl>
      </section>`;
  }

  private citing(manifest: Manifest): TemplateResult {
    const { words, plan } = this;
    const line = (title: string, text: string, lang: string, kind = 'prose') =>
      html`<div class="citation">
        <h4>${title}</h4>
        ${this.copyButton(text, words.copyThe(title))}
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
      ${line(words.citeJa, citationLine(plan, manifest, 'ja'), 'ja')}
      ${line(words.citeEn, citationLine(plan, manifest, 'en'), 'en')}
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
        ${link(this.language === 'ja' ? './ontology/' : './ontology/en.html', words.ontologyPage)}
        ${link('./ontology/plangraph.ttl', words.ontologyTurtle)} ${link('./ontology/shapes.ttl', words.shapes)}
        ${link('./ontology/context.jsonld', words.context)}
      </ul>
      <p class="after">${words.sparql}</p>
      <pre tabindex="0"><code>${sparqlAddress(location)}</code></pre>
    </section>`;
  }

  private terms(): TemplateResult {
    const { words, plan, language, strings } = this;
    const { license } = plan;
    const open = license.includes('/by/4.0');
    const source = plan.source[language];
    return html`<section>
      <h3>${words.termsTitle}</h3>
      ${
        license === ''
          ? html`<p>${words.termsUnknown}</p>`
          : html`<p>${words.licence} <a href=${license}>${open ? strings.license : license}</a></p>
            ${open ? html`<p>${words.terms}</p>` : nothing}`
      }
      ${plan.source.ja.includes('内閣サイバーセキュリティセンター') ? html`<p>${words.termsOfText}</p>` : nothing}
      ${
        source === ''
          ? html`<p>${strings.unofficial}</p>`
          : html`<div class="citation">
              <h4>${words.sourceLine}</h4>
              ${this.copyButton(source, words.copyThe(words.sourceLine))}
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
