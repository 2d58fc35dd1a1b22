import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { toClipboard } from '../../../elements/clipboard.js';
import { changeState, type Difference, type ViewContext } from '../../../elements/view-context.js';
import type { Strings } from '../../../strings/strings.js';
import { shared } from '../../../styles/shared.js';
import type { FaultPlace } from '../editor/sparql-editor.js';
import type { Outcome } from '../query-session.js';
import type { Answer } from './answer.js';
import { answerStyles } from './answer-styles.js';
import { tableView, turtleView } from './answer-view.js';
import type { Cells } from './cell.js';
import { type FaultWords, queryFaultWords, sourceFaultWords } from './fault-words.js';
import { type NamedNodes, nodesIn } from './nodes-in.js';
import { graphText, save, type TableFormat, tableText } from './take-along.js';
import { unusedNames } from './unused-names.js';

/** What an answer is, as far as it is drawn: its nodes in the network, and its statements as Turtle. */
interface Drawn {
  of: Answer;
  cells: Cells;
  nodes: NamedNodes;
  turtle: string;
}

/**
 * What came of a query: a table, Turtle, yes or no, or what went wrong; with what can be done with it.
 *
 * @fires fault-place detail: the place of a fault that the reader wants to go to
 */
export class QueryAnswer extends LitElement {
  static override properties = {
    context: { attribute: false },
    outcome: { attribute: false },
    cells: { attribute: false },
    prefixes: { attribute: false },
    vocabulary: { attribute: false },
    copied: { state: true },
    column: { state: true },
  };
  declare context: ViewContext;
  declare outcome: Outcome | undefined;
  declare cells: Cells;
  declare prefixes: Readonly<Record<string, string>>;
  /** IRIs of the words that the data use; undefined where nobody knows. */
  declare vocabulary: ReadonlySet<string> | undefined;
  /** Whether the answer was copied; undefined before anyone tried. */
  declare private copied: boolean | undefined;
  /** The column whose nodes go to the network: that with the most where it is undefined, all where it is empty. */
  declare private column: string | undefined;
  private lastDrawn: Drawn | undefined;

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('outcome')) return;
    this.copied = undefined;
    this.column = undefined;
  }

  private get words(): Strings['query'] {
    return this.context.strings.query;
  }

  private async copy(text: string | Promise<string>): Promise<void> {
    this.copied = await toClipboard(text);
  }

  private drawn(answer: Answer): Drawn {
    const { lastDrawn, cells } = this;
    if (lastDrawn?.of === answer && lastDrawn.cells === cells) return lastDrawn;
    const turtle = answer.type === 'graph' ? graphText(answer.quads, this.prefixes) : '';
    this.lastDrawn = { of: answer, cells, nodes: nodesIn(answer, cells), turtle };
    return this.lastDrawn;
  }

  override render() {
    const { outcome } = this;
    return html`<div aria-live="polite">${outcome === undefined ? nothing : this.said(outcome)}</div>
      ${outcome?.type === 'answer' ? this.answer(outcome.answer) : nothing}`;
  }

  private said(outcome: Outcome): TemplateResult {
    const { words } = this;
    const { strings } = this.context;
    switch (outcome.type) {
      case 'stopped':
        return html`<p class="note">${words.stopped}</p>`;
      case 'sourceFault':
        return this.fault(words.sourceFault, sourceFaultWords(strings, outcome.fault));
      case 'queryFault': {
        const place = placeOf(outcome);
        const title =
          place === undefined ? words.queryFault : words.queryFaultAt({ line: place.line, column: place.column });
        return this.fault(title, queryFaultWords(strings, outcome.fault), place);
      }
      case 'answer': {
        const { answer } = outcome;
        const seconds = (outcome.milliseconds / 1000).toFixed(2);
        if (answer.type === 'boolean') {
          const verdict = html`<p class="verdict">${answer.value ? words.yes : words.no}</p>`;
          return answer.value ? verdict : html`${verdict}${this.whyNothing(outcome.query)}`;
        }
        const count = answer.type === 'rows' ? answer.rows.length : answer.quads.length;
        const sentence = answer.type === 'rows' ? words.rows({ count, seconds }) : words.statements({ count, seconds });
        return html`<h3 class="result">${answer.complete ? sentence : words.cutOff({ count })}</h3>
          ${count === 0 ? this.whyNothing(outcome.query) : nothing}`;
      }
    }
  }

  /** What may be wrong with a query that nothing fits. */
  private whyNothing(query: string): TemplateResult {
    const { words } = this;
    const { plan, strings } = this.context;
    const { prefixes, names } = unusedNames(query, plan, this.prefixes, this.vocabulary);
    const list = (all: readonly string[]) => ({ names: strings.together(all) });
    if (prefixes.length === 0 && names.length === 0) return html`<p class="note">${words.nothing.narrow}</p>`;
    return html`${names.length === 0 ? nothing : html`<p class="note">${words.nothing.names(list(names))}</p>`}
    ${prefixes.length === 0 ? nothing : html`<p class="note">${words.nothing.prefixes(list(prefixes))}</p>`}`;
  }

  private fault(title: string, { sentence, near, quoted }: FaultWords, place?: FaultPlace): TemplateResult {
    const { words } = this;
    return html`<div class="fault">
      <h3>${title}</h3>
      ${near === undefined ? nothing : html`<p>${near}</p>`}
      <p>${sentence}</p>
      ${quoted === undefined ? nothing : html`<blockquote lang=${quoted.lang}>${quoted.text}</blockquote>`}
      ${
        place === undefined
          ? nothing
          : html`<button @click=${() => this.dispatchEvent(new CustomEvent<FaultPlace>('fault-place', { detail: place }))}>
            ${words.goToPlace}</button>`
      }
    </div>`;
  }

  /** What is drawn of an answer, and what can be taken along. */
  private answer(answer: Answer): TemplateResult | typeof nothing {
    const { strings, language } = this.context;
    const { words } = this;
    if (answer.type === 'boolean') return nothing;
    if (answer.type === 'graph') {
      if (answer.quads.length === 0) return nothing;
      const { turtle } = this.drawn(answer);
      return html`${this.tools(
        answer,
        html`<button @click=${() => void this.copy(turtle)}>${words.copyTurtle}</button>
        <button @click=${() => save(turtle, 'ttl')}>${words.saveTurtle}</button>`,
      )}
      ${turtleView(strings, turtle)}`;
    }
    if (answer.rows.length === 0) return nothing;
    const text = (format: TableFormat): Promise<string> => tableText(answer.variables, answer.rows, format);
    const saved = (format: TableFormat) => async () => save(await text(format), format);
    return html`${this.tools(
      answer,
      html`<button @click=${() => void this.copy(text('csv'))}>${words.copyCsv}</button>
      <button @click=${saved('csv')}>${words.saveCsv}</button>
      <button @click=${saved('json')}>${words.saveJson}</button>`,
    )}
    ${tableView(strings, language, answer, this.cells)}`;
  }

  private tools(answer: Answer, files: TemplateResult): TemplateResult {
    const { words } = this;
    return html`<div class="tools">
      ${this.marking(this.drawn(answer).nodes)}
      ${files}
      <span class="hint" aria-live="polite">${
        this.copied === undefined ? nothing : this.copied ? words.copied : words.notCopied
      }</span>
    </div>`;
  }

  /** The way from the answer to the network. */
  private marking({ all, columns }: NamedNodes): TemplateResult | typeof nothing {
    const { words } = this;
    if (all.length === 0) return nothing;
    const [most] = [...columns].sort(([, one], [, other]) => other.length - one.length);
    const column = this.column ?? most?.[0] ?? '';
    const nodes = columns.get(column) ?? all;
    const { filter } = this.context.state;
    const show = (change: Difference): void =>
      changeState(this, { ...change, selection: undefined, focus: undefined, view: 'network' });
    return html`<span class="network" role="group" aria-label=${words.network}>
      ${
        columns.size < 2
          ? nothing
          : html`<select aria-label=${words.column}
            @change=${(event: Event) => {
              this.column = (event.target as HTMLSelectElement).value;
            }}>
            ${[...columns].map(
              ([name, { length: count }]) =>
                html`<option value=${name} .selected=${column === name}>${words.ofColumn({ name, count })}</option>`,
            )}
            <option value="" .selected=${column === ''}>${words.allColumns({ count: all.length })}</option>
          </select>`
      }
      <button class="mark" @click=${() => show({ marked: nodes })}>${words.mark({ count: nodes.length })}</button>
      <button class="only" @click=${() => show({ marked: [], filter: { ...filter, only: nodes } })}>
        ${words.keepOnly({ count: nodes.length })}</button>
    </span>`;
  }

  static override styles = [shared, answerStyles];
}

/** Where a query is wrong, when the store says so. */
export function placeOf(outcome: Outcome | undefined): FaultPlace | undefined {
  if (outcome?.type !== 'queryFault' || outcome.fault.line === undefined) return undefined;
  return { line: outcome.fault.line, column: outcome.fault.column ?? 1 };
}

customElements.define('query-answer', QueryAnswer);
