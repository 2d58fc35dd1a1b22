/** `<plan-graph>`: a plan's network in any page. */
import type { Scheme } from '../looks/appearance.js';
import type { NetworkGraph } from '../picture/picture-options.js';
import { Source } from './data/source.js';
import { amountOf, type Content, keyIn, wholePlan } from './drawing/content.js';
import { Guard } from './drawing/guard.js';
import { unwatch, type Watched, watch } from './drawing/page.js';
import { Picture } from './drawing/picture.js';
import type { PickDetail, PlanGraphEventMap } from './events.js';
import { part, WidgetFault, wordsOf } from './fault.js';
import { Frame } from './frame.js';
import { press } from './keyboard.js';
import { FLAGS, reflect, setAgain, TEXTS, write } from './reflect.js';
import { isPlain, type Settings } from './settings.js';
import { heightSheet, sharedSheet } from './styles.js';
import { type Language, languageOf } from './words.js';

/** What a page may be asked for before it is drawn as one picture. */
export interface ExportOptions {
  /** Default: that of the widget. */
  scheme?: Scheme;
  /** Default: that of the widget. */
  language?: Language;
  /** Width and height in pixels of CSS (1/96 in), each from 200 to 10,000. Default: those of the widget. */
  size?: { width: number; height: number };
}

// Servers that render pages import the module too, and have no elements.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class PlanGraphElement extends Base implements Watched {
  static readonly observedAttributes: readonly string[] = [...TEXTS, ...FLAGS, 'focus', 'lang'];

  /** Address of the data: PlanGraph's JSON, Turtle, TriG, N-Triples or N-Quads. */
  declare src: string;
  /** `plan`, `agencies`, `pillar:2`, `division:2.2`, `agency:meti`. Default: `plan`. */
  declare view: string;
  /** Steps around the node in focus, `1` to `4`. Default: 1. */
  declare depth: string;
  /** Kinds that are shown, or with `!` not shown; parted by commas or spaces. */
  declare kinds: string;
  /** Roles that a measure must have, or with `!` must not have: `lead`, `via`, `partner`. */
  declare roles: string;
  /** Address of the explorer, or its query and fragment. */
  declare state: string;
  /** `light` or `dark`; as the page around it where it is neither. */
  declare theme: string;
  /** Length of CSS, or a number of pixels. */
  declare height: string;
  /** Whether buttons stand in the picture. */
  declare controls: boolean;
  /** Whether the picture is SVG and never live. */
  declare static: boolean;

  readonly host: HTMLElement = this;
  private readonly frame: Frame;
  private readonly picture: Picture;
  private readonly source = new Source();
  private given: NetworkGraph | undefined;
  private content: Content | undefined;
  /** Counts what was asked for, so that an answer that comes late is known. */
  private asked = 0;
  private due = false;
  private loaded = false;
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
      onHover: (key) => this.tell('hover', this.detailOf(key)),
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
    this.asked += 1;
    this.loaded = false;
    this.content = undefined;
    this.source.release();
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

  /** The attribute `focus`: a node by prefixed name or IRI, or as the explorer's address has it. */
  get focusOn(): string {
    return this.getAttribute('focus') ?? '';
  }

  set focusOn(focus: string) {
    write(this, 'focus', focus);
  }

  /** The graph that is shown, read only; undefined before `ready`. */
  get graph(): Content['graph'] | undefined {
    return this.content?.graph;
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
    const content = await this.contentNow();
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

  /** Called by the page's observers. */
  set near(near: boolean) {
    if (near) void this.load();
    this.picture.near = near;
  }

  /** Called by the page's observers. */
  set seen(seen: boolean) {
    this.picture.seen = seen;
  }

  /** Called by the page's observers. */
  beforePrint(): void {
    this.picture.print();
  }

  /** Called by the page's observers. */
  afterPrint(): void {
    this.frame.print.replaceChildren();
  }

  /** Called by the page's observers. */
  resized(): void {
    this.picture.resized();
  }

  /** Takes language and colour scheme from the page around it. */
  follow(): void {
    const { frame } = this;
    const language = languageOf(this);
    const scheme = this.schemeNow();
    const other = language !== this.language || scheme !== this.scheme;
    this.language = language;
    this.scheme = scheme;
    frame.paint(scheme);
    this.name();
    if (other) this.picture.restyle();
  }

  private schemeNow(): Scheme {
    if (this.theme === 'light' || this.theme === 'dark') return this.theme;
    // The colour that `light-dark()` gives is that of the scheme the page really has here.
    const { color } = getComputedStyle(this.frame.probe);
    if (globalThis.CSS.supports('color', 'light-dark(#000,#fff)'))
      return color === 'rgb(255, 255, 255)' ? 'dark' : 'light';
    return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  private name(): void {
    const { frame, content, language } = this;
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
      () => this.picture.live !== undefined && this.frame.showHint(),
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
          this.frame.status.textContent = this.labelOf(key);
        },
        onSelect: (key) => this.choose(key),
      });
    });
  }

  /** The reader chose something. */
  private choose(key: string | undefined): void {
    this.picture.select(key);
    this.tell('select', this.detailOf(key));
  }

  private labelOf(key: string): string {
    const node = this.content?.graph.getNodeAttributes(key);
    return ((this.language === 'en' ? node?.labelEn : undefined) ?? node?.labelJa ?? '').slice(0, 300);
  }

  private detailOf(key: string | undefined): PickDetail {
    const { graph } = this;
    if (key === undefined || graph === undefined) return { key: undefined };
    if (graph.hasNode(key)) return { key, node: graph.getNodeAttributes(key) };
    return { key, edge: graph.getEdgeAttributes(key), source: graph.source(key), target: graph.target(key) };
  }

  /** Something else is to be shown; asked for once, however many attributes change. */
  private ask(): void {
    this.asked += 1;
    this.name();
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      if (!this.loaded || !this.isConnected) return;
      this.loaded = false;
      void this.load();
    });
  }

  private async load(): Promise<void> {
    if (this.loaded) return;
    this.loaded = true;
    const { asked } = this;
    this.frame.tell(undefined);
    this.frame.busy = true;
    try {
      const content = await this.contentOf();
      if (asked !== this.asked || !this.isConnected) return;
      this.content = content;
      this.name();
      this.picture.show(content);
    } catch (error) {
      if (asked === this.asked && this.isConnected) {
        this.fail(
          error instanceof WidgetFault ? error : new WidgetFault('drawing', '', String(error), { cause: error }),
        );
      }
    }
  }

  private async contentNow(): Promise<Content> {
    return this.content ?? this.contentOf();
  }

  private async contentOf(): Promise<Content> {
    const plan = await this.source.plan(this, this.given);
    const texts = Object.fromEntries(TEXTS.map((name) => [name, this[name]])) as unknown as Settings;
    const settings: Settings = { ...texts, focus: this.focusOn };
    if (isPlain(settings)) return wholePlan(plan);
    const { partOf } = await part(import('./drawing/narrow.js'));
    const { offsetWidth, offsetHeight } = this.frame.stage;
    // Many widgets take turns with the page.
    await new Promise((resolve) => setTimeout(resolve));
    return partOf(plan, settings, offsetWidth / offsetHeight);
  }

  private ready(mode: 'live' | 'still'): void {
    if (this.content === undefined) return;
    this.tell('ready', { mode, ...amountOf(this.content), faults: this.content.faults });
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
