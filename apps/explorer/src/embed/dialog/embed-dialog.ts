import { searchFor, type ViewState } from '@plangraph/core/state';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { toClipboard } from '../../elements/clipboard.js';
import type { ViewContext } from '../../elements/view-context.js';
import { selectedIn, titleOf } from '../../model/statement.js';
import type { Language } from '../../strings/language.js';
import type { Strings } from '../../strings/strings.js';
import { copyingStyles } from '../../styles/copying.js';
import { dialogOnPhones, dialogStyles, longDialogStyles } from '../../styles/dialog.js';
import { shared } from '../../styles/shared.js';
import { chipsOf } from '../../views/filter/chips.js';
import { isOrigin } from '../messages/origins.js';
import { embedDialogStyles } from './embed-dialog-styles.js';
import { preview } from './preview.js';
import { type Embedded, FORMS, type Form, type Snippet, snippetOf, usualHeight, type Why } from './snippets.js';

/** Pixels of a side that frames and figures can have. */
const LEAST = 200;
const MOST = 4000;
/** Addresses that nobody else can open. */
const LOCAL = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** The dialog that writes what is pasted into a page to show the view there. */
export class EmbedDialog extends LitElement {
  static override properties = {
    context: { attribute: false },
    form: { state: true },
    language: { state: true },
    width: { state: true },
    height: { state: true },
    origin: { state: true },
    sharing: { state: true },
    previewed: { state: true },
    said: { state: true },
    opened: { state: true },
  };
  declare context: ViewContext | undefined;
  declare private form: Form;
  declare private language: Language | 'reader';
  declare private width: number | undefined;
  declare private height: number | undefined;
  /** As it is typed. */
  declare private origin: string;
  /** Whether the server lets pages of other sites read its files. */
  declare private sharing: boolean;
  declare private previewed: boolean;
  /** What the live region says. */
  declare private said: string;
  /** Whether the dialog has something to show. */
  declare private opened: boolean;

  constructor() {
    super();
    this.form = 'iframe';
    this.language = 'reader';
    this.width = undefined;
    this.height = undefined;
    this.origin = '';
    this.sharing = true;
    this.previewed = false;
    this.said = '';
    this.opened = false;
  }

  async show(): Promise<void> {
    this.opened = true;
    this.previewed = false;
    this.said = '';
    this.language = this.context?.state.language ?? 'reader';
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    await this.findSharing();
  }

  /** What a server says to its own page it says to all. */
  private async findSharing(): Promise<void> {
    try {
      const { headers } = await fetch(new URL('./embed.html', document.baseURI), { method: 'HEAD' });
      this.sharing = headers.get('access-control-allow-origin') === '*';
    } catch {
      // Offline, or a server that answers no HEAD: most that hold such sites let others read them.
      this.sharing = true;
    }
  }

  private get words(): Strings['embed'] {
    return (this.context as ViewContext).strings.embed;
  }

  private embedded(context: ViewContext): Embedded {
    const { plan, strings, own, selected } = context;
    const { language: _, source: _source, ...rest } = context.state;
    const state: ViewState = this.language === 'reader' ? rest : { ...rest, language: this.language };
    const selection = state.selection === undefined ? undefined : selectedIn(plan, state.selection);
    const parts = [
      plan.title[context.language],
      ...(state.view === 'network' ? [] : [strings.views[state.view]]),
      ...chipsOf(context).map(({ text }) => text),
      ...(selection === undefined || selected === undefined ? [] : [titleOf(strings, context.language, selection)]),
    ];
    return {
      state,
      site: new URL('./', document.baseURI).href,
      title: [...new Set(parts)].join(' · '),
      width: this.width,
      height: this.height,
      spoken: context.language,
      origin: isOrigin(this.origin.trim()) ? this.origin.trim() : undefined,
      shared: this.sharing,
      own: own === undefined ? undefined : 'file' in own.source ? 'file' : 'link',
      identifierOf: (node) => plan.named(node)?.identifier,
    };
  }

  private async copy(text: string): Promise<void> {
    this.said = '';
    this.said = (await toClipboard(text)) ? this.words.copied : this.words.notCopied;
  }

  override render() {
    const { context } = this;
    if (context === undefined) return nothing;
    const { words } = this;
    return html`<dialog aria-labelledby="title" @close=${() => {
      this.opened = false;
    }}>
      <div class="head">
        <h2 id="title">${words.title}</h2>
        <form method="dialog"><button class="close" aria-label=${words.close} title=${words.close}>✕</button></form>
      </div>
      ${this.opened ? this.body(context) : nothing}
      <p class="out-of-sight" role="status">${this.said}</p>
    </dialog>`;
  }

  private body(context: ViewContext): TemplateResult {
    const { words } = this;
    const embedded = this.embedded(context);
    const snippets = FORMS.map((form) => ({ form, snippet: snippetOf(form, embedded) }));
    const possible = snippets.filter(({ snippet }) => 'code' in snippet);
    const shown = possible.find(({ form }) => form === this.form) ?? possible[0];
    return html`<p class="note">${words.hint}</p>
      ${
        shown === undefined
          ? nothing
          : html`${this.choosing(
              possible.map(({ form }) => form),
              shown.form,
            )}
        <p class="note">${words.form[shown.form].text}</p>
        ${this.options(embedded, shown.form)} ${this.code(shown.form, shown.snippet)} ${this.notes(embedded, shown.form)}
        ${this.preview(embedded, shown.form)}`
      }
      ${this.others(snippets)}`;
  }

  private choosing(forms: readonly Form[], chosen: Form): TemplateResult {
    const { words } = this;
    return html`<div class="choices forms" role="group" aria-label=${words.forms}>
      ${forms.map(
        (form) =>
          html`<button aria-pressed=${form === chosen ? 'true' : 'false'} @click=${() => {
            this.form = form;
            this.previewed = false;
            this.said = '';
          }}>${words.form[form].name}</button>`,
      )}
    </div>`;
  }

  private options({ state }: Embedded, form: Form): TemplateResult {
    const { words } = this;
    const wrong = this.origin.trim() !== '' && !isOrigin(this.origin.trim());
    return html`<div class="options">
      <label>${words.language}
        <select @change=${(event: Event) => {
          this.language = (event.target as HTMLSelectElement).value as Language | 'reader';
        }}>
          ${(['reader', 'ja', 'en'] as const).map(
            (one) => html`<option value=${one} .selected=${one === this.language}>${words.languages[one]}</option>`,
          )}
        </select>
      </label>
      ${
        form === 'page'
          ? nothing
          : html`${size(words.width, this.width, (pixels) => {
              this.width = pixels;
            })}
      ${size(words.height, this.height ?? (form === 'figure' ? undefined : usualHeight(state)), (pixels) => {
        this.height = pixels;
      })}`
      }
      ${
        form === 'iframe'
          ? html`<label class="wide">${words.origin}
              <input type="text" inputmode="url" spellcheck="false" autocomplete="off" .value=${this.origin}
                aria-invalid=${wrong ? 'true' : 'false'} aria-describedby="origin-hint"
                @input=${(event: Event) => {
                  this.origin = (event.target as HTMLInputElement).value;
                }} />
            </label>
            <p id="origin-hint" class="note wide">${wrong ? words.noOrigin : words.originHint}</p>`
          : nothing
      }
    </div>`;
  }

  private code(form: Form, snippet: Snippet): TemplateResult | typeof nothing {
    if (!('code' in snippet)) return nothing;
    const { words } = this;
    const { code } = snippet;
    const heard = this.said === words.copied || this.said === words.notCopied ? this.said : '';
    return html`<div class="copyable">
        <pre class="code" tabindex="0" role="group" aria-label=${words.code({ name: words.form[form].name })}><code>${code}</code></pre>
        <button class="copy" @click=${() => void this.copy(code)}>${words.copy}</button>
      </div>
      <p class="heard" aria-hidden="true">${heard}</p>`;
  }

  private notes({ site, state }: Embedded, form: Form): TemplateResult {
    const { words } = this;
    const usesSite = form !== 'figure' && form !== 'page';
    const local = LOCAL.test(new URL(site).hostname);
    return html`${local ? html`<p class="note">${words.local}</p>` : nothing}
      ${usesSite && !this.sharing ? html`<p class="note">${words.sealed}</p>` : nothing}
      ${form !== 'iframe' && state.view === 'agencies' ? html`<p class="note">${words.agencies}</p>` : nothing}
      ${searchFor(state).dropped.length > 0 ? html`<p class="note">${words.dropped}</p>` : nothing}`;
  }

  private preview(embedded: Embedded, form: Form): TemplateResult | typeof nothing {
    if (form === 'figure' || form === 'page') return nothing;
    const { words } = this;
    return html`<details class="preview" .open=${this.previewed} @toggle=${(event: Event) => {
      this.previewed = (event.target as HTMLDetailsElement).open;
    }}>
      <summary>${words.preview}</summary>
      ${this.previewed ? preview(form, embedded, words.previewOf({ name: embedded.title })) : nothing}
    </details>`;
  }

  /** Forms that cannot show the view, by the reason. */
  private others(snippets: readonly { form: Form; snippet: Snippet }[]): TemplateResult | typeof nothing {
    const { words } = this;
    const reasons = new Map<Why, Form[]>();
    for (const { form, snippet } of snippets) {
      if ('why' in snippet) reasons.set(snippet.why, [...(reasons.get(snippet.why) ?? []), form]);
    }
    if (reasons.size === 0) return nothing;
    return html`<section>
      <h3>${words.notOffered}</h3>
      <ul class="others">
        ${[...reasons].map(
          ([why, forms]) => html`<li><strong>${forms.map((form) => words.form[form].name).join(' · ')}</strong>
            <span class="below">${words.why[why]}</span></li>`,
        )}
      </ul>
    </section>`;
  }

  static override styles = [shared, dialogStyles, longDialogStyles, copyingStyles, embedDialogStyles, dialogOnPhones];
}

function size(label: string, value: number | undefined, change: (pixels: number | undefined) => void): TemplateResult {
  return html`<label>${label}
    <input type="number" min=${LEAST} max=${MOST} step="1" .value=${value === undefined ? '' : String(value)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        const pixels = Math.round(input.valueAsNumber);
        change(Number.isNaN(pixels) ? undefined : Math.min(MOST, Math.max(LEAST, pixels)));
      }} />
  </label>`;
}

customElements.define('embed-dialog', EmbedDialog);
