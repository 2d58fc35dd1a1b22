import type { PlanGraph } from '@plangraph/core/graph';
import {
  DEFAULT_STATE,
  EMPTY_FILTER,
  hashFor,
  readState,
  searchFor,
  VIEWS,
  type ViewState,
} from '@plangraph/core/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../../../packages/cli/dist/figure/views/subject.js';
import { exampleIndex } from '../../model/testing.js';
import { partSearch } from '../messages/origins.js';
import { figureViewOf } from './figure-view.js';
import { type Embedded, FORMS, snippetOf } from './snippets.js';

const SITE = 'https://plans.example/cyber/';
const plan = exampleIndex();

function embedded(more: Partial<Embedded> = {}): Embedded {
  return {
    ...{ state: DEFAULT_STATE, site: SITE, title: 'Plan', width: undefined, height: 480, origin: undefined },
    ...{ spoken: 'ja' as const, shared: true, own: undefined, identifierOf: (node) => plan.named(node)?.identifier },
    ...more,
  };
}

function codeOf(...given: Parameters<typeof snippetOf>): string {
  const snippet = snippetOf(...given);
  if (!('code' in snippet)) throw new Error(`${given[0]} is not offered: ${snippet.why}`);
  return snippet.code;
}

/** The value of an attribute as a browser reads it. */
function attributeOf(markup: string, name: string): string {
  const written = new RegExp(` ${name}="([^"]*)"`).exec(markup)?.[1];
  if (written === undefined) throw new Error(`${markup} has no ${name}.`);
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return written.replace(/&([a-z]+);/g, (_, sign: string) => signs[sign] ?? '?');
}

const name = fc
  .tuple(fc.constantFrom('actor', 'measure'), fc.stringMatching(/^[a-z0-9.~,!@&=#%'-]{1,12}$/))
  .map(([prefix, local]) => `${prefix}:${local}`);

const state: fc.Arbitrary<ViewState> = fc
  .record(
    {
      view: fc.constantFrom(...VIEWS),
      language: fc.constantFrom('ja' as const, 'en' as const),
      selection: name.map((node) => ({ node })),
      marked: fc.uniqueArray(name, { maxLength: 4 }),
      table: fc.record({
        list: fc.constantFrom('actors' as const),
        descending: fc.constant(false),
        find: fc.string({ maxLength: 30, unit: 'grapheme' }),
      }),
      filter: fc.uniqueArray(name, { maxLength: 3 }).map((any) => ({
        ...EMPTY_FILTER,
        facets: { ...EMPTY_FILTER.facets, actor: { any, not: [] } },
      })),
    },
    { requiredKeys: ['view'] },
  )
  .map((some) => ({ ...DEFAULT_STATE, ...some }));

/** Words that break out of anything that lets them. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "' onload='x",
    '\n```\n<b>',
    '</p></plan-graph><img src=x onerror=y>',
    '{alert(1)}',
    '\u202Egnp.exe\u2028`',
    "'; rm -rf ~; '",
  ),
);

function addressed(of: ViewState): string {
  return searchFor(of).search + hashFor(of.selection);
}

describe('snippets', () => {
  it('have an address that is read back as the same state', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(undefined, 'https://a.example'), (shown, origin) => {
        const frame = new URL(attributeOf(codeOf('iframe', embedded({ state: shown, origin })), 'src'));
        expect(frame.origin + frame.pathname).toBe(`${SITE}embed.html`);
        const { state: search, own } = partSearch(frame.search);
        expect(own).toBe(origin === undefined ? undefined : 'origins=https://a.example');
        const read = readState({ search, hash: frame.hash });
        expect(read.faults).toEqual([]);
        expect(addressed(read.state)).toBe(addressed(shown));
        const element = snippetOf('html', embedded({ state: shown }));
        if (!('code' in element) || !element.code.includes(' state="')) return;
        // Either part may be missing.
        const [, search2 = '', hash = ''] = /^([^#]*)(.*)$/s.exec(attributeOf(element.code, 'state')) ?? [];
        const { language: _, ...rest } = shown;
        expect(addressed(readState({ search: search2, hash }).state)).toBe(addressed(rest));
      }),
    );
  });

  it('hold hostile words as text, whatever they are', () => {
    fc.assert(
      fc.property(hostile, state, (title, shown) => {
        const given = embedded({ title, state: { ...shown, view: 'network' } });
        expect(codeOf('iframe', given)).toMatch(/^<iframe(?: [a-z]+="[^"<>\n]*")+><\/iframe>$/);
        const element =
          /^<script(?: [a-z]+="[^"<>\n]*")+><\/script>\n<plan-graph(?: [a-z]+="[^"<>\n]*")+ controls>\n {2}<p slot="caption">[^<>\n]*<\/p>\n<\/plan-graph>$/;
        expect(codeOf('html', given)).toMatch(element);
        const block = codeOf('quarto', given);
        expect(block.match(/^```/gm)).toHaveLength(2);
        // Of a component, words stand in texts of the script.
        const texts = /"(?:[^"\\\n\u2028\u2029]|\\.)*"/g;
        expect(codeOf('react', given).replace(texts, '""')).toMatch(
          /^import '@plangraph\/widget\/element';\n\nexport function PlanFigure\(\) \{\n {2}return \(\n {4}<plan-graph\n(?: {6}[a-z]+=\{""\}\n)+ {6}controls\n {4}>\n {6}<p slot="">\{""\}<\/p>\n {4}<\/plan-graph>\n {2}\);\n\}$/,
        );
      }),
    );
  });

  it('of the command line are one word for each value', () => {
    const filter = (actor: string) => ({
      ...EMPTY_FILTER,
      facets: { ...EMPTY_FILTER.facets, division: { any: [actor], not: [] } },
    });
    const code = codeOf('figure', embedded({ state: { ...DEFAULT_STATE, filter: filter("2'; rm -rf ~; '") } }));
    expect(code).toContain(`--view 'division:2'\\''; rm -rf ~; '\\'''`);
    expect(codeOf('page', embedded({ state: { ...DEFAULT_STATE, language: 'ja' } }))).toBe(
      `plangraph figure --view plan --lang ja --site ${SITE} --out figure.html`,
    );
  });

  it('take the size that is asked for, and what the view needs where none is', () => {
    const frame = (view: ViewState['view'], height?: number): string =>
      attributeOf(codeOf('iframe', embedded({ state: { ...DEFAULT_STATE, view }, height })), 'height');
    expect([frame('network'), frame('agencies'), frame('matrix'), frame('matrix', 300)]).toEqual([
      ...['480', '640', '760', '300'],
    ]);
    // What the box of the height says.
    const element = codeOf('html', embedded({ state: { ...DEFAULT_STATE, view: 'agencies' }, height: undefined }));
    expect(attributeOf(element, 'height')).toBe('640');
    const figure = (more: Partial<Embedded>): string => codeOf('figure', embedded({ height: undefined, ...more }));
    expect(figure({})).not.toContain('--size');
    expect(figure({ height: 500 })).toContain('--size 960x500');
    expect(figure({ width: 700 })).toContain('--size 700x480');
    // The command line's own language is that of the plan.
    expect(figure({ spoken: 'en' })).toContain('--lang en');
  });

  it('are offered for what the form can show, and say else why not', () => {
    const why = (form: (typeof FORMS)[number], more: Partial<Embedded>) => {
      const snippet = snippetOf(form, embedded(more));
      return 'why' in snippet ? snippet.why : undefined;
    };
    for (const form of FORMS) {
      expect(why(form, {}), form).toBeUndefined();
      expect(why(form, { own: 'file' }), form).toBe('ownFile');
      expect(why(form, { own: 'link' }), form).toBe('ownLink');
    }
    for (const view of ['reader', 'table', 'query', 'data'] as const) {
      expect(why('iframe', { state: { ...DEFAULT_STATE, view } })).toBeUndefined();
      expect(why('html', { state: { ...DEFAULT_STATE, view } })).toBe('view');
      expect(why('figure', { state: { ...DEFAULT_STATE, view } })).toBe('figure');
    }
    expect(why('react', { state: { ...DEFAULT_STATE, layout: 'columns' } })).toBe('options');
    expect(why('figure', { state: { ...DEFAULT_STATE, selection: { node: 'actor:mic' } } })).toBe('figure');
  });

  it('name files beside the page where no other site may read those of the server', () => {
    const sealed = embedded({ shared: false });
    expect(attributeOf(codeOf('iframe', sealed), 'sandbox')).toContain('allow-same-origin');
    expect(codeOf('html', sealed)).not.toContain(SITE);
    expect(attributeOf(codeOf('iframe', embedded()), 'sandbox')).not.toContain('allow-same-origin');
  });
});

describe('the figure of a state', () => {
  it('is the one whose own address the state is', () => {
    const views = ['plan', 'agencies', 'matrix', 'matrix:agencies', 'division:2.1', 'agency:mic'];
    for (const view of [...views, 'path:actor:mic..thing:nicter']) {
      const [search = '', hash = ''] = subjectOf(plan.graph as PlanGraph, view, 'ja').state.split(/(?=#)/);
      const read = readState({ search, hash }).state;
      expect(
        figureViewOf(read, (node) => plan.named(node)?.identifier),
        view,
      ).toBe(view);
    }
  });
});
