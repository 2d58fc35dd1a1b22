import { searchFor, type ViewState } from '@plangraph/core/state';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { changeState, type ViewContext } from '../../elements/view-context.js';
import { loadJson } from '../../model/load.js';
import type { PlanIndex } from '../../model/plan-index.js';
import { nameOfSource } from '../../own-data/source.js';
import { withNames } from '../../strings/rich.js';
import { shared } from '../../styles/shared.js';
import { Cells } from './answer/cell.js';
import './answer/query-answer.js';
import { placeOf, type QueryAnswer } from './answer/query-answer.js';
import { Completion } from './editor/offers.js';
import { type FaultPlace, SparqlEditor } from './editor/sparql-editor.js';
import { askedOf, prefixesOf } from './prefixes.js';
import { type Outcome, QuerySession, type Step } from './query-session.js';
import { queryStyles } from './query-styles.js';
import './question-picker.js';
import {
  type Question,
  type QuestionGroup,
  readSource,
  type SiteSource,
  type SparqlSource,
  sourceOfOwn,
  type VocabularyTerm,
} from './site-files.js';

/** What stands in the editor before anybody asked anything: it fits any plan, and its answer is short. */
const FIRST_QUESTION = '04';
/** How much of an answer is to be in sight, in CSS pixels: what is said of it and a few rows. */
const LEAST_SHOWN = 160;
/** How long nothing is typed before the address follows, in milliseconds: browsers refuse an address a letter. */
const PAUSE = 400;

/** What the site offers, as far as it is known. */
interface Offered {
  groups: readonly QuestionGroup[];
  vocabulary: readonly VocabularyTerm[];
  site: SiteSource | null;
}

const session = new QuerySession();
/** Of the last time: a second look at the view waits for nothing. */
let remembered: Offered | undefined;

/**
 * Queries in SPARQL: questions to start from, an editor, and the answer. The state has the question, or the text where
 * it is none of them; a query that a link brings waits to be run.
 */
export class PlanQuery extends LitElement {
  static override properties = {
    context: { attribute: false },
    groups: { state: true },
    site: { state: true },
  };
  declare context: ViewContext;
  /** Undefined while they are loading. */
  declare private groups: readonly QuestionGroup[] | undefined;
  /** Where the site's own plan is asked; undefined while that is looked for, null where there is nowhere. */
  declare private site: SiteSource | null | undefined;
  private plan: PlanIndex | undefined;
  private own: { of: ViewContext['own']; source: SparqlSource } | undefined;
  private vocabulary: readonly VocabularyTerm[] = [];
  /** IRIs of the same. */
  private words: ReadonlySet<string> = new Set();
  private prefixes: Readonly<Record<string, string>> = {};
  private cells: Cells | undefined;
  private completion: Completion | undefined;
  private editor: SparqlEditor | undefined;
  /** The outcome whose place is marked in the editor. */
  private marked: Outcome | undefined;
  /** The state's query that the editor has taken up. */
  private followed: string | undefined;
  /** Whether the reader has asked and has no answer yet. */
  private awaited = false;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private gone = new AbortController();

  constructor() {
    super();
    if (remembered !== undefined) this.use(remembered);
    // What was typed last is to be in the address before anything else changes that.
    this.addEventListener('focusout', () => this.say());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.gone = new AbortController();
    session.addEventListener('change', () => this.requestUpdate(), { signal: this.gone.signal });
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.gone.abort();
    clearTimeout(this.typing);
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
    const site = readSource(source, new URL('./data/', document.baseURI)) ?? null;
    remembered = { groups: groups ?? [], vocabulary: vocabulary ?? [], site };
    this.use(remembered);
  }

  private use({ groups, vocabulary, site }: Offered): void {
    this.groups = groups;
    this.vocabulary = vocabulary;
    this.words = new Set(vocabulary.map(({ iri }) => iri));
    this.site = site;
    this.completion = undefined;
  }

  private get source(): SparqlSource | null | undefined {
    const { own } = this.context;
    if (own === undefined) return this.site;
    if (this.own?.of !== own) this.own = { of: own, source: sourceOfOwn(own) };
    return this.own.source;
  }

  private get questions(): readonly Question[] {
    return this.groups?.flatMap(({ questions }) => questions) ?? [];
  }

  override willUpdate(): void {
    const { plan } = this.context;
    if (plan !== this.plan) {
      this.plan = plan;
      this.prefixes = prefixesOf(plan);
      this.cells = new Cells(plan, this.prefixes);
      this.completion = undefined;
      this.followed = undefined;
    }
    this.follow();
  }

  /** Takes up the query that the state names, once it can be known. */
  private follow(): void {
    const { query } = this.context.state;
    const key = JSON.stringify([query.question, query.text]);
    if (key === this.followed || this.groups === undefined) return;
    this.followed = key;
    const text = this.textOf(query);
    if (text === undefined || text === session.text) return;
    clearTimeout(this.typing);
    this.typing = undefined;
    session.take(text);
  }

  /** @returns undefined where the text is to stay: it is too long for an address, or there are no questions */
  private textOf({ question, text }: ViewState['query']): string | undefined {
    if (text !== undefined) return text;
    if (question === undefined && session.held) return undefined;
    const { questions } = this;
    const named =
      questions.find(({ name }) => name === question) ?? questions.find(({ number }) => number === FIRST_QUESTION);
    return named === undefined ? undefined : askedOf(this.context.plan, named.query);
  }

  /** The question that is in the editor, unchanged. */
  private get question(): Question | undefined {
    return this.questions.find(({ query }) => askedOf(this.context.plan, query) === session.text);
  }

  override firstUpdated(): void {
    const parent = this.renderRoot.querySelector<HTMLElement>('.editor');
    if (parent === null) return;
    this.editor = new SparqlEditor(parent, session.text, this.context.strings.query.editor, {
      offers: (text, at) => {
        this.completion ??= new Completion(this.context.plan, this.vocabulary, this.prefixes);
        return this.completion.at(text, at, this.context.language);
      },
      changed: (text) => {
        if (text === session.text) return;
        session.text = text;
        clearTimeout(this.typing);
        this.typing = setTimeout(() => this.say(), PAUSE);
        this.requestUpdate();
      },
      run: () => this.run(),
    });
  }

  override updated(changed: PropertyValues<this>): void {
    const { editor } = this;
    if (editor === undefined) return;
    editor.text = session.text;
    const outcome = session.outcomeOf(this.source);
    if (outcome !== this.marked) editor.mark(placeOf(outcome));
    this.marked = outcome;
    if (outcome !== undefined && this.awaited) {
      this.awaited = false;
      void this.showAnswer();
    }
    const before = changed.get('context') as ViewContext | undefined;
    if (before?.strings !== this.context.strings) editor.name = this.context.strings.query.editor;
  }

  /** Tells the page what was typed. */
  private say(): void {
    if (this.typing === undefined) return;
    clearTimeout(this.typing);
    this.typing = undefined;
    const { text } = session;
    const { question } = this;
    const query: ViewState['query'] = question === undefined ? { text } : { question: question.name };
    this.followed = JSON.stringify([query.question, query.text]);
    session.held = searchFor({ ...this.context.state, query }).dropped.includes('q');
    changeState(this, { query }, { replace: true });
  }

  private choose({ name }: Question): void {
    clearTimeout(this.typing);
    this.typing = undefined;
    // The same again undoes what was typed.
    this.followed = undefined;
    changeState(this, { query: { question: name } });
    this.editor?.focus();
  }

  private run(): void {
    this.say();
    const { source } = this;
    if (source === null || source === undefined) return;
    this.awaited = true;
    void session.run(source, this.prefixes);
  }

  /** Scrolls to an answer that begins below what is in sight, with the buttons above it still there. */
  private async showAnswer(): Promise<void> {
    const scroller = this.renderRoot.querySelector('.scroll');
    const tools = this.renderRoot.querySelector('.tools');
    const answer = this.renderRoot.querySelector<QueryAnswer>('query-answer');
    await answer?.updateComplete;
    if (scroller === null || tools === null || answer === null) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    if (answer.getBoundingClientRect().top + LEAST_SHOWN <= bottom) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const by = tools.getBoundingClientRect().top - top - 8;
    scroller.scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' });
  }

  override render() {
    const { context, source, question } = this;
    const { strings, language } = context;
    const { query } = strings;
    const running = session.step !== undefined;
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${strings.views.query}>
      <div class="work">
        <h2>${query.title}</h2>
        <p class="source">${this.sourceWords()}</p>
        <question-picker .strings=${strings} .language=${language} .groups=${this.groups ?? []}
          @question-choose=${(event: CustomEvent<Question>) => this.choose(event.detail)}></question-picker>
        ${context.own === undefined ? nothing : html`<p class="hint">${query.ownQuestions}</p>`}
        <div aria-live="polite">${this.unknown()}${question === undefined ? nothing : this.asked(question)}</div>
        <div class="editor"></div>
        <div class="tools">
          <button class="run" ?disabled=${source === null || source === undefined} @click=${() => this.run()}>
            ${query.run}
          </button>
          <button ?disabled=${!running} @click=${() => session.stop()}>${query.stop}</button>
          ${session.step === undefined ? html`<span class="hint keys">${query.hint}</span>` : this.progress(session.step)}
        </div>
        <query-answer .context=${context} .outcome=${session.outcomeOf(source)} .cells=${this.cells} .prefixes=${this.prefixes}
          .vocabulary=${context.own === undefined && this.words.size > 0 ? this.words : undefined}
          @fault-place=${(event: CustomEvent<FaultPlace>) => this.editor?.goTo(event.detail)}></query-answer>
      </div>
    </div>`;
  }

  private asked(question: Question) {
    return html`<p class="asked"><span class="number">${question.number}</span> ${question[this.context.language]}
      ${question.note === undefined ? nothing : html`<span class="below">${withNames(this.context.language, question.note[this.context.language])}</span>`}</p>`;
  }

  /** A question that a link names and nobody here knows. */
  private unknown() {
    const { question } = this.context.state.query;
    if (question === undefined || this.groups === undefined) return nothing;
    if (this.questions.some(({ name }) => name === question)) return nothing;
    return html`<p class="note">${this.context.strings.query.unknownQuestion({ name: question })}</p>`;
  }

  private sourceWords() {
    const { source } = this;
    const { own, strings } = this.context;
    const { query } = strings;
    if (source === undefined) return query.looking;
    if (source === null) return query.noSource;
    if ('endpoint' in source) {
      const { href } = source.endpoint;
      return own === undefined ? query.endpoint({ url: href }) : query.ownEndpoint({ url: href });
    }
    return own === undefined ? query.embedded : query.ownDocument({ name: nameOfSource(own.source) });
  }

  private progress(step: Step) {
    const { query } = this.context.strings;
    const words = {
      loading: () => (step.at === 'loading' ? query.loading({ kilobytes: Math.round(step.bytes / 1000) }) : ''),
      opening: () => query.opening,
      asking: () => query.asking,
      reading: () => (step.at === 'reading' ? query.reading({ count: step.count }) : ''),
    }[step.at]();
    const all = step.at === 'loading' ? step.all : undefined;
    return html`<progress aria-label=${words} max=${all ?? nothing}
        value=${step.at === 'loading' && all !== undefined ? step.bytes : nothing}></progress>
      <span class="hint">${words}</span>`;
  }

  static override styles = [shared, queryStyles];
}

customElements.define('plan-query', PlanQuery);
