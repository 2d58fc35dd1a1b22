/** The parts of a widget on the screen. Nothing is made of markup, so that labels can hold whatever they like. */
import { PALETTES, type Scheme } from '../looks/appearance.js';
import { type Language, WORDS } from './words.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Strokes of the buttons, on a square of 16. */
const ICONS = { zoomIn: 'M8 3v10M3 8h10', zoomOut: 'M3 8h10', fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3' } as const;
type Tool = keyof typeof ICONS;

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

export class Frame {
  readonly probe = make('span', { class: 'probe', 'aria-hidden': 'true' });
  readonly still = make('div', { class: 'still' });
  readonly print = make('div', { class: 'print', 'aria-hidden': 'true' });
  readonly stage = make('div', { class: 'stage', part: 'picture' });
  readonly status = make('div', { class: 'status', role: 'status' });
  readonly tools = make('div', { class: 'tools', part: 'controls' });
  private readonly keys = make('p', { class: 'keys', id: 'keys' });
  private readonly hint = make('p', { class: 'hint', part: 'hint', 'aria-hidden': 'true' });
  private readonly waiting = make('div', { class: 'waiting' });
  private readonly words = make('div', {});
  private readonly message = make('div', { class: 'message', part: 'message', hidden: '' });
  private readonly source = make('p', { class: 'source', part: 'source' });
  private readonly frame = make('div', { class: 'frame', part: 'frame' });
  private hinting: ReturnType<typeof setTimeout> | undefined;

  constructor(root: ShadowRoot, onTool: (tool: Tool) => void) {
    for (const tool of Object.keys(ICONS) as Tool[]) {
      const picture = document.createElementNS(SVG, 'svg');
      const path = document.createElementNS(SVG, 'path');
      const strokes = { d: ICONS[tool], fill: 'none', stroke: 'currentColor', 'stroke-width': '1.6' };
      for (const [key, value] of Object.entries(strokes)) path.setAttribute(key, value);
      for (const key of ['width', 'height']) picture.setAttribute(key, '16');
      picture.setAttribute('aria-hidden', 'true');
      picture.append(path);
      const button = make('button', { type: 'button', part: 'button', 'data-tool': tool }, picture);
      button.addEventListener('click', () => onTool(tool));
      this.tools.append(button);
    }
    this.message.append(make('slot', { name: 'fallback' }), this.words);
    const { still, stage, print, waiting, tools, hint, message, keys, status } = this;
    this.frame.append(still, stage, print, waiting, tools, hint, message, keys, status);
    const caption = make('div', { class: 'caption', part: 'caption' }, make('slot', { name: 'caption' }), this.source);
    root.append(this.probe, this.frame, caption);
  }

  /** @param operable whether keys and pointer do something in the picture */
  name(language: Language, title: string, operable: boolean): void {
    const words = WORDS[language];
    const { stage, tools, keys, waiting, frame } = this;
    frame.lang = language;
    keys.textContent = words.keys;
    waiting.textContent = words.waiting;
    const attributes = {
      tabindex: '0',
      role: 'application',
      'aria-label': title === '' ? words.picture : `${words.picture}: ${title}`,
      'aria-describedby': 'keys',
    };
    for (const [key, value] of Object.entries(attributes)) {
      if (operable) stage.setAttribute(key, value);
      else stage.removeAttribute(key);
    }
    keys.hidden = !operable;
    for (const button of tools.children) {
      const label = words[(button as HTMLElement).dataset['tool'] as Tool];
      button.setAttribute('aria-label', label);
      button.setAttribute('title', label);
    }
  }

  paint(scheme: Scheme): void {
    const { ground, ink, muted, accent } = PALETTES[scheme];
    const colors = { ground, ink, muted, accent, line: scheme === 'dark' ? '#3b424d' : '#d6dae1' };
    for (const [name, color] of Object.entries(colors)) this.frame.style.setProperty(`--${name}`, color);
  }

  /** Whether the live picture is what is seen. */
  set live(live: boolean) {
    this.frame.classList.toggle('live', live);
  }

  set busy(busy: boolean) {
    this.waiting.hidden = !busy;
    this.frame.setAttribute('aria-busy', String(busy));
  }

  set statement(text: string) {
    this.source.textContent = text;
  }

  /** Shows the fallback of the page with what happened; hides both again without lines. */
  tell(lines: readonly string[] | undefined, where = ''): void {
    this.message.hidden = lines === undefined;
    this.words.replaceChildren(
      ...(lines ?? []).map((line) => make('p', {}, line)),
      ...(where === '' ? [] : [make('code', {}, where)]),
    );
    if (lines === undefined) this.words.removeAttribute('role');
    else this.words.setAttribute('role', 'alert');
  }

  /** Says on paper that there is no picture yet. */
  unprinted(language: Language): void {
    this.print.replaceChildren(make('p', {}, WORDS[language].unprinted));
  }

  showHint(text: string): void {
    this.hint.textContent = text;
    this.hint.classList.add('on');
    clearTimeout(this.hinting);
    this.hinting = setTimeout(() => this.hideHint(), 1500);
  }

  hideHint(): void {
    clearTimeout(this.hinting);
    this.hint.classList.remove('on');
  }
}
