/** `<plan-graph>`: a plan's network in any page. */
import type { Scheme } from '../looks/appearance.js';
import type { NetworkGraph } from '../picture/picture-options.js';
import { Guard } from '../pointer/guard.js';
import { Attributes, FLAGS, reflect, setAgain, settingsOf, TEXTS } from './attributes.js';
import { Loading } from './data/loading.js';
import { amountOf, type Content, keyIn } from './drawing/content.js';
import { unwatch, type Watched, watch } from './drawing/page.js';
import { Picture } from './drawing/picture.js';
import { detailOf, type PlanGraphEventMap } from './events.js';
import { part, type WidgetFault, wordsOf } from './fault.js';
import { Frame } from './frame.js';
import { press } from './keyboard.js';
import { heightSheet, schemeOf, sharedSheet } from './styles.js';
import { type Language, languageOf, nameOf, WORDS } from './words.js';

/** What a page may be asked for before it is drawn as one picture. */
export interface ExportOptions {
  /** Default: that of the widget. */
  scheme?: Scheme;
  /** Default: that of the widget. */
  language?: Language;
  /** Width and height in pixels of CSS (1/96 in), each from 200 to 10,000. Default: those of the widget. */
  size?: { width: number; height: number };
}

export class PlanGraphElement extends Attributes implements Watched {
  static readonly observedAttributes: readonly string[] = [...TEXTS, ...FLAGS, 'focus', 'lang'];

  readonly host: HTMLElement = this;
  private readonly frame: Frame;
  private readonly picture: Picture;
  private readonly loading: Loading;
  private given: NetworkGraph | undefined;
  private language: Language = 'en';
  private scheme: Scheme = 'light';

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sharedSheet()];
    this.frame = new Frame(root, (tool) => {
      const { live } = this.picture;
      if (tool === 'fit') live?.fit();
      else live?.zoom(tool === 'zoomIn' ? 1.5 : 1 / 1.5);
    });
    this.picture = new Picture({
      frame: this.frame,
      onlyStill: () => this.static,
      language: () => this.language,
      scheme: () => this.scheme,
      onReady: (mode) => this.ready(mode),
      onSelect: (key) => this.choose(key),
      onHover: (key) => this.tell('hover', detailOf(this.graph, key)),
      onFault: (fault) => this.fail(fault),
    });
    this.loading = new Loading(this, {
      given: () => this.given,
      settings: () => settingsOf(this),
      aspect: () => this.frame.stage.offsetWidth / this.frame.stage.offsetHeight,
      onBegin: () => {
        this.frame.tell(undefined);
        this.frame.busy = true;
      },
      onContent: (content) => {
        this.name();
        this.picture.show(content);
      },
      onFault: (fault) => this.fail(fault),
    });
    this.listen();
  }

  connectedCallback(): void {
    // What a page has set before the element was defined.
    for (const name of [...TEXTS, ...FLAGS, 'data', 'focusOn', 'focus']) setAgain(this, name);
    this.picture.begin();
    this.follow();
    watch(this);
    this.ask();
  }

  disconnectedCallback(): void {
    unwatch(this);
    this.picture.end();
    this.loading.end();
    this.frame.print.replaceChildren();
    this.frame.hideHint();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'height') {
      const own = heightSheet(this.height);
      if (this.shadowRoot !== null)
        this.shadowRoot.adoptedStyleSheets = [sharedSheet(), ...(own === undefined ? [] : [own])];
    } else if (name === 'controls') this.name();
    else if (!this.isConnected) return;
    else if (name === 'lang' || name === 'theme') this.follow();
    else this.ask();
  }

  /** The data themselves, in place of `src`: a graphology serialisation, or an instance, which must not change. */
  get data(): NetworkGraph | undefined {
    return this.given;
  }

  set data(data: NetworkGraph | undefined) {
    this.given = data ?? undefined;
    if (this.isConnected) this.ask();
  }

  /** The graph that is shown, read only; undefined before `ready`. */
  get graph(): Content['graph'] | undefined {
    return this.loading.content?.graph;
  }

  /** Key of the node or edge that is selected. */
  get selection(): string | undefined {
    return this.picture.selection;
  }

  /** Shows all that there is to see. */
  fit(): void {
    this.picture.live?.fit();
  }

  /**
   * With a node: shows what is around it, as the attributes `focus` and `depth` do; with an empty name, everything.
   * Else moves the keyboard's focus to the picture, as with every element.
   *
   * @param what prefixed name or IRI
   * @param depth steps, 1 to 4
   */
  override focus(what?: string | FocusOptions, depth?: 1 | 2 | 3 | 4): void {
    if (typeof what !== 'string') this.frame.stage.focus(what);
    else {
      if (depth !== undefined) this.depth = String(depth);
      this.focusOn = what;
    }
  }

  /**
   * Selects a node or an edge, or nothing; no event tells of it.
   * @param name prefixed name or IRI of a node, or key of an edge
   * @returns whether there is such a one
   */
  select(name?: string): boolean {
    const { graph } = this;
    const key = name === undefined || graph === undefined ? undefined : keyIn(graph, name);
    if (name === undefined || key !== undefined) this.picture.select(key);
    return name === undefined || key !== undefined;
  }

  /**
   * The picture as an SVG document, with title, legend and source.
   * @throws WidgetFault where there are no data
   */
  async toSVG({ scheme = this.scheme, language = this.language, size }: ExportOptions = {}): Promise<string> {
    const content = await this.loading.contentNow();
    const { drawStill, figureSize } = await part(import('./drawing/still.js'));
    const { offsetWidth, offsetHeight } = this.frame.stage;
    return drawStill(content, {
      scheme,
      language,
      size: size ?? figureSize(offsetWidth || 960, offsetHeight || 600),
      selection: this.selection,
    });
  }

  /**
   * The same as a PNG. The page's policy must allow `img-src blob:`.
   * @param options.scale pixels for one pixel of CSS; 3.125 is 300 dpi. Default: 2
   */
  async toPNG({ scale = 2, ...options }: ExportOptions & { scale?: number } = {}): Promise<Blob> {
    const [svg, { svgToPng }] = await Promise.all([this.toSVG(options), part(import('./drawing/still.js'))]);
    return svgToPng(svg, scale);
  }

  override addEventListener<Name extends keyof PlanGraphEventMap>(
    type: Name,
    listener: (this: PlanGraphElement, event: PlanGraphEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(type: string, listener: never, options?: boolean | AddEventListenerOptions): void {
    super.addEventListener(type, listener, options);
  }

  /** As all that `Watched` asks for, called by the page's observers. */
  set near(near: boolean) {
    if (near) void this.loading.begin();
    this.picture.near = near;
  }

  set seen(seen: boolean) {
    this.picture.seen = seen;
  }

  beforePrint(): void {
    this.picture.print();
  }

  afterPrint(): void {
    this.frame.print.replaceChildren();
  }

  resized(): void {
    this.picture.resized();
  }

  /** Takes language and colour scheme from the page around it. */
  follow(): void {
    const { frame } = this;
    const language = languageOf(this);
    const scheme = schemeOf(frame.probe, this.theme);
    const other = language !== this.language || scheme !== this.scheme;
    this.language = language;
    this.scheme = scheme;
    frame.paint(scheme);
    this.name();
    if (other) this.picture.restyle();
  }

  private name(): void {
    const { frame, language } = this;
    const { content } = this.loading;
    const plan = content?.graph.getAttributes();
    const english = language === 'en';
    const operable = content === undefined ? !this.static : !this.picture.onlyStill;
    frame.name(language, (english ? plan?.titleEn : undefined) ?? plan?.titleJa ?? '', operable);
    frame.statement = (english ? plan?.sourceEn : undefined) ?? plan?.source ?? '';
    frame.tools.hidden = !this.controls || !operable;
  }

  private listen(): void {
    const { stage, probe } = this.frame;
    // While a transition runs the colour is still the one before.
    probe.addEventListener('transitionend', () => this.follow());
    new Guard(
      stage,
      (by) => {
        if (this.picture.live !== undefined) this.frame.showHint(WORDS[this.language][by]);
      },
      () => this.frame.hideHint(),
    );
    const at = { pointer: false, keyboard: false };
    const attend = (change: Partial<typeof at>): void => {
      Object.assign(at, change);
      this.picture.attend(at.pointer || at.keyboard);
    };
    super.addEventListener('pointerenter', () => attend({ pointer: true }));
    super.addEventListener('pointerleave', () => attend({ pointer: false }));
    super.addEventListener('focusin', () => attend({ keyboard: true }));
    super.addEventListener('focusout', () => attend({ keyboard: false }));
    stage.addEventListener('keydown', (event) => {
      press(event, this.picture, {
        onPlace: (key) => {
          this.frame.status.textContent = nameOf(this.graph?.getNodeAttributes(key), this.language);
        },
        onSelect: (key) => this.choose(key),
      });
    });
  }

  /** The reader chose something. */
  private choose(key: string | undefined): void {
    this.picture.select(key);
    this.tell('select', detailOf(this.graph, key));
  }

  /** Something else is to be shown. */
  private ask(): void {
    this.loading.ask();
    this.name();
  }

  private ready(mode: 'live' | 'still'): void {
    const { content } = this.loading;
    if (content !== undefined) this.tell('ready', { mode, ...amountOf(content), faults: content.faults });
  }

  private fail(fault: WidgetFault): void {
    const { what, mend } = wordsOf(fault, this.language);
    const where = [fault.where, fault.found].filter((text) => text !== '').join(' · ');
    this.frame.busy = false;
    this.frame.tell([what, mend], where);
    this.tell('error', { kind: fault.kind, what, where, mend, cause: fault.cause });
  }

  private tell<Name extends keyof PlanGraphEventMap>(type: Name, detail: PlanGraphEventMap[Name]['detail']): void {
    const travels = type !== 'error';
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: travels, composed: travels }));
  }
}

reflect(PlanGraphElement.prototype);
