/** In which language the page speaks: as its address says, else as the browser prefers. */
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { type Language, preferredLanguage } from '../strings/language.js';
import { CATALOGUES, type Strings } from '../strings/strings.js';

export class PageLanguage {
  /** The language whose words did not come. */
  private failed: Language | undefined;
  private readonly preferred = preferredLanguage(navigator.languages);

  /** @param asked gives the language of the address, where it names one */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly asked: () => Language | undefined,
  ) {}

  /** The language that is shown, which is the one asked for as soon as its words are here. */
  get language(): Language {
    return CATALOGUES.strings?.language ?? this.wanted;
  }

  /** Nothing before the first words are here. */
  get strings(): Strings | undefined {
    return CATALOGUES.strings;
  }

  /** @returns whether there are words to show */
  async show(): Promise<boolean> {
    const { wanted } = this;
    this.failed = undefined;
    try {
      await CATALOGUES.show(wanted);
    } catch {
      if (wanted === this.wanted) this.failed = wanted;
    }
    this.host.requestUpdate();
    return this.strings !== undefined;
  }

  /** What stands in place of the page until there are words: the page itself says in both languages why there are none. */
  wordless(again: () => void): TemplateResult | typeof nothing {
    if (this.failed === undefined) return nothing;
    const said = document.querySelector<HTMLTemplateElement>('#no-words');
    return html`<main class="waiting" role="alert" @click=${(event: Event) => {
      if (event.target instanceof HTMLButtonElement) again();
    }}>${said?.content.cloneNode(true)}</main>`;
  }

  /** Says that the other language could not be shown. */
  note(strings: Strings): TemplateResult | typeof nothing {
    if (this.failed === undefined) return nothing;
    return html`<p class="texts-failed" role="alert"><span>${strings.languageFailed}</span>
      <button @click=${() => void this.show()}>${strings.retry}</button></p>`;
  }

  private get wanted(): Language {
    return this.asked() ?? this.preferred;
  }
}
