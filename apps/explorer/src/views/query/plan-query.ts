import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { loadJson } from '../../model/load.js';
import type { PlanIndex } from '../../model/plan-index.js';
import type { Language, Strings } from '../../strings/strings.js';
import { shared } from '../../styles/shared.js';
import { tableView, turtleView } from './answer/answer-view.js';
import { Cells } from './answer/cell.js';
import { graphText, save, type TableFormat, tableText } from './answer/take-along.js';
import { Completion } from './editor/offers.js';
import { SparqlEditor } from './editor/sparql-editor.js';
import { askedOf, prefixesOf } from './prefixes.js';
import { type Outcome, QuerySession, type Step } from './query-session.js';
import { queryStyles } from './query-styles.js';
import './question-picker.js';
import { type Question, type QuestionGroup, readSource, type SparqlSource, type VocabularyTerm } from './site-files.js';

/** Fits any plan, and its answer is short. */
const FIRST_QUESTION = '04';

const session = new QuerySession();

/** Queries in SPARQL: questions to start from, an editor, and the answer. */
export class PlanQuery extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    plan: { attribute: false },
    groups: { state: true },
    source: { state: true },
    copied: { state: true },
  };
  declare strings: Strings;
  declare language: Language;
  declare plan: PlanIndex;
  declare private groups: readonly QuestionGroup[];
  /** Undefined while it is looked for, null where there is none. */
  declare private source: SparqlSource | null | undefined;
  /** Whether the answer was copied; undefined before anyone tried. */
  declare private copied: boolean | undefined;
  private vocabulary: readonly VocabularyTerm[] = [];
  private prefixes: Readonly<Record<string, string>> = {};
  private cells: Cells | undefined;
  private completion: Completion | undefined;
  private editor: SparqlEditor | undefined;
  private turtle: { of: Outcome; text: string } | undefined;
  private gone = new AbortController();

  constructor() {
    super();
    this.groups = [];
    this.copied = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone = new AbortController();
    session.addEventListener('change', () => this.follow(), { signal: this.gone.signal });
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
  }

  /** The three small files, each of which the view can do without. */
  private async load(): Promise<void> {
    const { signal } = this.gone;
    const file = async <T>(name: string): Promise<T | undefined> =>
      loadJson<T>(`./data/${name}`, signal).catch(() => undefined);
    const [groups, vocabulary, source] = await Promise.all([
      file<QuestionGroup[]>('questions.json'),
      file<VocabularyTerm[]>('vocabulary.json'),
      file<unknown>('sparql.json'),
    ]);
    if (signal.aborted) return;
    this.groups = groups ?? [];
    this.vocabulary = vocabulary ?? [];
    this.completion = undefined;
    this.source = readSource(source, new URL('./data/', document.baseURI)) ?? null;
    const first = this.groups.flatMap(({ questions }) => questions).find(({ number }) => number === FIRST_QUESTION);
    if (session.text === '' && first !== undefined) this.take(first);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('plan')) return;
    this.prefixes = prefixesOf(this.plan);
    this.cells = new Cells(this.plan, this.prefixes);
    this.completion = undefined;
  }

  override firstUpdated(): void {
    const parent = this.renderRoot.querySelector<HTMLElement>('.editor');
    if (parent === null) return;
    this.editor = new SparqlEditor(parent, session.text, this.strings.query.editor, {
      offers: (text, at) => {
        this.completion ??= new Completion(this.plan, this.vocabulary, this.prefixes);
        return this.completion.at(text, at, this.language);
      },
      changed: (text) => {
        if (text === session.text) return;
        session.text = text;
        session.question = undefined;
        this.requestUpdate();
      },
      run: () => this.run(),
    });
    this.mark();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('strings') && this.editor !== undefined) this.editor.name = this.strings.query.editor;
  }

  private follow(): void {
    this.copied = undefined;
    this.mark();
    this.requestUpdate();
  }

  private mark(): void {
    this.editor?.mark(placeOf(session.outcome));
  }

  private take(question: Question): void {
    session.text = askedOf(this.plan, question.query);
    session.question = question.number;
    if (this.editor !== undefined) this.editor.text = session.text;
    this.requestUpdate();
  }

  private run(): void {
    if (this.source !== null && this.source !== undefined) void session.run(this.source, this.prefixes);
  }

  private async copy(text: Promise<string>): Promise<void> {
    try {
      await navigator.clipboard.writeText(await text);
      this.copied = true;
    } catch {
      this.copied = false;
    }
  }

  override render() {
    const { strings, source } = this;
    const { query } = strings;
    const question = this.groups
      .flatMap(({ questions }) => questions)
      .find(({ number }) => number === session.question);
    const running = session.step !== undefined;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${strings.views.query}>
      <div class="work">
        <h2>${query.title}</h2>
        <p class="source">${this.sourceWords()}</p>
        <question-picker .strings=${strings} .language=${this.language} .groups=${this.groups}
          @question-choose=${(event: CustomEvent<Question>) => {
            this.take(event.detail);
            this.editor?.focus();
          }}></question-picker>
        ${
          question === undefined
            ? nothing
            : html`<p class="asked"><span class="number">${question.number}</span> ${question[this.language]}
              ${question.note === undefined ? nothing : html`<span class="below" lang="en">${question.note}</span>`}</p>`
        }
        <div class="editor"></div>
        <div class="tools">
          <button class="run" ?disabled=${source === null || source === undefined} @click=${() => this.run()}>
            ${query.run}
          </button>
          <button ?disabled=${!running} @click=${() => session.stop()}>${query.stop}</button>
          ${session.step === undefined ? html`<span class="hint keys">${query.hint}</span>` : this.progress(session.step)}
        </div>
        <div aria-live="polite">${session.outcome === undefined ? nothing : this.outcome(session.outcome)}</div>
        ${session.outcome === undefined ? nothing : this.drawn(session.outcome)}
      </div>
    </div>`;
  }

  private sourceWords() {
    const { query } = this.strings;
    if (this.source === undefined) return query.looking;
    if (this.source === null) return query.noSource;
    return 'endpoint' in this.source ? query.endpoint(this.source.endpoint.href) : query.embedded;
  }

  private progress(step: Step) {
    const { query } = this.strings;
    const words = {
      loading: () => (step.at === 'loading' ? query.loading(Math.round(step.bytes / 1000)) : ''),
      opening: () => query.opening,
      asking: () => query.asking,
      reading: () => (step.at === 'reading' ? query.reading(step.count) : ''),
    }[step.at]();
    const all = step.at === 'loading' ? step.all : undefined;
    return html`<progress aria-label=${words} max=${all ?? nothing}
        value=${step.at === 'loading' && all !== undefined ? step.bytes : nothing}></progress>
      <span class="hint">${words}</span>`;
  }

  /** What is said of the outcome. */
  private outcome(outcome: Outcome) {
    const { query } = this.strings;
    switch (outcome.type) {
      case 'stopped':
        return html`<p class="note">${query.stopped}</p>`;
      case 'sourceFault':
        return html`<div class="fault"><h3>${query.sourceFault}</h3><p lang="en">${outcome.message}</p></div>`;
      case 'queryFault': {
        const place = placeOf(outcome);
        return html`<div class="fault">
          <h3>${place === undefined ? query.queryFault : query.queryFaultAt(place.line, place.column)}</h3>
          <p lang="en">${outcome.message}</p>
          ${
            place === undefined
              ? nothing
              : html`<button @click=${() => this.editor?.goTo(place)}>${query.goToPlace}</button>`
          }
        </div>`;
      }
      case 'answer': {
        const { answer } = outcome;
        const seconds = (outcome.milliseconds / 1000).toFixed(2);
        if (answer.type === 'boolean') return html`<p class="verdict">${answer.value ? query.yes : query.no}</p>`;
        const count = answer.type === 'rows' ? answer.rows.length : answer.quads.length;
        const words = answer.type === 'rows' ? query.rows(count, seconds) : query.statements(count, seconds);
        return html`<h3 class="result">${answer.complete ? words : query.cutOff(count)}</h3>`;
      }
    }
  }

  /** What is drawn of the outcome, and what can be taken along. */
  private drawn(outcome: Outcome) {
    if (outcome.type !== 'answer') return nothing;
    const { strings } = this;
    const { answer } = outcome;
    if (answer.type === 'boolean') return nothing;
    if (answer.type === 'graph') {
      if (answer.quads.length === 0) return nothing;
      if (this.turtle?.of !== outcome) this.turtle = { of: outcome, text: graphText(answer.quads, this.prefixes) };
      const { text } = this.turtle;
      return html`${this.takeAlong(Promise.resolve(text), html`<button @click=${() => save(text, 'ttl')}>${strings.query.saveTurtle}</button>`)}
      ${turtleView(strings, text)}`;
    }
    if (answer.rows.length === 0 || this.cells === undefined) return nothing;
    const text = (format: TableFormat): Promise<string> => tableText(answer.variables, answer.rows, format);
    const saved = (format: TableFormat) => async () => save(await text(format), format);
    return html`${this.takeAlong(
      undefined,
      html`<button @click=${saved('csv')}>${strings.query.saveCsv}</button>
      <button @click=${saved('json')}>${strings.query.saveJson}</button>`,
      () => text('csv'),
    )}
    ${tableView(strings, this.language, answer, this.cells)}`;
  }

  private takeAlong(ready: Promise<string> | undefined, saves: unknown, made?: () => Promise<string>) {
    const { query } = this.strings;
    return html`<div class="tools">
      <button @click=${() => void this.copy(ready ?? made?.() ?? Promise.resolve(''))}>
        ${made === undefined ? query.copyTurtle : query.copyCsv}
      </button>
      ${saves}
      <span class="hint" aria-live="polite">${
        this.copied === undefined ? nothing : this.copied ? query.copied : query.notCopied
      }</span>
    </div>`;
  }

  static override styles = [shared, queryStyles];
}

function placeOf(outcome: Outcome | undefined): { line: number; column: number } | undefined {
  if (outcome?.type !== 'queryFault' || outcome.line === undefined) return undefined;
  return { line: outcome.line, column: outcome.column ?? 1 };
}

customElements.define('plan-query', PlanQuery);
