/** What is pasted into a page or a document to show a view there, in each form. */
import { DEFAULT_STATE, hashFor, searchFor, type ViewState } from '@plangraph/core/state';
import type { Language } from '../../strings/language.js';
import { joinSearch, ORIGINS } from '../messages/origins.js';
import { figureViewOf } from './figure-view.js';

export const FORMS = ['iframe', 'html', 'react', 'quarto', 'figure', 'page'] as const;
export type Form = (typeof FORMS)[number];

/** Why a form cannot show a view. */
export type Why = 'view' | 'options' | 'figure' | 'ownFile' | 'ownLink';

export type Snippet = { code: string } | { why: Why };

export interface Embedded {
  /** With the language in it that the reader is to have; the reader's own where it has none. */
  state: ViewState;
  /** Address of the folder that the site stands in. */
  site: string;
  /** What is seen, in words. */
  title: string;
  /** CSS pixels; all the room there is where it is absent. */
  width: number | undefined;
  /** CSS pixels; what a view usually needs where it is absent. */
  height: number | undefined;
  /** The language of the page that writes this. */
  spoken: Language;
  /** Origin of pages that may command the frame. */
  origin: string | undefined;
  /** Whether the server lets pages without an origin, and other sites, read its files. */
  shared: boolean;
  /** Where other data than the site's are shown. */
  own: 'file' | 'link' | undefined;
  /** The number that the plan prints of a node, by prefixed name. */
  identifierOf: (node: string) => string | undefined;
}

export function snippetOf(form: Form, embedded: Embedded): Snippet {
  const { own, state } = embedded;
  if (own !== undefined) return { why: own === 'file' ? 'ownFile' : 'ownLink' };
  if (form === 'iframe') return { code: frameOf(embedded) };
  if (form === 'figure' || form === 'page') {
    const view = figureViewOf(state, embedded.identifierOf);
    return view === undefined ? { why: 'figure' } : { code: commandOf(form, view, embedded) };
  }
  if (state.view !== 'network' && state.view !== 'agencies') return { why: 'view' };
  if (!isFollowed(state)) return { why: 'options' };
  return { code: { html: elementOf, react: componentOf, quarto: blockOf }[form](embedded) };
}

/** Width of a figure for which only a height is asked. */
const FIGURE_WIDTH = 960;

/** CSS pixels that a view needs with what stands around it: controls, and rows enough to read. */
export function usualHeight({ view }: Pick<ViewState, 'view'>): number {
  return view === 'network' ? 480 : view === 'agencies' ? 640 : 760;
}

/** Address of the frame. */
export function frameAddress({ state, site, origin }: Pick<Embedded, 'state' | 'site' | 'origin'>): string {
  const own = origin === undefined ? undefined : `${ORIGINS}=${origin}`;
  const hash = state.selection === undefined ? '' : hashFor(state.selection);
  return new URL(`embed.html${joinSearch(searchFor(state).search, own)}${hash}`, site).href;
}

/** What a frame may do: with a server that shares its files nothing but run, open links and save files. */
export function sandboxOf(shared: boolean): string {
  const needed = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
  return shared ? needed : `${needed} allow-same-origin`;
}

function frameOf(embedded: Embedded): string {
  const { state, title, width, height = usualHeight(state), shared } = embedded;
  return `<iframe${attributes({
    src: frameAddress(embedded),
    title,
    width: width === undefined ? '100%' : String(width),
    height: String(height),
    sandbox: sandboxOf(shared),
    loading: 'lazy',
    style: 'border: 0',
  })}></iframe>`;
}

/** Whether the element shows what the state says: it has no other layouts, colours, sizes and options. */
function isFollowed({ layout, color, size, agencies, focus }: ViewState): boolean {
  const { search } = searchFor({ ...DEFAULT_STATE, layout, color, size, agencies });
  return search === '' && (focus === undefined || focus.kind === 'ego');
}

/** The element's attributes; names of its two files stand alone where no other site may read them. */
export function elementAttributes({
  state,
  site,
  height = usualHeight(state),
  shared,
}: Embedded): Record<string, string | undefined> {
  const { language, ...rest } = state;
  const address = searchFor(rest).search + (state.selection === undefined ? '' : hashFor(state.selection));
  return {
    src: shared ? new URL('data/network.json', site).href : 'network.json',
    state: address === '' ? undefined : address,
    lang: language,
    height: String(height),
  };
}

function scriptOf({ site, shared }: Embedded, name: string): string {
  return shared ? new URL(`examples/${name}`, site).href : name;
}

function markup(embedded: Embedded): string {
  const { title, width } = embedded;
  const style = width === undefined ? undefined : `width: ${width}px; max-width: 100%`;
  return `<plan-graph${attributes({ ...elementAttributes(embedded), style })} controls>
  <p slot="caption">${escaped(oneLine(title))}</p>
</plan-graph>`;
}

function elementOf(embedded: Embedded): string {
  return `<script${attributes({ type: 'module', src: scriptOf(embedded, 'plan-graph.js') })}></script>
${markup(embedded)}`;
}

function blockOf(embedded: Embedded): string {
  return `\`\`\`{=html}
<script${attributes({ src: scriptOf(embedded, 'plan-graph.iife.js') })}></script>
${markup(embedded)}
\`\`\``;
}

function componentOf(embedded: Embedded): string {
  const { title, width } = embedded;
  const properties = Object.entries(elementAttributes(embedded))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `      ${name}={${JSON.stringify(value)}}`);
  if (width !== undefined) properties.push(`      style={{ width: ${width}, maxWidth: '100%' }}`);
  return `import '@plangraph/widget/element';

export function PlanFigure() {
  return (
    <plan-graph
${properties.join('\n')}
      controls
    >
      <p slot="caption">{${JSON.stringify(oneLine(title))}}</p>
    </plan-graph>
  );
}`;
}

function commandOf(form: 'figure' | 'page', view: string, { state, spoken, site, width, height }: Embedded): string {
  const sized = form === 'figure' && (width !== undefined || height !== undefined);
  const options: [name: string, value: string | undefined][] = [
    ['view', view],
    ['lang', state.language ?? spoken],
    ['size', sized ? `${width ?? FIGURE_WIDTH}x${height ?? usualHeight(state)}` : undefined],
    ['site', site],
    ['out', form === 'page' ? 'figure.html' : 'figure.svg'],
  ];
  const words = options.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, quoted(value)]));
  return `plangraph figure ${words.join(' ')}`;
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escaped(oneLine(value))}"`))
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As text or as a value between double quotes of HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Without what breaks lines or turns the direction of what follows. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .trim();
}

/** As one word of a shell. */
function quoted(word: string): string {
  return /^[\w.:/@~-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
