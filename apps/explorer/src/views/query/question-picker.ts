import { css, html, LitElement, nothing } from 'lit';
import type { Language } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import { shared } from '../../styles/shared.js';
import { findQuestions } from './find-questions.js';
import type { Question, QuestionGroup } from './site-files.js';

/**
 * A field that finds a question and a list of all of them, as a combobox.
 *
 * @fires question-choose detail: the question
 */
export class QuestionPicker extends LitElement {
  static override properties = {
    strings: { attribute: false },
    language: { attribute: false },
    groups: { attribute: false },
    typed: { state: true },
    open: { state: true },
    active: { state: true },
  };
  declare strings: Strings;
  declare language: Language;
  declare groups: readonly QuestionGroup[];
  declare typed: string;
  declare open: boolean;
  /** Number of the question that the arrow keys stand on. */
  declare active: string | undefined;

  constructor() {
    super();
    this.groups = [];
    this.typed = '';
    this.open = false;
    this.active = undefined;
  }

  private onKey(event: KeyboardEvent, found: readonly Question[]): void {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.open = true;
      const at = found.findIndex(({ number }) => number === this.active);
      const next = event.key === 'ArrowDown' ? at + 1 : (at < 0 ? found.length : at) - 1;
      this.active = found[(next + found.length) % found.length]?.number;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    } else if (event.key === 'Enter' && this.open) {
      event.preventDefault();
      const question = found.find(({ number }) => number === this.active) ?? (this.typed === '' ? undefined : found[0]);
      if (question !== undefined) this.choose(question);
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.open = false;
    }
  }

  private choose(question: Question): void {
    this.typed = '';
    this.open = false;
    this.active = undefined;
    this.dispatchEvent(new CustomEvent('question-choose', { detail: question }));
  }

  override render() {
    const { strings, language } = this;
    const groups = findQuestions(this.groups, this.typed);
    const found = groups.flatMap(({ questions }) => questions);
    const count = this.groups.reduce((sum, { questions }) => sum + questions.length, 0);
    return html`<label for="question">${strings.query.examples}</label>
      <input id="question" type="text" role="combobox" autocomplete="off" spellcheck="false"
        placeholder=${strings.query.examplesHint({ count })}
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls=${this.open ? 'questions' : nothing}
        aria-autocomplete="list"
        aria-activedescendant=${this.open && this.active !== undefined ? `question-${this.active}` : nothing}
        .value=${this.typed}
        @input=${(event: InputEvent) => {
          this.typed = (event.target as HTMLInputElement).value;
          this.active = undefined;
          this.open = true;
        }}
        @keydown=${(event: KeyboardEvent) => this.onKey(event, found)}
        @click=${() => {
          this.open = true;
        }}
        @blur=${() => {
          this.open = false;
        }}
      />
      ${
        this.open
          ? html`<div class="drop" @mousedown=${(event: Event) => event.preventDefault()}>
            <div id="questions" role="listbox" aria-label=${strings.query.examples}>
              ${groups.map((group) => this.group(group, language))}
            </div>
            ${found.length === 0 ? html`<p class="none">${strings.query.noExample}</p>` : nothing}
          </div>`
          : nothing
      }`;
  }

  private group(group: QuestionGroup, language: Language) {
    return html`<div role="group" aria-label=${group[language]}>
      <div class="heading" aria-hidden="true">${group[language]}</div>
      ${group.questions.map(
        (question) =>
          html`<div id="question-${question.number}" role="option" class="question"
            aria-selected=${question.number === this.active ? 'true' : 'false'}
            @click=${() => this.choose(question)}
          ><span class="number">${question.number}</span><span>${question[language]}</span></div>`,
      )}
    </div>`;
  }

  static override styles = [
    shared,
    css`
      :host {
        position: relative;
        display: block;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-size: 13px;
        font-weight: 700;
        color: var(--muted);
      }
      input {
        width: 100%;
        height: 38px;
        padding: 0 12px;
        border: 1px solid var(--line);
        border-radius: 10px;
        background: var(--surface);
        font-size: 14px;
      }
      input::placeholder {
        color: var(--muted);
        opacity: 1;
      }
      .drop {
        position: absolute;
        z-index: 20;
        top: calc(100% + 4px);
        left: 0;
        right: 0;
        overflow: hidden;
        border: 1px solid var(--line);
        border-radius: 12px;
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      #questions {
        max-height: min(420px, 52vh);
        overflow: auto;
        padding: 4px;
      }
      #questions:empty {
        display: none;
      }
      .heading {
        padding: 10px 10px 4px;
        font-size: 12.5px;
        font-weight: 700;
        color: var(--muted);
      }
      .question {
        display: flex;
        gap: 10px;
        padding: 6px 10px;
        border-radius: 8px;
        font-size: 14px;
        line-height: 1.5;
        cursor: pointer;
      }
      .question:hover,
      .question[aria-selected='true'] {
        background: var(--accent-soft);
      }
      .none {
        padding: 8px 10px;
        font-size: 13.5px;
        color: var(--muted);
      }
    `,
  ];
}

customElements.define('question-picker', QuestionPicker);
